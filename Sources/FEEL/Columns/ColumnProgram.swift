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
    case number(NumberShape)
    /// A table of many rules, found by an index. Its reason is the rule that holds; the conditions
    /// of a row are evaluated anew when somebody asks for them.
    case indexed(TableIndex)
    /// A table whose outputs are worked out row by row, once it is known which rule holds.
    case worked([[Int]], DecisionTable)
    /// A table that is evaluated row by row: it gives lists, or several rules may say the same.
    case scalar(DecisionTable)
  }

  /// A decision with its conditions and where their truth is found.
  public struct Compiled: Sendable {
    public let decision: ColumnDecision
    public internal(set) var conditions: [Condition] = []
    /// The place of the conditions of each rule, in the order of the rules.
    public var rules: [[Int]] {
      switch shape {
      case .rules(let rules, _, _), .worked(let rules, _): rules
      case .indexed(let index): index.table.rules.map { _ in [] }
      case .scalar(let table): table.rules.map { _ in [] }
      case .tree, .number: [Array(conditions.indices)]
      }
    }
    /// What the table gives for a row: the output of the rule that holds, the default, or null where
    /// it is not known. A decision that is no table has a value of its own.
    public func output(of column: DecisionColumn, row: Int) -> Value {
      guard column.known[row] else { return .null }
      let outputs: RuleOutputs
      switch shape {
      case .rules(_, _, let constant): outputs = constant
      case .indexed(let index): outputs = index.outputs
      case .tree, .number, .scalar, .worked: return column.value(row)
      }
      if column.isDefault(row) { return outputs.defaultValue ?? .null }
      return column.rule(row).map { outputs.values[$0] } ?? .null
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
  ///
  /// With `indexesTables`, tables of many rules are looked up by their values; then the rule that
  /// holds is all that is kept of a row's reasons.
  public init(_ decisions: [ColumnDecision], indexesTables: Bool = false) {
    var compiler = ColumnCompiler()
    compiler.indexesTables = indexesTables
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
        id: compiled.decision.id, count: rows.count, conditionCount: compiled.conditions.count,
        scale: compiled.scale)
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
