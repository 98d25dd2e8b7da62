public import TradeTerms

/// A dated number that a rule uses.
public struct ParameterLine: Hashable, Sendable, Encodable {
  public var name: Wording
  /// The value; unknown while nobody has set it.
  public var value: Figure
  public var from: String?
  public var to: String?
  public var cites: String?
  /// Why it has no value, where it has none.
  public var note: Wording?

  public init(
    name: Wording, value: Figure, from: String? = nil, to: String? = nil, cites: String? = nil,
    note: Wording? = nil
  ) {
    self.name = name
    self.value = value
    self.from = from
    self.to = to
    self.cites = cites
    self.note = note
  }
}
