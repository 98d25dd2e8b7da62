public import TradeTerms

/// What is wrong in one cell of a file, so that its row was not taken.
public struct ImportFinding: Explained, Hashable {
  /// The line of the file, from 1.
  public let line: Int
  /// The heading of the column.
  public let column: String
  /// The cell as it was found.
  public let value: String
  public let rule: Wording
  public let remedy: Wording

  public init(line: Int, column: String, value: String, rule: Wording, remedy: Wording) {
    self.line = line
    self.column = column
    self.value = value
    self.rule = rule
    self.remedy = remedy
  }

  public var what: Wording { rule }
  public var place: String { "line \(line), \(column)" }
}
