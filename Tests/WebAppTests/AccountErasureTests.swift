import Accounts
import Cases
import HTTPTypes
import Testing

@testable import WebApp

/// Erasing an account on the pages: by its person, and by the operator.
@Suite struct AccountErasureTests {
  private static func form(_ password: String) -> String {
    "sure=1&password=\(FormValues.encode(password))"
  }

  @Test func `somebody erases their account and is signed out`() async throws {
    try await AccountSite.run { site in
      let id = try site.user(.reader, isMine: true)
      #expect(try await site.send(.reader, .get, "/account").text.contains("/account/erase"))
      let unsure = try await site.send(
        .reader, .post, "/account/erase",
        body: "password=\(FormValues.encode(AccountSite.password))")
      #expect(unsure.status == 422)
      let wrong = try await site.send(
        .reader, .post, "/account/erase", body: Self.form("wrong password!"))
      #expect(wrong.status == 422)
      #expect(try await site.send(.reader, .get, "/account").status == 200)
      let done = try await site.send(
        .reader, .post, "/account/erase", body: Self.form(AccountSite.password))
      #expect(done.status == 303 && done.headers[.location] == "/")
      #expect(done.headers[.setCookie]?.contains("Max-Age=0") == true)
      #expect(try await site.send(.reader, .get, "/account").status == 303)
      let page = try await site.send(.house, .get, "/administration/people")
      #expect(!page.text.contains(">reader@example.org<"))
      #expect(page.text.contains(">own@example.org<"))
      #expect(page.text.contains("（已注销）"))
      #expect(!page.text.contains("/administration/people/\(id)\""))
      let trail = try await site.send(.house, .get, "/audit?subject=user%20\(id)")
      #expect(trail.text.contains("account.erase") && !trail.text.contains("reader@example.org"))
      #expect(try await site.desk.verifyAudit().0.faults.isEmpty)
    }
  }

  @Test func `who manages an enterprise alone is told to find a successor`() async throws {
    try await AccountSite.run { site in
      let answer = try await site.send(
        .own, .post, "/account/erase?lang=en", body: Self.form(AccountSite.password))
      #expect(answer.status == 422 && answer.text.contains("no other manager"))
      #expect(try await site.send(.own, .get, "/account").status == 200)
      let id = try site.user(.own, isMine: true)
      let operators = try await site.send(
        .house, .post, "/administration/people/\(id)/erase?lang=en", body: "because=asked")
      #expect(operators.status == 422 && operators.text.contains("no other manager"))
      let last = try await site.send(
        .house, .post, "/account/erase", body: Self.form(AccountSite.password))
      #expect(last.status == 422)
      #expect(try await site.send(.house, .get, "/administration").status == 200)
    }
  }

  @Test func `the operator erases who asked, with a reason, and the case keeps a number`()
    async throws
  {
    try await AccountSite.run { site in
      // A second manager, who opens a case before they go.
      let firm = try site.organisation(.own, isMine: true)
      let member = try await site.member(of: firm)
      var opening = CaseOpening("question")
      opening.subject = AccountSite.mine
      opening.fields = ["question": "x"]
      let record = try await site.cases.open(
        opening, by: SmallCases.actor(member, of: firm, AccountSite.mine))
      let path = "/administration/people/\(member)/erase"
      #expect(try await site.send(.house, .post, path, body: "because=").status == 422)
      let done = try await site.send(.house, .post, path, body: "because=letter")
      #expect(done.status == 303)
      #expect(try await site.send(.house, .post, path, body: "because=letter").status == 404)
      let page = try await site.send(.own, .get, "/cases/\(record.id)")
      #expect(page.status == 200 && page.text.contains("（已注销）"))
      #expect(!page.text.contains("某人"))
      let events = try await site.desk.auditEvents(
        before: nil, subject: "user \(member)", limit: 5, by: try await site.principal(.house))
      #expect(events.first?.entry.detail == "letter")
    }
  }
}
