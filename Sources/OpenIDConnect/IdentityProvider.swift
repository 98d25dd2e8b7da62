internal import Foundation
internal import JWTKit
public import TradeTerms

/// The house where people sign in: what it says of itself and its keys, and the way there and back.
///
/// It knows the protocol; whoever makes it says how its questions travel and what time it is.
public actor IdentityProvider {
  /// How long its document and its keys are believed.
  private static let memory: Int64 = 60 * 60_000
  /// Keys are not asked for again sooner than that, however many unknown ones are named.
  private static let pause: Int64 = 10_000

  public nonisolated let party: RelyingParty
  /// What people call it.
  public nonisolated let name: String
  private let ask: @Sendable (ProviderQuestion) async throws -> ProviderQuestion.Answer
  private let now: @Sendable () -> Instant
  private var document: (ProviderDocument, at: Instant)?
  private var keys: (KeySet, at: Instant)?
  /// The states that came back, until they would be too old anyway.
  private var finished: [String: Instant] = [:]

  public init(
    _ party: RelyingParty, name: String, now: @escaping @Sendable () -> Instant,
    ask: @escaping @Sendable (ProviderQuestion) async throws -> ProviderQuestion.Answer
  ) {
    self.party = party
    self.name = name
    self.now = now
    self.ask = ask
  }

  /// A new attempt; `secret` makes 43 characters or more that nobody can guess.
  public nonisolated func newAttempt(secret: () -> String) -> SignInAttempt {
    SignInAttempt(at: now(), secret: secret)
  }

  /// Where a browser goes to sign in.
  public func address(of attempt: SignInAttempt) async throws -> String {
    try await currentDocument().address(of: attempt, for: party)
  }

  /// Who came back, with what stands in the address; the attempt is what their browser kept.
  /// - Throws: `OpenIDError`, and what `ask` throws.
  public func identity(
    _ answer: [(name: String, value: String)], to attempt: SignInAttempt
  ) async throws -> Identity {
    let instant = now()
    guard !attempt.isOver(at: instant) else { throw OpenIDError.attemptExpired }
    let document = try await currentDocument()
    let code = try AuthorizationAnswer(
      answer, to: attempt, of: party.issuer, namesItself: document.namesItself
    ).code
    finished = finished.filter {
      instant.millisecondsSinceEpoch - $0.value.millisecondsSinceEpoch < SignInAttempt.lasts
    }
    guard finished.updateValue(instant, forKey: attempt.state) == nil else {
      throw OpenIDError.stateUsed
    }
    let token = try await token(document.question(code: code, of: attempt, for: party))
    return try await token.identity(
      signedBy: try await key(of: token, document), for: party, of: attempt, at: now())
  }

  private struct Token: Decodable {
    var id_token: String?
    var error: String?
  }

  private func token(_ question: ProviderQuestion) async throws -> IdentityToken {
    let answer = try await ask(question)
    let read = try? JSONDecoder().decode(Token.self, from: Data(answer.body))
    if let error = read?.error { throw OpenIDError.declined(AuthorizationAnswer.word(error)) }
    guard answer.status == 200, let read else { throw OpenIDError.unreadable(question.address) }
    guard let text = read.id_token else {
      throw OpenIDError.lacking(question.address, field: "id_token")
    }
    return try IdentityToken(text)
  }

  /// The key of a token. One that is unknown may be new: then the keys are asked for once more.
  private func key(of token: IdentityToken, _ document: ProviderDocument) async throws
    -> JWK
  {
    let instant = now()
    if let (known, at) = keys, age(at, instant) < Self.memory {
      if let key = known.key(token.keyName, for: token.algorithm) { return key }
      guard age(at, instant) >= Self.pause else { throw OpenIDError.unknownKey }
    }
    let fresh = try KeySet(try await fetched(document.keys), from: document.keys)
    keys = (fresh, instant)
    guard let key = fresh.key(token.keyName, for: token.algorithm) else {
      throw OpenIDError.unknownKey
    }
    return key
  }

  private func currentDocument() async throws -> ProviderDocument {
    let instant = now()
    if let (known, at) = document, age(at, instant) < Self.memory { return known }
    let fresh = try ProviderDocument(try await fetched(party.documentAddress), of: party)
    document = (fresh, instant)
    return fresh
  }

  private func fetched(_ address: String) async throws -> [UInt8] {
    let answer = try await ask(ProviderQuestion(address: address))
    guard answer.status == 200 else { throw OpenIDError.unreadable(address) }
    return answer.body
  }

  private func age(_ at: Instant, _ instant: Instant) -> Int64 {
    instant.millisecondsSinceEpoch - at.millisecondsSinceEpoch
  }
}
