import ArgumentParser
import Foundation
import Mail

/// By which server mail goes out, and from whom.
struct MailOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The mail server, such as smtp://user@host:587 or smtps://user@host.",
      discussion: """
        The password comes from CHUHAI_MAIL_PASSWORD, so that no list of processes shows it. \
        Without a server no mail is sent.
        """, valueName: "url"))
  var mail: String?

  @Option(
    help: ArgumentHelp(
      "From whom mail comes, such as “出海平台 <no-reply@example.org>”.", valueName: "mailbox"))
  var mailFrom: String?

  /// Who sends mail; nil where no server is named.
  /// - Throws: `MailError`.
  func sender() throws -> SMTPSender? {
    guard let mail else { return nil }
    let password = ProcessInfo.processInfo.environment["CHUHAI_MAIL_PASSWORD"]
    let server = try MailServer(mail, password: password.flatMap { $0.isEmpty ? nil : $0 })
    guard let mailFrom else { throw MailError.noSender }
    return SMTPSender(server, from: try Mailbox(mailFrom), now: { .ofClock }) {
      UUID().uuidString.lowercased()
    }
  }
}
