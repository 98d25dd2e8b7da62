import Accounts
import HTTPTypes
import StorageTesting
import Testing

@testable import WebApp

/// Signing in by form, the key that forms show, and what is refused.
@Suite struct SignInPagesTests {
  private func withSite(
    _ body: @escaping @Sendable (AccountSite) async throws -> Void
  ) async throws { try await AccountSite.run(body) }

  private static func signIn(_ mail: String, _ password: String, to: String = "") -> String {
    "mail=\(FormValues.encode(mail))&password=\(FormValues.encode(password))"
      + "&to=\(FormValues.encode(to))"
  }

  @Test func `somebody signs in, is led to where they wanted to go, and signs out`() async throws {
    try await withSite { site in
      let asked = try await site.send(.open, .get, "/enterprises/\(AccountSite.mine)")
      #expect(asked.status == 303)
      let form = try #require(asked.headers[.location])
      #expect(form == "/sign-in?to=%2Fenterprises%2F\(AccountSite.mine)")
      #expect(try await site.send(.open, .get, form).text.contains("value=\"/enterprises/"))
      let answer = try await site.send(
        .open, .post, "/sign-in",
        body: Self.signIn(
          "own@example.org", AccountSite.password, to: "/enterprises/\(AccountSite.mine)"))
      #expect(answer.status == 303)
      #expect(answer.headers[.location] == "/enterprises/\(AccountSite.mine)")
      let cookie = try #require(answer.headers[.setCookie])
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
      #expect(!cookie.contains("Secure"))
      let own = try await site.send(.own, .get, "/account")
      #expect(own.text.contains("own@example.org"))
      #expect(try await site.send(.own, .post, "/sign-out").status == 303)
      let after = try await site.send(.own, .get, "/account")
      #expect(after.status == 303, "a session after sign-out")
      #expect(after.headers[.setCookie]?.contains("Max-Age=0") == true)
    }
  }

  @Test(arguments: [
    "//evil.example", "https://evil.example", "/\t/evil.example", "/\u{FE0F}/evil.example",
    "/\\evil.example", "/x\r\nSet-Cookie: a=b", "evil",
  ])
  func `nobody is led to another site`(_ target: String) async throws {
    try await withSite { site in
      let answer = try await site.send(
        .open, .post, "/sign-in",
        body: Self.signIn("own@example.org", AccountSite.password, to: target))
      #expect(answer.headers[.location] == "/")
    }
  }

  @Test func `a wrong password is told without telling who has an account`() async throws {
    try await withSite { site in
      let wrong = try await site.send(
        .open, .post, "/sign-in", body: Self.signIn("own@example.org", "wrong password!"))
      let nobody = try await site.send(
        .open, .post, "/sign-in", body: Self.signIn("nobody@example.org", "wrong password!"))
      #expect(wrong.status == 422 && nobody.status == 422)
      #expect(
        wrong.text.replacing("own@example.org", with: "")
          == nobody.text.replacing("nobody@example.org", with: ""))
      #expect(wrong.headers[.setCookie] == nil)
      #expect(!wrong.text.contains("wrong password!"))
    }
  }

  @Test func `a form without the key of its session is refused`() async throws {
    try await withSite { site in
      for path in ["/sign-out", "/account/password", "/organisation/invitations", "/hand-in"] {
        let answer = try await site.send(.own, .post, path, body: "a=b", showsForm: false)
        #expect(answer.status == 403, "\(path)")
        let other = try await site.send(.own, .post, path, body: "form=x", showsForm: false)
        #expect(other.status == 403, "\(path)")
      }
      #expect(try await site.send(.own, .get, "/account").status == 200)
    }
  }

  @Test func `a role cannot be raised by a forged form`() async throws {
    try await withSite { site in
      let own = try await site.principal(.own)
      let reader = try await site.principal(.reader)
      let readerID = try #require(reader.user?.id)
      let path = "/organisation/members/\(readerID)"
      for who in [AccountSite.Who.reader, .open] {
        let answer = try await site.send(who, .post, path, body: "role=manager")
        #expect([401, 403].contains(answer.status), "\(who)")
      }
      // A manager of another organisation names the member of this one.
      let stranger = try await site.send(.other, .post, path, body: "role=manager")
      #expect(stranger.status == 404)
      #expect(try await site.send(.own, .post, path, body: "role=emperor").status == 422)
      let roster = try await site.desk.roster(
        of: try #require(own.organisation?.id), by: own)
      #expect(roster.members.first { $0.user.id == readerID }?.role == .reader)
    }
  }

  @Test func `a token is shown once and works as its bearer`() async throws {
    try await withSite { site in
      let made = try await site.send(
        .own, .post, "/account/tokens", body: "name=ERP&scope=hand-in&days=30")
      let shown = try #require(made.text.firstMatch(of: /class="secret">([A-Za-z0-9_-]{43})</))
      #expect(!(try await site.send(.own, .get, "/account").text.contains(String(shown.1))))
      let bearer: HTTPFields = [.authorization: "Bearer \(shown.1)"]
      let path = "/api/v1/enterprises/\(AccountSite.mine)"
      #expect(try await site.send(.open, .get, path, headers: bearer).status == 403)
      #expect(
        try await site.send(
          .open, .get, path, headers: [.authorization: "Bearer nonsense"]
        ).status == 401)
      #expect(try await site.send(.token, .get, path).status == 200)
    }
  }

  @Test func `an invitation is made, used, and useless afterwards`() async throws {
    try await withSite { site in
      let made = try await site.send(
        .own, .post, "/organisation/invitations", body: "mail=new%40example.org&role=officer")
      let link = try #require(made.text.firstMatch(of: /(\/link\/[A-Za-z0-9_-]{43})</))
      let path = String(link.1)
      let page = try await site.send(.open, .get, path)
      #expect(page.status == 200 && page.text.contains("new@example.org"))
      let short = try await site.send(.open, .post, path, body: "name=N&password=short")
      #expect(short.status == 422)
      let used = try await site.send(
        .open, .post, path, body: "name=N&password=\(FormValues.encode(AccountSite.password))")
      #expect(used.status == 303 && used.headers[.setCookie]?.hasPrefix("session=") == true)
      #expect(try await site.send(.open, .get, path).status == 404)
    }
  }

  @Test func `html in every field is text`() async throws {
    try await withSite { site in
      let evil = FormValues.encode("<script>alert(1)</script>")
      let made = try await site.send(
        .house, .post, "/administration/organisations", body: "kind=park&name=\(evil)")
      #expect(made.status == 303)
      let page = try await site.send(.house, .get, "/administration")
      #expect(page.text.contains("&lt;script&gt;") && !page.text.contains("<script"))
      let audit = try await site.send(.house, .get, "/audit?subject=\(evil)")
      #expect(!audit.text.contains("<script"))
      let form = try await site.send(.open, .get, "/sign-in?to=%22%3E%3Cscript%3E")
      #expect(!form.text.contains("<script"))
    }
  }

  @Test func `who was turned away stands in the audit trail`() async throws {
    try await withSite { site in
      _ = try await site.send(.city, .get, "/enterprises/\(AccountSite.theirs)")
      let events = try await site.desk.auditEvents(
        before: nil, subject: AccountSite.theirs, limit: 5,
        by: try await site.principal(.house))
      #expect(events.map(\.entry.action) == ["refused"])
      #expect(events.first?.entry.actor == "city@example.org")
      #expect(try await site.desk.verifyAudit().0.faults.isEmpty)
    }
  }

  @Test func `without accounts there is nowhere to sign in`() async throws {
    for path in ["/sign-in", "/account", "/organisation", "/administration", "/audit"] {
      let answer = try await SiteTester().send(path)
      #expect(answer.status == 404, "\(path)")
    }
    #expect(try await SiteTester().send("/enterprises").status == 200)
  }
}
