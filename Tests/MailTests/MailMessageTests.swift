import Foundation
import Testing
import TradeTerms

@testable import Mail

/// The form of messages, and what cannot be put into one.
@Suite struct MailMessageTests {
  private static let instant = Instant(millisecondsSinceEpoch: 1_796_036_035_000)

  private func message(
    from: String = "no-reply@example.org", subject: String = "s", text: String = "t",
    html: String? = nil, headers: KeyValuePairs<String, String> = [:]
  ) throws -> MailMessage {
    try MailMessage(
      from: Mailbox(from), to: Mailbox("to@example.org"), subject: subject, text: text,
      html: html, headers: headers)
  }

  private func lines(_ message: MailMessage) -> [String] {
    String(decoding: message.bytes(id: "id-1", at: Self.instant), as: UTF8.self)
      .components(separatedBy: "\r\n")
  }

  @Test func `a plain message is as RFC 5322 has it`() throws {
    let lines = lines(
      try message(subject: "Hello", text: "one\ntwo", headers: ["Auto-Submitted": "auto-generated"])
    )
    #expect(
      lines == [
        "Date: Mon, 30 Nov 2026 18:53:55 +0800", "From: no-reply@example.org",
        "To: to@example.org", "Message-ID: <id-1@example.org>", "Subject: Hello",
        "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable", "", "one", "two", "",
      ])
  }

  @Test func `an address in a header stays on one line as it is, however long`() throws {
    let link = "<https://chuhai.example.org/unsubscribe/\(String(repeating: "x", count: 80))>"
    let lines = lines(
      try message(headers: [
        "List-Unsubscribe": link, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      ]))
    #expect(lines.contains("List-Unsubscribe: \(link)"))
    #expect(lines.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"))
    // What no line may hold is still encoded.
    let endless = "<\(String(repeating: "x", count: 1_000))>"
    for line in self.lines(try message(headers: ["List-Unsubscribe": endless])) {
      #expect(line.utf8.count <= 998)
    }
  }

  /// Encoded words read back by their definition: words on folded lines join without a space.
  private static func decoded(_ text: String) -> String {
    text.replacing("?=\r\n =?UTF-8?B?", with: "\u{0}").replacing("=?UTF-8?B?", with: "")
      .replacing("?=", with: "").split(separator: "\u{0}")
      .map { Data(base64Encoded: String($0)).map { String(decoding: $0, as: UTF8.self) } ?? "" }
      .joined()
  }

  @Test(arguments: [
    "重设密码", String(repeating: "出海平台的通知 ", count: 20), "a =?UTF-8?B?QQ==?= in it",
    String(repeating: "long ", count: 40), "🚢 👩‍👩‍👧‍👦 e\u{301}",
  ])
  func `a subject that is not plain travels in encoded words`(_ subject: String) throws {
    let text = String(
      decoding: try message(subject: subject).bytes(id: "i", at: Self.instant), as: UTF8.self)
    let header = try #require(text.firstRange(of: "Subject: "))
    let end = try #require(text.firstRange(of: "\r\nMIME-Version"))
    let value = String(text[header.upperBound..<end.lowerBound])
    #expect(value.utf8.allSatisfy { $0 < 0x7F })
    #expect(Self.decoded(value) == subject)
    for line in "Subject: \(value)".components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 76, "\(line)")
    }
  }

  @Test func `a name is an atom, a quoted text or encoded words`() throws {
    func from(_ text: String) throws -> String { lines(try message(from: text))[1] }
    #expect(try from("Chuhai <a@b.cn>") == "From: Chuhai <a@b.cn>")
    #expect(try from("Chuhai, \"x\" <a@b.cn>") == "From: \"Chuhai, \\\"x\\\"\" <a@b.cn>")
    #expect(try from("\"Chuhai\" <a@b.cn>") == "From: Chuhai <a@b.cn>")
    let chinese = try from("出海平台 <a@b.cn>")
    #expect(chinese == "From: =?UTF-8?B?5Ye65rW35bmz5Y+w?= <a@b.cn>")
  }

  @Test(arguments: [
    "a\r\nBcc: x@y.cn", "a\nb", "a\rb", "a\u{0}b", "a\u{85}b", "a\u{2028}b", "\u{7F}",
  ])
  func `nothing breaks out of a header`(_ evil: String) throws {
    #expect(throws: MailError.unprintable(header: "Subject")) { try message(subject: evil) }
    #expect(throws: MailError.unprintable(header: "X-Note")) {
      try message(headers: ["X-Note": evil])
    }
    #expect(throws: MailError.noHeader(evil)) { try message(headers: [evil: "x"]) }
    #expect(throws: MailError.unprintable(header: "name")) { try Mailbox("\(evil) <a@b.cn>") }
    #expect(throws: MailError.notAMailbox("a@b.cn\(evil)")) {
      try Mailbox(name: "", address: "a@b.cn\(evil)")
    }
  }

  @Test(arguments: ["Bcc", "to", "Content-Type", "", "X Y", "X:Y"])
  func `no second recipient and no broken header is added`(_ name: String) {
    #expect(throws: MailError.noHeader(name)) { try message(headers: [name: "x@y.cn"]) }
  }

  @Test(arguments: [
    "", "a", "@b.cn", "a@", "a@b@c.cn", "a@b..cn", "a@.cn", "邮@b.cn", "a b@c.cn", "<a@b.cn",
    "x <a@b.cn> y", "a@b.cn>", "a@b.cn,c@d.cn", String(repeating: "a", count: 65) + "@b.cn",
  ])
  func `what is no mailbox is refused`(_ text: String) {
    #expect(throws: MailError.self) { try Mailbox(text) }
  }

  @Test func `Chinese text is base64, and HTML stands beside it`() throws {
    let lines = lines(
      try message(text: String(repeating: "请打开链接。\n", count: 30), html: "<p>Open the link = it</p>")
    )
    let start = try #require(lines.firstIndex(of: "Content-Transfer-Encoding: base64"))
    #expect(lines.contains(" boundary=\"=_id-1\""))
    let end = try #require(lines[start...].firstIndex(of: "--=_id-1"))
    let body = lines[(start + 2)..<end].joined()
    let text = try #require(Data(base64Encoded: body))
    #expect(
      String(decoding: text, as: UTF8.self) == String(repeating: "请打开链接。\r\n", count: 30))
    #expect(lines.contains("<p>Open the link =3D it</p>"))
    #expect(lines.suffix(2) == ["--=_id-1--", ""])
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
  }

  @Test func `quoted-printable folds long lines and keeps spaces at their ends`() {
    let body = BodyText(String(repeating: "x", count: 100) + "\nend \n=é")
    #expect(body.encoding == "quoted-printable")
    #expect(
      body.text.components(separatedBy: "\r\n") == [
        String(repeating: "x", count: 75) + "=", String(repeating: "x", count: 25), "end=20",
        "=3D=C3=A9",
      ])
  }
}
