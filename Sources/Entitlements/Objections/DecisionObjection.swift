public import TradeTerms

/// What somebody says against a value that a decision rests on. It is never changed or removed, but
/// for the contact, which is erased with the account that gave it.
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
  /// Whether it says who can be asked, and how; that is personal, and kept sealed.
  public let hasContact: Bool
  /// The account that brought it; nil where none did, or where that was not kept yet.
  public let author: Int64?
  public let receivedAt: Instant
}
