import ArgumentParser
import Mail
import Transfers

/// `chuhai mail`.
struct MailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Mail that the platform sends.",
    subcommands: [MailTestCommand.self])
}

/// `chuhai mail test`.
struct MailTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Sends one message, and says what the server answered.")

  @Option(help: ArgumentHelp("To whom.", valueName: "mailbox"))
  var to: String

  @OptionGroup var options: MailOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let server: String
    let code: Int
    let line: String
  }

  func run() async throws {
    guard let sender = try options.sender() else { throw ValidationError("--mail") }
    let message = try MailMessage(
      from: sender.from, to: try Mailbox(to), subject: "出海平台测试邮件 · A test of Chuhai",
      text: """
        您好！这是出海平台的测试邮件，收到即表示邮件服务器可用。

        —

        This is a test: the mail server of Chuhai works.

        """, headers: ["Auto-Submitted": "auto-generated"])
    let reply = try await sender.send(message)
    if output.json {
      return try Console.say(
        json: Answer(server: "\(sender.server)", code: reply.code, line: reply.line))
    }
    Console.say(
      output.tongue("\(sender.server) 已接收：", "\(sender.server) took it: ") + reply.line)
  }
}
