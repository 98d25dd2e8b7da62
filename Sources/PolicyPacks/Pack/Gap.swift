public import TradeTerms

/// A place where the text of the policy is not at hand, so that nothing is said about it.
public struct Gap: Sendable {
  public let id: String
  public let measure: String
  public let note: Wording
}
