public import TradeTerms

/// A fact that is on record, and where it comes from.
public struct FactLine: Hashable, Sendable, Encodable {
  public var name: Wording
  public var value: Figure
  public var source: Wording

  public init(name: Wording, value: Figure, source: Wording) {
    self.name = name
    self.value = value
    self.source = source
  }
}
