import Accounts
import HTTPTypes
import StorageTesting
import Testing
import TradeTerms

@testable import WebApp

/// Whatever is refused stands in the audit trail, with who asked and how it was refused.
@Suite struct RefusalTrailTests {
  private struct Line: Hashable {
    let actor: String
    let subject: String
    let detail: String
  }

  /// What is refused while something happens, the oldest first.
  private static func refused(
    _ site: AccountSite, _ body: () async throws -> Void
  ) async throws -> [Line] {
    let house = try await site.principal(.house)
    func lines() async throws -> [Line] {
      try await site.desk.auditEvents(before: nil, subject: nil, limit: 200, by: house)
        .filter { $0.entry.action == "refused" }
        .map { Line(actor: $0.entry.actor, subject: $0.entry.subject, detail: $0.entry.detail) }
        .reversed()
    }
    let before = try await lines().count
    try await body()
    return Array(try await lines().dropFirst(before))
  }

  @Test func `somebody else's, a forged form and a wrong form are told apart`() async throws {
    try await AccountSite.run { site in
      let refused = try await Self.refused(site) {
        _ = try await site.send(.city, .get, "/enterprises/\(AccountSite.theirs)")
        _ = try await site.send(
          .own, .post, "/organisation/invitations", body: "mail=a@b.cn", showsForm: false)
        _ = try await site.send(.own, .post, "/organisation/invitations", body: "mail=nothing")
        _ = try await site.send(.own, .post, "/account/tokens/999/revoke")
      }
      #expect(
        refused.map(\.actor) == [
          "city@example.org", "own@example.org", "own@example.org", "own@example.org",
        ])
      #expect(refused[0].subject == AccountSite.theirs)
      #expect(refused[0].detail.hasPrefix("GET /enterprises/:code 403"))
      #expect(refused[1].detail.hasPrefix("POST /organisation/invitations 403"))
      #expect(refused[2].detail.hasPrefix("POST /organisation/invitations 422"))
      #expect(refused[3].detail.hasPrefix("POST /account/tokens/:id/revoke 404"))
      #expect(try await site.desk.verifyAudit().0.faults.isEmpty)
    }
  }

  @Test func `what another site sent stands with whose session it was`() async throws {
    try await AccountSite.run { site in
      let origin = try #require(HTTPField.Name("Sec-Fetch-Site"))
      let refused = try await Self.refused(site) {
        let answer = try await site.send(
          .own, .post, "/account/password", body: "a=b", headers: [origin: "cross-site"])
        #expect(answer.status == 403)
      }
      #expect(refused.map(\.actor) == ["own@example.org"])
      #expect(refused.first?.detail.hasPrefix("POST /account/password 403") == true)
    }
  }

  @Test func `a session that ended, a token that is none and a used link`() async throws {
    try await AccountSite.run { site in
      #expect(try await site.send(.own, .post, "/sign-out").status == 303)
      let token = SecretToken()
      let refused = try await Self.refused(site) {
        #expect(try await site.send(.own, .get, "/account").status == 303)
        #expect(try await site.send(.own, .post, "/account/password", body: "a=b").status == 401)
        let answer = try await site.send(
          .open, .get, "/api/v1/cases", headers: [.authorization: "Bearer \(token)"])
        #expect(answer.status == 401)
        #expect(try await site.send(.open, .get, "/link/\(token)").status == 404)
        // Who only looks around without having been anybody is nobody's attempt.
        #expect(try await site.send(.open, .get, "/account").status == 303)
        #expect(try await site.send(.open, .get, "/nowhere").status == 404)
      }
      #expect(
        refused.map(\.detail).map { $0.split(separator: ":").prefix(1).joined() }.prefix(2)
          == ["GET /account 401", "POST /account/password 401"])
      #expect(refused.count == 4)
      #expect(refused[2].detail.hasPrefix("GET /api/v1/… 401"))
      #expect(refused[3].detail.hasPrefix("GET /link/:token 404"))
      #expect(refused.allSatisfy { $0.actor == "public" })
      // A secret never stands in the trail.
      #expect(!refused.contains { "\($0)".contains(token.description) })
    }
  }

  @Test func `a secret that ends an address and what was typed stand nowhere`() async throws {
    try await AccountSite.run { site in
      let origin = try #require(HTTPField.Name("Sec-Fetch-Site"))
      let token = SecretToken()
      let refused = try await Self.refused(site) {
        // Refused before it is known which route answers; the link may still be good.
        for path in ["/link/\(token)", "/unsubscribe/5.\(token)", "/\(token)"] {
          let answer = try await site.send(
            .open, .post, path, body: "a=b", headers: [origin: "cross-site"])
          #expect(answer.status == 403)
        }
        let feed = try await site.send(
          .open, .get, "/calendar/\(token).ics", headers: [.authorization: "Bearer \(token)"])
        #expect(feed.status == 401)
        let typed = try await site.send(
          .own, .post, "/organisation/invitations", body: "mail=13800138000+Zhang&role=officer")
        #expect(typed.status == 422)
      }
      #expect(
        refused.map { $0.detail.prefix { $0 != ":" } } == [
          "POST /link/… 403", "POST /unsubscribe/… 403", "POST /… 403", "GET /calendar/… 401",
          "POST /organisation/invitations 422",
        ])
      #expect(!refused.contains { "\($0)".contains(token.description) })
      #expect(!refused.contains { "\($0)".contains("13800138000") })
      #expect(
        "“13800138000” is no mail address of a@b.cn".withoutQuotes == "“…” is no mail address of …")
    }
  }

  @Test func `nobody who is not signed in fills the trail`() async throws {
    try await AccountSite.run { site in
      let refused = try await Self.refused(site) {
        for _ in 0..<(StrangerMeter.most + 10) {
          _ = try await site.send(.open, .post, "/account/password", body: "a=b")
        }
      }
      #expect(refused.count == StrangerMeter.most)
      #expect(refused.last?.detail.contains("more from here is not written") == true)
    }
  }

  @Test func `a mistyped sign-in is told once, by the desk that decided it`() async throws {
    try await AccountSite.run { site in
      let house = try await site.principal(.house)
      let before = try await site.desk.auditEvents(
        before: nil, subject: nil, limit: 200, by: house)
      _ = try await site.send(.open, .post, "/sign-in", body: "mail=own@example.org&password=x")
      let after = try await site.desk.auditEvents(
        before: nil, subject: nil, limit: 200, by: house)
      let more = after.prefix(after.count - before.count).map(\.entry.action)
      #expect(more.filter { $0.contains("refused") } == ["sign-in.refused"])
    }
  }

  @Test func `a published figure that is loaded on a page stands in the trail`() async throws {
    try await AccountSite.run { site in
      _ = try await site.send(.province, .post, "/targets/T1/figures", body: "")
      let events = try await site.desk.auditEvents(
        before: nil, subject: nil, limit: 20, by: try await site.principal(.house))
      #expect(
        events.contains {
          $0.entry.actor == "province@example.org"
            && $0.entry.detail.contains("/targets/:id/figures")
        })
    }
  }
}
