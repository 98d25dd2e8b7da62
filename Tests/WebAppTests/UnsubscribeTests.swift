import Accounts
import HTTPTypes
import Testing

@testable import WebApp

/// The link of a mail digest: mail servers stop it with one request, people with one button.
@Suite struct UnsubscribeTests {
  private static func link(_ site: AccountSite) throws -> (String, User) {
    let user = try #require(try site.person(.own, isMine: true).principal.user)
    return ("/unsubscribe/\(site.desk.unsubscribing(user))", user)
  }

  @Test func `a mail server stops it with one request and no session`() async throws {
    try await AccountSite.run { site in
      let (path, user) = try Self.link(site)
      // Programs that look at links before people do stop nothing.
      let page = try await site.send(.open, .get, path)
      #expect(page.status == 200 && page.text.contains("<button>"))
      #expect(try await site.desk.digest(of: user) == .daily)
      let answer = try await site.send(
        .open, .post, path, body: "List-Unsubscribe=One-Click")
      #expect(answer.status == 200 && answer.headers[.location] == nil)
      #expect(try await site.desk.digest(of: user) == .off)
      let again = try await site.send(
        .open, .post, path, body: "List-Unsubscribe=One-Click")
      #expect(again.status == 200)
    }
  }

  @Test func `a person presses the button, signed in or not`() async throws {
    try await AccountSite.run { site in
      let (path, user) = try Self.link(site)
      #expect(try await site.send(.own, .post, path, body: "x=1").status == 200)
      #expect(try await site.desk.digest(of: user) == .off)
      let page = try await site.send(.own, .get, "/account")
      #expect(page.text.contains("value=\"off\" selected"))
    }
  }

  @Test func `a link that was not mailed stops nothing, nor does another site`() async throws {
    try await AccountSite.run { site in
      let (path, user) = try Self.link(site)
      let origin = try #require(HTTPField.Name("Sec-Fetch-Site"))
      for bad in ["/unsubscribe/x", "/unsubscribe/\(user.id).AAAA", path + "A"] {
        let page = try await site.send(.open, .get, bad)
        #expect(page.status == 404)
        let answer = try await site.send(.open, .post, bad, body: "List-Unsubscribe=One-Click")
        #expect(answer.status == 404)
      }
      let cross = try await site.send(
        .own, .post, path, body: "x=1", headers: [origin: "cross-site"], showsForm: false)
      #expect(cross.status == 403)
      let without = try await site.send(.own, .post, path, body: "x=1", showsForm: false)
      #expect(without.status == 403)
      #expect(try await site.desk.digest(of: user) == .daily)
    }
  }
}
