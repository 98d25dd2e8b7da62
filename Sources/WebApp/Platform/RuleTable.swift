public import TradeTerms

/// A rule as it stands in the pack: a decision table, or one expression.
public struct RuleTable: Hashable, Sendable, Encodable {
  public var name: Wording
  public var headings: [String]
  public var rows: [[String]]
  /// The expression, when the rule is not a table.
  public var expression: String?

  public init(
    name: Wording, headings: [String] = [], rows: [[String]] = [], expression: String? = nil
  ) {
    self.name = name
    self.headings = headings
    self.rows = rows
    self.expression = expression
  }
}
