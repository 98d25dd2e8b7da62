public import TradeTerms

/// One enterprise in a list.
public struct EnterpriseRow: Hashable, Sendable, Encodable {
  public var code: String
  public var name: String
  public var kind: Label
  public var city: Wording
  /// Turnover of the assessed year.
  public var turnover: Figure
  public var qualifies: Int
  public var unknown: Int

  public init(
    code: String, name: String, kind: Label, city: Wording, turnover: Figure, qualifies: Int,
    unknown: Int
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.city = city
    self.turnover = turnover
    self.qualifies = qualifies
    self.unknown = unknown
  }
}
