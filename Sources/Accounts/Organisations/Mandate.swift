public import TradeTerms

/// What an enterprise lets another organisation see and do for it (授权): a park its tenant's
/// records, a broker the hand-in.
public struct Mandate: Hashable, Sendable {
  /// The organisation of the enterprise.
  public let enterprise: Int64
  /// The organisation that it trusts.
  public let organisation: Int64
  /// The user who granted it.
  public let grantedBy: Int64
  public let since: Instant

  public init(enterprise: Int64, organisation: Int64, grantedBy: Int64, since: Instant) {
    self.enterprise = enterprise
    self.organisation = organisation
    self.grantedBy = grantedBy
    self.since = since
  }
}
