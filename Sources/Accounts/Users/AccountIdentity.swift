public import TradeTerms

/// Who somebody is elsewhere, and as whom they sign in here with that.
public struct AccountIdentity: Hashable, Sendable {
  /// The house where they sign in.
  public let issuer: String
  /// What it calls them.
  public let subject: String
  public let user: Int64
  public let linkedAt: Instant
}
