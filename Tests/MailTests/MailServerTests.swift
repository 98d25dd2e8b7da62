import Testing
import TradeTerms
import Transfers

@testable import Mail

/// Addresses of mail servers, and whether a password may travel to them.
@Suite struct MailServerTests {
  @Test(arguments: [
    ("smtp://127.0.0.1:1025", 1025, SMTPClient.Encryption.none),
    ("smtp://user:word@localhost", 587, .none), ("smtp://mail.example.org", 25, .offered),
    ("smtp://user:word@mail.example.org", 587, .required),
    ("smtp://user@mail.example.org:2525/", 2525, .required),
    ("smtps://user:word@mail.example.org", 465, .fromStart),
    ("smtp://user:word@127.evil.example", 587, .required),
  ])
  func `a password travels encrypted, or to this machine`(
    _ text: String, _ port: Int, _ encryption: SMTPClient.Encryption
  ) throws {
    let server = try MailServer(text).server
    #expect(server.port == port)
    #expect(server.encryption == encryption)
  }

  @Test func `the password comes with the address or beside it, and is never shown`() throws {
    #expect(try MailServer("smtp://a%40b:p%2Fq@h.cn").server.user == "a@b")
    #expect(try MailServer("smtp://a:p%2Fq@h.cn").server.password == "p/q")
    #expect(try MailServer("smtp://a@h.cn", password: "word").server.password == "word")
    #expect(try !MailServer("smtp://a:word@h.cn").description.contains("word"))
    #expect(throws: MailError.passwordWithoutUser) {
      try MailServer("smtp://h.cn", password: "word")
    }
  }

  @Test(arguments: [
    "", "mail.example.org", "http://h.cn", "smtp://", "smtp://h.cn:0", "smtp://h.cn:70000",
    "smtp://h.cn/x", "smtp://h.cn?a=b", "smtp://h.cn#a", "smtp://h\r\n.cn", "smtp://h_.cn",
  ])
  func `what is no address of a server is refused without repeating it`(_ text: String) {
    #expect(throws: MailError.notAServer) { try MailServer(text) }
  }

  @Test func `a server that is not there is told`() async throws {
    let sender = SMTPSender(
      try MailServer("smtp://127.0.0.1:1"), from: try Mailbox("a@b.cn"),
      now: { Instant(millisecondsSinceEpoch: 0) }, newID: { "1" })
    let message = try MailMessage(
      from: sender.from, to: Mailbox("c@d.cn"), subject: "s", text: "t")
    let error = await #expect(throws: TransferError.self) { try await sender.send(message) }
    #expect(error?.place == "smtp://127.0.0.1:1")
    #expect(error?.what.english.hasPrefix("It cannot be reached") == true)
  }
}
