import Crypto
import Foundation
import JWTKit
import Synchronization
import TradeTerms

@testable import OpenIDConnect

/// A made-up house where people sign in, which answers as a test has it answer.
final class FakeHouse: Sendable {
  struct State {
    var now = Instant(millisecondsSinceEpoch: 1_796_000_000_000)
    var document: [String: any Sendable] = FakeHouse.document
    /// The names of the keys that it publishes.
    var published = ["k1"]
    var token = ""
    var status = 200
    var body: String?
    var questions: [ProviderQuestion] = []
    var secrets = 0
  }

  static let issuer = "https://house.example"
  static let client = "chuhai"

  static let document: [String: any Sendable] = [
    "issuer": issuer, "authorization_endpoint": "\(issuer)/authorize?tenant=1",
    "token_endpoint": "\(issuer)/token", "jwks_uri": "\(issuer)/keys",
    "response_types_supported": ["code"],
  ]

  let state = Mutex(State())
  private let keys = ["k1": ES256PrivateKey(), "k2": ES256PrivateKey()]
  let provider: IdentityProvider

  init(secret: String? = "a:b") throws {
    let party = try RelyingParty(
      issuer: Self.issuer, clientID: Self.client, secret: secret,
      redirect: "https://chuhai.example/sign-in/identity/back")
    let box = Box()
    provider = IdentityProvider(
      party, name: "House",
      now: { box.house?.state.withLock { $0.now } ?? Instant(millisecondsSinceEpoch: 0) }
    ) { question in
      guard let house = box.house else { throw CancellationError() }
      return try house.answer(question)
    }
    box.set(self)
  }

  /// Where the closures of the provider, which are made first, find the house.
  private final class Box: Sendable {
    private let held = Mutex<FakeHouse?>(nil)

    var house: FakeHouse? { held.withLock { $0 } }
    func set(_ house: FakeHouse) { held.withLock { $0 = house } }
  }

  func set<Value: Sendable>(_ path: WritableKeyPath<State, Value>, _ value: Value) {
    state.withLock { $0[keyPath: path] = value }
  }

  func move(seconds: Int64) {
    state.withLock {
      $0.now = Instant(millisecondsSinceEpoch: $0.now.millisecondsSinceEpoch + seconds * 1_000)
    }
  }

  private func answer(_ question: ProviderQuestion) throws -> ProviderQuestion.Answer {
    try state.withLock { state in
      state.questions.append(question)
      let body: String
      switch question.address {
      case "\(Self.issuer)/.well-known/openid-configuration":
        body = String(
          decoding: try JSONSerialization.data(withJSONObject: state.document), as: UTF8.self)
      case "\(Self.issuer)/keys": body = keySet(state.published)
      default: body = state.body ?? #"{"id_token":"\#(state.token)","token_type":"Bearer"}"#
      }
      let status = question.form == nil ? 200 : state.status
      return ProviderQuestion.Answer(status: status, body: Array(body.utf8))
    }
  }

  private func keySet(_ names: [String]) -> String {
    let all = names.compactMap { name -> String? in
      guard let shown = keys[name]?.parameters else { return nil }
      return """
        {"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"\(name)",\
        "x":"\(shown.x)","y":"\(shown.y)"}
        """
    }
    // Keys that we cannot read, and those that do not sign, are passed over.
    return """
      {"keys":[{"kty":"oct","kid":"k1","k":"AAAA"},{"kty":"RSA","use":"enc","kid":"k1","n":"A","e":"AQAB"},\
      \(all.joined(separator: ","))]}
      """
  }

  /// A token as it should be, with some of its claims or its header otherwise.
  func token(
    for attempt: SignInAttempt, header: [String: any Sendable] = [:],
    claims: [String: (any Sendable)?] = [:], signedBy name: String = "k1"
  ) async throws -> String {
    let now = state.withLock { $0.now.millisecondsSinceEpoch / 1_000 }
    var all: [String: any Sendable] = [
      "iss": Self.issuer, "sub": "person-1", "aud": Self.client, "exp": now + 300, "iat": now,
      "nonce": attempt.nonce, "name": "某人",
    ]
    for (name, value) in claims { all[name] = value }
    let head = ["alg": "ES256", "kid": name].merging(header) { $1 }
    let signed = try Self.encoded(head) + "." + Self.encoded(all)
    guard let key = keys[name] else { throw CancellationError() }
    let signer = try await JWTKeyCollection().add(ecdsa: key, kid: "k").getKey(for: "k")
    return signed + "." + Self.encoded(Data(try signer.sign(Data(signed.utf8))))
  }

  static func encoded(_ object: [String: any Sendable]) throws -> String {
    encoded(try JSONSerialization.data(withJSONObject: object))
  }

  static func encoded(_ data: Data) -> String {
    data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }

  func newAttempt() -> SignInAttempt {
    provider.newAttempt {
      state.withLock {
        $0.secrets += 1
        return String(repeating: "s", count: 40) + "\(1_000 + $0.secrets)"
      }
    }
  }

  /// Somebody comes back with a code and the state of their attempt.
  func comeBack(
    _ attempt: SignInAttempt, state: String? = nil, more: [(name: String, value: String)] = []
  ) async throws -> Identity {
    try await provider.identity(
      [("state", state ?? attempt.state), ("code", "c-1")] + more, to: attempt)
  }
}
