public import Transfers
public import TradeTerms

/// Sends messages by a mail server.
public struct SMTPSender: Sendable {
  public let server: MailServer
  /// From whom they come.
  public let from: Mailbox
  private let client = SMTPClient()
  private let now: @Sendable () -> Instant
  private let newID: @Sendable () -> String

  /// - Parameters:
  ///   - server: the server that takes the messages.
  ///   - from: from whom they come.
  ///   - now: the clock.
  ///   - newID: makes a text of letters, digits and hyphens that was never made before.
  public init(
    _ server: MailServer, from: Mailbox, now: @escaping @Sendable () -> Instant,
    newID: @escaping @Sendable () -> String
  ) {
    self.server = server
    self.from = from
    self.now = now
    self.newID = newID
  }

  /// Hands a message over; returns when the server has taken it.
  /// - Throws: `TransferError`.
  public func send(_ message: MailMessage) async throws -> SMTPClient.Reply {
    try await client.send(
      message.bytes(id: newID(), at: now()), from: from.address, to: message.to.address,
      by: server.server)
  }
}
