import Foundation
import Synchronization
import Testing
import TradeTerms

@testable import OpenIDConnect

/// What an identity token must be, and what becomes of one that is not.
@Suite struct IdentityTokenTests {
  private func refusal(
    header: [String: any Sendable] = [:], claims: [String: (any Sendable)?] = [:],
    signedBy key: String = "k1", change: (String) -> String = { $0 }
  ) async throws -> OpenIDError? {
    let house = try FakeHouse()
    let attempt = house.newAttempt()
    house.set(
      \.token,
      change(try await house.token(for: attempt, header: header, claims: claims, signedBy: key)))
    do {
      _ = try await house.comeBack(attempt)
      return nil
    } catch {
      return try #require(error as? OpenIDError)
    }
  }

  @Test func `a token as it should be is taken`() async throws {
    #expect(try await refusal() == nil)
    #expect(try await refusal(claims: ["aud": ["chuhai"], "azp": "chuhai"]) == nil)
    #expect(try await refusal(claims: ["aud": ["chuhai", "b"], "azp": "chuhai"]) == nil)
  }

  @Test func `one of another house, or for somebody else, is refused`() async throws {
    let issuer = OpenIDError.wrongIssuer(FakeHouse.issuer)
    #expect(try await refusal(claims: ["iss": "https://evil.example"]) == issuer)
    #expect(try await refusal(claims: ["iss": nil]) == issuer)
    for claims: [String: (any Sendable)?] in [
      ["aud": "other"], ["aud": [String]()], ["aud": nil], ["aud": ["chuhai", "other"]],
      ["azp": "other"], ["aud": ["other"], "azp": "chuhai"],
    ] {
      #expect(try await refusal(claims: claims) == .wrongAudience, "\(claims)")
    }
  }

  @Test func `one that is too old, or not good yet, is refused`() async throws {
    let now: Int64 = 1_796_000_000
    #expect(try await refusal(claims: ["exp": now - 61]) == .expired)
    #expect(try await refusal(claims: ["exp": nil]) == .expired)
    #expect(try await refusal(claims: ["exp": now - 30]) == nil, "clocks differ")
    #expect(try await refusal(claims: ["iat": now + 120]) == .notYet)
    #expect(try await refusal(claims: ["nbf": now + 120]) == .notYet)
  }

  @Test func `one of another attempt is refused`() async throws {
    #expect(try await refusal(claims: ["nonce": "another"]) == .wrongNonce)
    #expect(try await refusal(claims: ["nonce": nil]) == .wrongNonce)
    #expect(try await refusal(claims: ["sub": ""]) == .noSubject)
    #expect(try await refusal(claims: ["sub": nil]) == .noSubject)
  }

  @Test(arguments: ["none", "None", "HS256", "HS512", "XS256", ""])
  func `no other algorithm is taken, “none” least of all`(_ name: String) async throws {
    #expect(try await refusal(header: ["alg": name]) == .algorithmRefused(name))
    let unsigned = try await refusal(header: ["alg": name]) { token in
      token.split(separator: ".").prefix(2).joined(separator: ".") + "."
    }
    #expect(unsigned == .algorithmRefused(name))
  }

  @Test func `an algorithm that the key is not for is refused`() async throws {
    #expect(try await refusal(header: ["alg": "RS256"]) == .unknownKey)
    #expect(try await refusal(header: ["alg": "ES384"]) == .unknownKey)
  }

  @Test func `a changed token is refused`() async throws {
    #expect(try await refusal(header: ["kid": "k1"], signedBy: "k2") == .wrongSignature)
    let other = try await refusal { token in
      let parts = token.split(separator: ".").map(String.init)
      let claims = Data(#"{"iss":"https://house.example","sub":"admin"}"#.utf8)
      return [parts[0], FakeHouse.encoded(claims), parts[2]].joined(separator: ".")
    }
    #expect(other == .wrongSignature)
    #expect(try await refusal { $0.dropLast(8) + "AAAAAAAA" } == .wrongSignature)
    #expect(
      try await refusal { $0.split(separator: ".").prefix(2).joined(separator: ".") + "." }
        == .wrongSignature)
  }

  @Test(arguments: ["", "a", "a.b", "a.b.c", "a.b.c.d", "e30.e30.e30", "....."])
  func `what is no token is refused`(_ text: String) async throws {
    let refusal = try await refusal { _ in text }
    #expect(refusal == .malformedToken || refusal == .algorithmRefused("none"))
  }

  @Test func `what must be understood and is not is refused`() async throws {
    #expect(try await refusal(header: ["crit": ["exp"]]) == .malformedToken)
  }

  @Test func `an unknown key is asked for once, and not again at once`() async throws {
    let house = try FakeHouse()
    func comeBack(_ key: String) async throws -> Identity {
      let attempt = house.newAttempt()
      house.set(\.token, try await house.token(for: attempt, signedBy: key))
      return try await house.comeBack(attempt)
    }
    func asked() -> Int {
      house.state.withLock { $0.questions.count { $0.address.hasSuffix("/keys") } }
    }
    _ = try await comeBack("k1")
    _ = try await comeBack("k1")
    #expect(asked() == 1)
    // The house changes its keys.
    house.set(\.published, ["k2"])
    house.move(seconds: 20)
    _ = try await comeBack("k2")
    #expect(asked() == 2)
    house.move(seconds: 20)
    await #expect(throws: OpenIDError.unknownKey) { try await comeBack("k1") }
    #expect(asked() == 3)
    await #expect(throws: OpenIDError.unknownKey) { try await comeBack("k1") }
    #expect(asked() == 3)
  }
}
