import Accounts
import Logging
import Mail
import TradeTerms

/// Mails what the accounts send, one after another, behind whoever asked for it.
///
/// Nobody waits for a mail server, and nobody learns from the time of an answer whether there was
/// something to send. What cannot be sent is told in the log.
actor AccountPost: AccountMailer {
  /// More than that do not wait: a server that is down must not fill the memory.
  private static let most = 1_000

  private let sender: SMTPSender
  private let address: String
  private let logger: Logger
  private var waiting: [AccountMail] = []
  private var work: Task<Void, Never>?
  private var isClosing = false

  /// - Parameters:
  ///   - sender: by whom it goes out.
  ///   - address: that of the platform, as people reach it; links begin with it.
  ///   - logger: who is told what could not be sent.
  init(_ sender: SMTPSender, address: String, logger: Logger) {
    self.sender = sender
    self.address = address
    self.logger = logger
  }

  func send(_ message: AccountMail) {
    guard waiting.count < Self.most else {
      logger.error("mail not sent: too much of it waits", metadata: Self.metadata(message))
      return
    }
    waiting.append(message)
    if work == nil { work = Task { await sendWaiting() } }
  }

  /// Waits until everything was sent, or a first message could not be.
  func close() async {
    isClosing = true
    await work?.value
  }

  private func sendWaiting() async {
    while !waiting.isEmpty {
      let isSent = await mail(waiting.removeFirst())
      if isClosing, !isSent, !waiting.isEmpty {
        logger.error("mail not sent: the server ends", metadata: ["messages": "\(waiting.count)"])
        waiting = []
      }
    }
    work = nil
  }

  private func mail(_ message: AccountMail) async -> Bool {
    do {
      let letter = try AccountLetter(message, from: address)
      _ = try await sender.send(letter.message(from: sender.from))
      return true
    } catch {
      let explained = error as? any Explained
      logger.error(
        "mail not sent: \(explained?.what.english ?? "\(error)"); \(explained?.remedy.english ?? "")",
        metadata: Self.metadata(message).merging(["server": "\(sender.server)"]) { $1 })
      return false
    }
  }

  /// What the log says of a message: never its link.
  private static func metadata(_ message: AccountMail) -> Logger.Metadata {
    let about =
      switch message.content {
      case .reset: "reset"
      case .invitation: "invitation"
      case .passwordChanged: "password changed"
      case .identityConnected: "identity connected"
      case .erased: "account erased"
      }
    return ["to": "\(message.to)", "about": "\(about)"]
  }
}
