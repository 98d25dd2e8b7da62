import Foundation
import Synchronization
import Testing
import TradeTerms

@testable import OpenIDConnect

/// The way to another house and back; every refusal on it.
@Suite struct IdentityProviderTests {
  @Test func `somebody goes there with a challenge and comes back as who they are`() async throws {
    let house = try FakeHouse()
    let attempt = house.newAttempt()
    let address = try await house.provider.address(of: attempt)
    let parts = try #require(URLComponents(string: address))
    var query: [String: String] = [:]
    for item in parts.queryItems ?? [] { query[item.name] = item.value }
    #expect(address.hasPrefix("https://house.example/authorize?tenant=1&response_type=code&"))
    #expect(query["redirect_uri"] == "https://chuhai.example/sign-in/identity/back")
    #expect(query["scope"] == "openid profile" && query["client_id"] == "chuhai")
    #expect(query["state"] == attempt.state && query["nonce"] == attempt.nonce)
    #expect(query["code_challenge_method"] == "S256")
    #expect(query["code_challenge"] == attempt.challenge)
    #expect(!address.contains(attempt.verifier))

    house.set(\.token, try await house.token(for: attempt))
    let identity = try await house.comeBack(attempt)
    #expect(identity == Identity(issuer: FakeHouse.issuer, subject: "person-1", name: "某人"))
    let asked = try #require(house.state.withLock { $0.questions.first { $0.form != nil } })
    #expect(asked.form?.contains("code_verifier=\(attempt.verifier)") == true)
    #expect(asked.form?.contains("code=c-1") == true)
    #expect(asked.form?.contains("secret") == false)
    let shown = Data("chuhai:a%3Ab".utf8).base64EncodedString()
    #expect(asked.headers == ["Authorization: Basic \(shown)"])
  }

  @Test func `the challenge is the one of RFC 7636`() throws {
    let attempt = SignInAttempt(at: Instant(millisecondsSinceEpoch: 0)) {
      "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    }
    #expect(attempt.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
  }

  @Test func `a public client and one that posts its secret are known too`() async throws {
    let open = try FakeHouse(secret: nil)
    let attempt = open.newAttempt()
    open.set(\.token, try await open.token(for: attempt))
    _ = try await open.comeBack(attempt)
    let asked = try #require(open.state.withLock { $0.questions.first { $0.form != nil } })
    #expect(asked.headers.isEmpty && asked.form?.contains("client_id=chuhai") == true)

    let posting = try FakeHouse()
    posting.set(
      \.document,
      FakeHouse.document.merging(
        ["token_endpoint_auth_methods_supported": ["client_secret_post"]]) { $1 })
    let other = posting.newAttempt()
    posting.set(\.token, try await posting.token(for: other))
    _ = try await posting.comeBack(other)
    let question = try #require(posting.state.withLock { $0.questions.first { $0.form != nil } })
    #expect(question.form?.contains("client_secret=a%3Ab") == true)
  }

  @Test func `an answer counts once, for its own attempt, and not for ever`() async throws {
    let house = try FakeHouse()
    let attempt = house.newAttempt()
    house.set(\.token, try await house.token(for: attempt))
    await #expect(throws: OpenIDError.wrongState) {
      try await house.comeBack(attempt, state: house.newAttempt().state)
    }
    await #expect(throws: OpenIDError.wrongState) { try await house.comeBack(attempt, state: "") }
    _ = try await house.comeBack(attempt)
    await #expect(throws: OpenIDError.stateUsed) { try await house.comeBack(attempt) }
    house.move(seconds: 10 * 60)
    await #expect(throws: OpenIDError.attemptExpired) { try await house.comeBack(attempt) }
  }

  @Test func `a refusal of the house is told in its code alone`() async throws {
    let house = try FakeHouse()
    let attempt = house.newAttempt()
    await #expect(throws: OpenIDError.declined("access_denied")) {
      try await house.provider.identity(
        [("state", attempt.state), ("error", "access_denied"), ("code", "c")], to: attempt)
    }
    await #expect(throws: OpenIDError.declined("a??b")) {
      try await house.provider.identity(
        [("state", attempt.state), ("error", "a\r\n<b")], to: attempt)
    }
    await #expect(throws: OpenIDError.lacking("", field: "code")) {
      try await house.provider.identity([("state", attempt.state)], to: attempt)
    }
    house.set(\.body, #"{"error":"invalid_grant"}"#)
    house.set(\.status, 400)
    await #expect(throws: OpenIDError.declined("invalid_grant")) {
      try await house.comeBack(house.newAttempt())
    }
    house.set(\.body, "<html>")
    await #expect(throws: OpenIDError.unreadable("https://house.example/token")) {
      try await house.comeBack(house.newAttempt())
    }
    house.set(\.body, "{}")
    house.set(\.status, 200)
    await #expect(throws: OpenIDError.lacking("https://house.example/token", field: "id_token")) {
      try await house.comeBack(house.newAttempt())
    }
  }

  @Test func `an answer of another house is not taken for this one's`() async throws {
    let house = try FakeHouse()
    let attempt = house.newAttempt()
    await #expect(throws: OpenIDError.wrongIssuer("https://evil.example")) {
      try await house.comeBack(attempt, more: [("iss", "https://evil.example")])
    }
    let named = try FakeHouse()
    named.set(
      \.document,
      FakeHouse.document.merging(
        ["authorization_response_iss_parameter_supported": true]) { $1 })
    await #expect(throws: OpenIDError.wrongIssuer("")) {
      try await named.comeBack(named.newAttempt())
    }
  }

  @Test(arguments: [
    ("issuer", "https://evil.example", OpenIDError.wrongIssuer("https://evil.example")),
    ("issuer", "https://house.example/", .wrongIssuer("https://house.example/")),
    ("authorization_endpoint", "http://house.example/a", .insecure("http://house.example/a")),
    ("token_endpoint", "http://10.0.0.1/t", .insecure("http://10.0.0.1/t")),
    ("jwks_uri", "ftp://house.example/k", .insecure("ftp://house.example/k")),
    ("jwks_uri", "http://127.evil.example/k", .insecure("http://127.evil.example/k")),
    ("authorization_endpoint", "https://a@house.example/", .insecure("https://a@house.example/")),
  ])
  func `a document that leads elsewhere is refused`(
    _ field: String, _ value: String, _ error: OpenIDError
  ) async throws {
    let house = try FakeHouse()
    house.set(\.document, FakeHouse.document.merging([field: value]) { $1 })
    await #expect(throws: error) { try await house.provider.address(of: house.newAttempt()) }
  }

  @Test func `a house without what is needed is refused`() async throws {
    for (field, value, what) in [
      ("response_types_supported", ["id_token"], "response_type=code"),
      ("code_challenge_methods_supported", ["plain"], "PKCE S256"),
      (
        "token_endpoint_auth_methods_supported", ["private_key_jwt"],
        "client_secret_basic, client_secret_post"
      ),
    ] {
      let house = try FakeHouse()
      house.set(\.document, FakeHouse.document.merging([field: value]) { $1 })
      await #expect(throws: OpenIDError.unsupported(what)) {
        try await house.provider.address(of: house.newAttempt())
      }
    }
    #expect(throws: OpenIDError.insecure("http://house.example")) {
      try RelyingParty(
        issuer: "http://house.example", clientID: "c", secret: nil, redirect: "")
    }
    _ = try RelyingParty(
      issuer: "http://localhost:9400", clientID: "c", secret: nil, redirect: "")
  }
}
