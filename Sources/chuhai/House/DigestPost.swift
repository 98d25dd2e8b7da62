import Accounts
import Cases
import Logging
import Mail
import Synchronization
import TradeTerms
import Transfers
import WebApp

/// Mails people what they have not read, at nine in the morning.
final class DigestPost: Sendable {
  private let accounts: AccountDesk
  private let shelf: CaseShelf
  private let sender: SMTPSender
  private let address: String
  private let codes: @Sendable (String) async throws -> [String]
  private let logger: Logger
  private let now: @Sendable () -> Instant
  /// Until when everybody was looked at.
  private let looked = Mutex<Instant?>(nil)
  /// Until when a mail server that could not be reached is left alone.
  private let retryAt = Mutex<Instant?>(nil)
  private static let pause: Int64 = 10 * 60_000

  /// How many people are looked at in one go.
  private static let batch = 200
  private static let most = 20

  init(
    _ accounts: AccountDesk, _ shelf: CaseShelf, _ sender: SMTPSender, address: String,
    codes: @escaping @Sendable (String) async throws -> [String], logger: Logger,
    now: @escaping @Sendable () -> Instant
  ) {
    self.accounts = accounts
    self.shelf = shelf
    self.sender = sender
    self.address = address
    self.codes = codes
    self.logger = logger
    self.now = now
  }

  /// Mails everybody to whom something is due.
  /// - Throws: `TransferError` where the mail server does not take one; the others wait until the
  ///   next time.
  func mailDue() async throws {
    guard let due = MailDigest.daily.due(at: now()) else { return }
    guard looked.withLock({ $0.map { $0 < due } ?? true }),
      retryAt.withLock({ $0.map { $0 <= now() } ?? true })
    else { return }
    var last: Int64 = 0
    while true {
      let readers = try await accounts.readers(after: last, limit: Self.batch)
      guard let end = readers.last else { break }
      for reader in readers {
        try Task.checkCancellation()
        try await mail(reader)
      }
      last = end.user.id
    }
    looked.withLock { $0 = due }
  }

  private func mail(_ reader: NoticeReader) async throws {
    guard reader.user.isActive else { return }
    let addressees = try await Addressees(of: reader, shelf, codes: codes).names
    guard
      let letter = try await accounts.dueDigest(of: reader, to: addressees, most: Self.most)
    else { return }
    let text = try? DigestLetterText(
      letter, address, unsubscribing: accounts.unsubscribing(letter.user))
    guard let message = try? text?.message(from: sender.from) else {
      // An address that no mail can have holds up nobody else, and was not reached.
      return logger.error("no digest for an address", metadata: ["account": "\(reader.user.id)"])
    }
    do {
      _ = try await sender.send(message)
    } catch let TransferError.refused(place, code, line) where code >= 550 {
      // An address that is no more holds up nobody else; what it missed stays in the inbox. Lower
      // codes are about the server, such as a wrong password: then everybody waits.
      return logger.error(
        "a digest was refused", metadata: ["server": "\(place)", "answer": "\(code) \(line)"])
    } catch {
      try await accounts.notSent(letter)
      retryAt.withLock { $0 = now().adding(Self.pause) }
      throw error
    }
    try await accounts.sent(letter)
  }
}
