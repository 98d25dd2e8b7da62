public import TradeTerms

/// What somebody says against a value that a decision rests on. It is never changed or removed.
public struct DecisionObjection: Hashable, Sendable {
  public let id: Int64
  public let number: DecisionNumber
  public let party: Int64
  /// The name of the contested fact.
  public let fact: String
  /// What the value should be.
  public let claim: String
  /// What shows it.
  public let evidence: String
  /// Who can be asked, and how.
  public let contact: String
  public let receivedAt: Instant
}
