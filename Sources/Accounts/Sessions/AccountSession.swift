internal import Crypto
public import TradeTerms

/// That somebody is signed in.
public struct AccountSession: Hashable, Sendable {
  /// How long it lasts without a request.
  public static let idle: Int64 = 60 * 60_000
  /// How long it lasts at most.
  public static let longest: Int64 = 12 * 60 * 60_000
  /// How old its token may become before it is changed for another one.
  static let rotation: Int64 = 30 * 60_000
  /// How long the token before still counts, for requests that are on their way.
  static let grace: Int64 = 60_000

  let digest: [UInt8]
  public let user: Int64
  /// For which of their organisations they act; nil for somebody who belongs to none.
  public let organisation: Int64?
  /// What the forms of the session must show.
  public let formKey: String
  public let address: String
  public let beganAt: Instant
  let madeAt: Instant
  let seenAt: Instant
  let replacedAt: Instant?
  let endedAt: Instant?

  /// By which its person can end it from another one; it tells nothing of its secrets.
  public var name: String {
    URLSafeText.text(Array(SHA256.hash(data: Array("session \(formKey)".utf8)).prefix(9)))
  }

  /// Whether it still counts.
  func isAlive(at instant: Instant) -> Bool {
    let now = instant.millisecondsSinceEpoch
    return endedAt == nil && now - seenAt.millisecondsSinceEpoch < Self.idle
      && now - beganAt.millisecondsSinceEpoch < Self.longest
      && replacedAt.map { now - $0.millisecondsSinceEpoch < Self.grace } ?? true
  }

  /// Whether its token should be changed for another one.
  func isDue(at instant: Instant) -> Bool {
    replacedAt == nil
      && instant.millisecondsSinceEpoch - madeAt.millisecondsSinceEpoch >= Self.rotation
  }
}
