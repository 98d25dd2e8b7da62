/// Something about a decision table that its author should know.
public struct TableFinding: Hashable, Sendable {
  /// What was found.
  public enum Cause: Hashable, Sendable {
    /// Two rules hold for one row, where only one may.
    case overlap
    /// Two rules that hold for one row give different answers, where they must agree.
    case conflict
    /// A row for which no rule holds; `cells` are those of a rule that would close the hole.
    case hole(cells: [String])
    /// A rule that holds for nothing that its inputs can be.
    case neverHolds
    /// A rule that holds only where rules before it, or of higher rank, hold too.
    case masked
    case unreadableCell(column: String, SyntaxError)
    case unreadableOutput(column: String, SyntaxError)
    /// A cell that names a value of another type than its input has.
    case wrongCellType(column: String, value: String, type: String)
    /// An output of another type than its column has.
    case wrongOutputType(column: String, value: String, type: String)
    /// An output that is not among the values its column may give.
    case outputNotAllowed(column: String, value: String, allowed: String)
    /// The rules have a rank, but the outputs do not say which counts most.
    case missingRank
    /// The table is too intricate to look at every row.
    case unfinished
    /// There is more of the kind that was found before.
    case more(count: Int)
  }

  /// A value of an input, as in a row that shows what is wrong.
  public struct Sample: Hashable, Sendable {
    /// The input, as it is written in the table.
    public let input: String
    public let value: Value
  }

  public let cause: Cause
  /// The numbers of the rules, from 1.
  public let rules: [Int]
  /// A row that shows it; inputs that do not matter are left out.
  public let row: [Sample]

  /// Whether the table gives a wrong answer, or none where it should; else it only looks wrong.
  public var isError: Bool {
    switch cause {
    case .overlap, .conflict, .unreadableCell, .unreadableOutput, .wrongOutputType, .missingRank:
      true
    case .hole, .neverHolds, .masked, .wrongCellType, .outputNotAllowed, .unfinished, .more: false
    }
  }
}
