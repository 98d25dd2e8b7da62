internal import JWTKit
internal import TradeTerms

/// An identity token (OpenID Connect Core 1.0, 2 and 3.1.3.7): who signed in, signed by the provider.
struct IdentityToken {
  /// How far clocks may differ.
  private static let leeway: Double = 60
  private static let longest = 32 << 10

  private struct Claims: JWTPayload {
    var iss: String?
    var sub: String?
    var aud: Audience?
    var azp: String?
    var exp: Double?
    var iat: Double?
    var nbf: Double?
    var nonce: String?
    var name: String?
    var preferred_username: String?

    // The clock is ours, so that all is checked where the clock is.
    func verify(using algorithm: some JWTAlgorithm) async throws {}
  }

  /// For whom it is: one text, or a list of them.
  private struct Audience: Codable {
    let all: [String]

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      all = try (try? value.decode([String].self)) ?? [value.decode(String.self)]
    }

    func encode(to encoder: any Encoder) throws {
      var value = encoder.singleValueContainer()
      try value.encode(all)
    }
  }

  private let text: String
  let algorithm: KeySet.Algorithm
  /// The name of the key that it says it was signed with.
  let keyName: String?

  /// Reads its header; nothing in it is believed yet.
  init(_ text: String) throws(OpenIDError) {
    guard text.utf8.count <= Self.longest,
      let (header, _, _) = try? DefaultJWTParser().parse(Array(text.utf8), as: Claims.self)
    else { throw .malformedToken }
    guard let named = header.alg, let algorithm = KeySet.Algorithm(rawValue: named) else {
      throw .algorithmRefused(AuthorizationAnswer.word(header.alg ?? "none"))
    }
    // What it says must be understood, and we understand nothing beyond the standard.
    guard header.fields["crit"] == nil else { throw .malformedToken }
    self.text = text
    self.algorithm = algorithm
    keyName = header.kid
  }

  /// Who it names, once everything about it is right.
  func identity(
    signedBy key: JWK, for party: RelyingParty, of attempt: SignInAttempt, at instant: Instant
  ) async throws(OpenIDError) -> Identity {
    let claims = try await verified(by: key)
    guard claims.iss == party.issuer else { throw .wrongIssuer(party.issuer) }
    guard let audience = claims.aud?.all, audience.contains(party.clientID),
      audience.count == 1 || claims.azp != nil, claims.azp.map({ $0 == party.clientID }) ?? true
    else { throw .wrongAudience }
    let now = Double(instant.millisecondsSinceEpoch) / 1_000
    guard let end = claims.exp, now < end + Self.leeway else { throw .expired }
    for start in [claims.iat, claims.nbf] where (start ?? 0) > now + Self.leeway {
      throw .notYet
    }
    guard claims.nonce == attempt.nonce else { throw .wrongNonce }
    guard let subject = claims.sub, !subject.isEmpty, subject.utf8.count <= 255 else {
      throw .noSubject
    }
    let name = claims.name ?? claims.preferred_username
    return Identity(
      issuer: party.issuer, subject: subject, name: name.map { String($0.prefix(100)) })
  }

  private func verified(by key: JWK) async throws(OpenIDError) -> Claims {
    var key = key
    // Only this key is tried, under the algorithm that the header names and the key is for.
    key.algorithm = JWK.Algorithm(rawValue: algorithm.rawValue)
    key.keyIdentifier = JWKIdentifier(string: keyName ?? "only")
    let ring = JWTKeyCollection()
    do {
      try await ring.add(jwk: key)
      return try await ring.verify(text, as: Claims.self)
    } catch {
      throw .wrongSignature
    }
  }
}
