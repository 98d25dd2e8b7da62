import Accounts
import HTTPTypes
import OpenIDConnect
import Testing
import TradeTerms

@testable import WebApp

/// The pages around signing in at another house; the way there and back in full is an acceptance
/// test with a real one.
@Suite struct IdentityPagesTests {
  private struct Away: Error {}

  private static let document = """
    {"issuer":"https://house.example","authorization_endpoint":"https://house.example/a",\
    "token_endpoint":"https://house.example/t","jwks_uri":"https://house.example/k"}
    """

  /// Runs `body` beside a house that says what it can, and no more.
  private func withSite(
    isAway: Bool = false, _ body: @escaping @Sendable (AccountSite) async throws -> Void
  ) async throws {
    let party = try RelyingParty(
      issuer: "https://house.example", clientID: "c", secret: "between us",
      redirect: "https://chuhai.example/sign-in/identity/back")
    let provider = IdentityProvider(
      party, name: "<b>House</b>", now: { Instant(millisecondsSinceEpoch: 1_796_000_000_000) }
    ) { question in
      guard !isAway, question.form == nil else { throw Away() }
      return ProviderQuestion.Answer(status: 200, body: Array(Self.document.utf8))
    }
    try await AccountSite.run(provider: provider, body)
  }

  private func refusals(_ site: AccountSite) async throws -> [String] {
    try await site.desk.auditEvents(
      before: nil, subject: "https://house.example", limit: 10,
      by: try await site.principal(.house)
    ).map { "\($0.entry.action): \($0.entry.detail)" }
  }

  @Test func `pages lead there, and a browser goes with a sealed errand`() async throws {
    try await withSite { site in
      let form = try await site.send(.open, .get, "/sign-in?to=/account").text
      #expect(form.contains("/sign-in/identity?to=%2Faccount"))
      #expect(form.contains("&lt;b&gt;House") && !form.contains("<b>House"))
      #expect(try await site.send(.own, .get, "/account").text.contains("/account/identity"))
      for (who, path) in [
        (AccountSite.Who.open, "/sign-in/identity"), (.own, "/account/identity"),
      ] {
        let away = try await site.send(who, .get, path)
        #expect(away.status == 303)
        #expect(away.headers[.location]?.hasPrefix("https://house.example/a?") == true)
        let errand = try #require(
          away.headers[values: .setCookie].first { $0.hasPrefix("errand=") })
        #expect(errand.contains("HttpOnly; SameSite=Lax") && errand.contains("Max-Age=600"))
        // Nothing of what it holds can be read.
        let state = try #require(away.headers[.location]?.firstMatch(of: /state=([^&]+)/))
        #expect(!errand.contains(state.1))
      }
    }
  }

  @Test func `who comes back without an errand, or with a forged one, is refused`() async throws {
    try await withSite { site in
      for cookie in [nil, "errand=x", "errand=\(SecretToken())", "session=x; errand="] {
        var headers: HTTPFields = [:]
        headers[.cookie] = cookie
        let back = try await site.send(
          .open, .get, "/sign-in/identity/back?code=c&state=s", headers: headers)
        #expect(back.status == 422)
        #expect(!back.headers[values: .setCookie].contains { $0.hasPrefix("session=") })
        let code = try await site.send(
          .open, .post, "/sign-in/identity/code", body: "code=123456", headers: headers)
        #expect(code.status == 422)
        let next = try await site.send(
          .open, .get, "/sign-in/identity/next", headers: headers)
        #expect(next.headers[.location] == "/sign-in")
      }
      #expect(try await site.send(.own, .post, "/account/identity", body: "a=b").status == 422)
      let found = try await refusals(site)
      #expect(found.count == 9)
      #expect(
        Set(found) == ["sign-in.refused: This browser has no sign-in under way"])
    }
  }

  @Test func `a house that does not answer is told, in the audit trail too`() async throws {
    try await withSite(isAway: true) { site in
      let away = try await site.send(.open, .get, "/sign-in/identity")
      #expect(away.status == 503)
      #expect(away.text.contains("&lt;b&gt;House&lt;/b&gt;"))
      #expect(!away.text.contains("between us"))
      #expect(try await refusals(site) == ["sign-in.refused: provider unreachable"])
    }
  }

  @Test func `connecting takes a form of one's own session`() async throws {
    try await withSite { site in
      for path in ["/account/identity", "/account/identity/disconnect"] {
        let forged = try await site.send(.own, .post, path, body: "a=b", showsForm: false)
        #expect(forged.status == 403, "\(path)")
        #expect([401, 403].contains(try await site.send(.open, .post, path, body: "a=b").status))
      }
      let none = try await site.send(
        .own, .post, "/account/identity/disconnect", body: "issuer=i&subject=s")
      #expect(none.status == 404)
    }
  }

  @Test func `a link for a new password is no way there`() async throws {
    try await withSite { site in
      #expect(
        try await site.send(.open, .get, "/link/\(SecretToken())/identity").status == 404)
      let made = try await site.send(
        .own, .post, "/organisation/invitations", body: "mail=new%40example.org&role=officer")
      let link = try #require(made.text.firstMatch(of: /(\/link\/[A-Za-z0-9_-]{43})</))
      #expect(
        try await site.send(.open, .get, "\(link.1)").text.contains("\(link.1)/identity"))
      let away = try await site.send(.open, .get, "\(link.1)/identity")
      #expect(away.status == 303)
      let used = try await site.send(.open, .post, "\(link.1)/identity", body: "name=N")
      #expect(used.status == 422)
    }
  }
}
