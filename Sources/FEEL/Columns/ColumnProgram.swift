/// Decisions compiled to operations over batches of columns; it keeps the reasons of each row.
public struct ColumnProgram: Sendable {
  /// The rows that are worked on at once: small enough for the nearest cache.
  static let batch = 1_024
  static let batchWords = batch / 64

  /// How the conditions of a decision combine.
  enum Shape: Sendable {
    case tree(ConditionTree)
    /// The conditions of each rule, by place.
    case rules([[Int]], DecisionTable, RuleOutputs)
  }

  /// A decision with its conditions and where their truth is found.
  public struct Compiled: Sendable {
    public let decision: ColumnDecision
    public internal(set) var conditions: [Condition] = []
    /// The place of the conditions of each rule, in the order of the rules.
    public var rules: [[Int]] {
      if case .rules(let rules, _, _) = shape { rules } else { [Array(conditions.indices)] }
    }
    var planes: [Int] = []
    /// The operations of each condition; nil where it must be evaluated row by row.
    var operations: [Range<Int>?] = []
    var shape: Shape
  }

  public private(set) var decisions: [Compiled]
  /// Conditions whose sides do not fit together.
  public let findings: [ColumnFinding]
  let operations: [ColumnOperation]
  let laneCount: Int
  let planeCount: Int

  /// Compiles the decisions; conditions that have no column form are evaluated row by row.
  public init(_ decisions: [ColumnDecision]) {
    var compiler = ColumnCompiler()
    self.decisions = decisions.map { compiler.compile($0) }
    operations = compiler.operations
    laneCount = compiler.laneCount
    planeCount = compiler.planeCount
    findings = compiler.findings
  }

  /// Decides the rows of `columns` that lie in `rows`; the result counts its rows from zero.
  public func evaluate(_ columns: [Column], rows: Range<Int>) -> [DecisionColumn] {
    var results = decisions.map { compiled in
      DecisionColumn(
        id: compiled.decision.id, count: rows.count, conditionCount: compiled.conditions.count)
    }
    var machine = ColumnMachine(self, columns: columns)
    var start = rows.lowerBound
    while start < rows.upperBound {
      let count = min(Self.batch, rows.upperBound - start)
      machine.run(from: start, count: count, into: &results, at: start - rows.lowerBound)
      start += count
    }
    return results
  }
}
