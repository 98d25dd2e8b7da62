import Cases
import HTTPTypes
import PolicyPacks
import Testing

@testable import WebApp

/// What the forms of cases remember, and what they make sure of.
@Suite("Forms of cases") struct CaseFormTests {
  typealias Move = CaseLivesTests.Move

  private static let contact = "王女士 13800000000"

  private static func ask(
    _ site: CaseSite, _ more: [(String, String)] = [],
    file: (slot: String, name: String, bytes: [UInt8])? = nil
  ) async throws -> (status: Int, location: String, text: String) {
    try await site.ask(
      "firm", .post, "/cases/new/direct-line",
      fields: [
        ("field.topic", "退税"), ("field.category", "problem"), ("field.question", "怎么办？"),
      ] + more, file: file)
  }

  @Test func `what cannot be taken back is not done by one click`() async throws {
    try await CaseSite.run { site in
      let opened = try await Self.ask(site, [("field.contact", Self.contact)])
      let path = String(opened.location.prefix { $0 != "?" })
      let page = try await site.ask("firm", .get, path)
      let form = try #require(page.text.firstMatch(of: /steps\/withdraw(?s).*?<\/form>/))
      #expect(form.0.contains("name=\"checked\" value=\"true\" required"))
      // Neither does the server take it.
      let bare = [("revision", "1"), ("comment", "")]
      let clicked = try await site.ask("firm", .post, "\(path)/steps/withdraw", fields: bare)
      #expect(clicked.status == 422)
      #expect(clicked.text.contains("没有勾选"))
      #expect(try await site.cases.sheet(1, for: .platform).record.state == "waiting")
      // Who may not take it is told that, and nothing else.
      let other = try await site.ask("city", .post, "\(path)/steps/withdraw", fields: bare)
      #expect(other.status == 403)
      // What only moves a case on asks for nothing.
      let officer = try await site.ask("city", .get, path)
      let take = try #require(officer.text.firstMatch(of: /steps\/take"(?s).*?<\/form>/))
      #expect(!take.0.contains("checked"))
      let meant = try await site.ask(
        "firm", .post, "\(path)/steps/withdraw", fields: bare + [("checked", "true")])
      #expect(meant.status == 303)
    }
  }

  @Test func `an end that can be left again asks for nothing`() async throws {
    let types = try CaseSite.pack().caseTypes
    func isFinal(_ type: String, _ step: String) -> Bool? {
      types[type].flatMap { type in type.step(step).map(type.isFinal) }
    }
    #expect(isFinal("unit-return", "accept") == false)
    #expect(isFinal("direct-line", "withdraw") == true)
    #expect(isFinal("direct-line", "answer") == false)
    #expect(isFinal("firm-selection", "score") == true)
    #expect(isFinal("grant", "pay") == true)
  }

  @Test func `whom to call is asked once, and stands there to be changed`() async throws {
    try await CaseSite.run { site in
      let form = "/cases/new/tax-guidance"
      let first = try await site.ask("firm", .get, form)
      #expect(!first.text.contains("取自贵单位"))
      _ = try await Self.ask(site, [("field.contact", Self.contact)])
      let known = try await site.ask("firm", .get, form)
      let input = try #require(known.text.firstMatch(of: /<input id="f-contact"[^>]*>/))
      #expect(input.0.contains(Self.contact))
      #expect(!input.0.contains("readonly"))
      #expect(known.text.contains("取自贵单位"))
      // What was written into a form that comes back stands.
      let back = try await site.ask(
        "firm", .post, form, fields: [("field.contact", "李先生 1"), ("field.topic", "")])
      #expect(back.status == 422)
      #expect(back.text.contains("李先生 1"))
      #expect(!back.text.contains(Self.contact))
      // Nobody else's form knows it: neither another firm's nor the park's.
      for who in ["rival", "park"] {
        let page = try await site.ask(who, .get, "/cases/new/direct-line")
        #expect(!page.text.contains(Self.contact), "\(who)")
      }
      // Erased, it is known no more.
      let erased = try await site.ask(
        "firm", .post, "/cases/1/erase", fields: [("comment", "本人要求")])
      #expect(erased.status == 303)
      let after = try await site.ask("firm", .get, form)
      #expect(!after.text.contains(Self.contact))
    }
  }

  @Test func `a consent says what it means, and no more`() async throws {
    try await CaseSite.run { site in
      let form = try await site.ask("firm", .get, "/cases/new/finance-request")
      #expect(form.text.contains("对接机构不因此能在平台上查看或代办"))
    }
  }

  @Test func `a refused form says which files must be chosen again`() async throws {
    try await CaseSite.run { site in
      let file = ("attachment", "合同.pdf", CaseLivesTests.pdf)
      let refused = try await Self.ask(site, file: file)
      #expect(refused.status == 422)
      #expect(refused.text.contains("请重新选择： 合同.pdf"))
      let plain = try await site.ask("firm", .get, "/cases/new/direct-line")
      #expect(!plain.text.contains("请重新选择"))
    }
  }
}
