public import TradeTerms

/// A department that policies name.
public struct Department: Sendable {
  public let id: String
  public let name: Wording
}
