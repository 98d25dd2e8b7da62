public import TradeTerms

/// A title that an enterprise has for a time (称号), such as 省级电子商务示范企业.
public struct Title: Hashable, Sendable {
  public let party: Int64
  /// Which title, such as `model-enterprise`.
  public let id: String
  public let label: Wording
  public let from: Day
  /// The last day; nil for one without an end.
  public let to: Day?
  /// What gave or ended it, such as the number of a case.
  public let source: String

  public init(party: Int64, id: String, label: Wording, from: Day, to: Day?, source: String) {
    self.party = party
    self.id = id
    self.label = label
    self.from = from
    self.to = to
    self.source = source
  }
}
