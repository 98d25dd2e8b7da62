public import TradeTerms

/// A fact that nobody has given yet, and how to give it.
public struct MissingFact: Hashable, Sendable, Encodable {
  public var name: Wording
  public var remedy: Wording

  public init(name: Wording, remedy: Wording) {
    self.name = name
    self.remedy = remedy
  }
}
