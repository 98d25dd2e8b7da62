/// Turns decisions into operations on registers.
struct ColumnCompiler {
  /// The condition has no column form; it is evaluated row by row.
  struct NotColumnar: Error {}

  private(set) var operations: [ColumnOperation] = []
  private(set) var laneCount = 0
  private(set) var planeCount = 0
  private(set) var findings: [ColumnFinding] = []
  /// Registers that already hold a column or a comparison, so that each is computed once.
  private var known: [String: Int] = [:]
  var decision = ColumnDecision(
    id: "", logic: .condition(Expression(.literal(.null), at: SourcePosition(line: 1, column: 1))),
    inputs: [:])
  /// The numbers of the registers that hold the same in every row.
  var constantLanes: [Int: Int64] = [:]
  /// Whether tables of many rules are found by an index.
  var indexesTables = false
  /// Reads the second source of an input instead of the first.
  private(set) var readsBeside = false

  mutating func compile(_ decision: ColumnDecision) -> ColumnProgram.Compiled {
    self.decision = decision
    switch decision.logic {
    case .condition(let expression):
      var compiled = ColumnProgram.Compiled(decision: decision, shape: .tree(.condition(0)))
      let tree = self.tree(expression, into: &compiled)
      compiled.shape = .tree(tree)
      return compiled
    case .table(let table): return compile(table, of: decision)
    case .number(let expression): return compile(number: expression, of: decision)
    }
  }

  private mutating func compile(
    _ table: DecisionTable, of decision: ColumnDecision
  ) -> ColumnProgram.Compiled {
    var compiled = ColumnProgram.Compiled(decision: decision, shape: .tree(.condition(0)))
    let isConstant = (table.rules.map(\.output) + [table.defaultOutput].compactMap(\.self))
      .allSatisfy { $0.names.allSatisfy { decision.inputs[$0] == nil } }
    // Rules that must say the same can be compared only where what they say is constant.
    let policies: [DecisionTable.HitPolicy] =
      isConstant ? [.unique, .any, .first] : [.unique, .first]
    guard policies.contains(table.hitPolicy), table.outputs.count == 1 else {
      compiled.shape = .scalar(table)
      return compiled
    }
    guard isConstant else {
      compiled.shape = .worked(conditions(of: table, into: &compiled), table)
      return compiled
    }
    var evaluator = Evaluator(Environment(values: decision.constants), nulls: .unknown)
    let outputs = RuleOutputs(
      values: table.rules.map { evaluator.value(of: $0.output) },
      defaultValue: table.defaultOutput.map { evaluator.value(of: $0) })
    if indexesTables, let index = TableIndex(table, outputs, of: decision) {
      compiled.shape = .indexed(index)
      return compiled
    }
    compiled.shape = .rules(conditions(of: table, into: &compiled), table, outputs)
    return compiled
  }

  /// The places of the conditions of each rule; cells that ask the same are one condition.
  private mutating func conditions(
    of table: DecisionTable, into compiled: inout ColumnProgram.Compiled
  ) -> [[Int]] {
    var places: [String: Int] = [:]
    var rules: [[Int]] = []
    for rule in table.rules {
      var conditions: [Int] = []
      for (input, cell) in zip(table.inputs, rule.cells) where !cell.asksNothing {
        let key = "\(input) | \(cell.written)"
        let place = places[key] ?? add(.cell(input: input, cell), to: &compiled)
        places[key] = place
        conditions.append(place)
      }
      rules.append(conditions)
    }
    return rules
  }

  /// Takes a boolean expression apart at `and`, `or` and `not`; what remains are the conditions.
  mutating func tree(
    _ expression: Expression, into compiled: inout ColumnProgram.Compiled
  ) -> ConditionTree {
    switch expression.form {
    case .and(let parts):
      var trees: [ConditionTree] = []
      for part in parts { trees.append(tree(part, into: &compiled)) }
      return .and(trees)
    case .or(let parts):
      var trees: [ConditionTree] = []
      for part in parts { trees.append(tree(part, into: &compiled)) }
      return .or(trees)
    case .not(let operand): return .not(tree(operand, into: &compiled))
    default: return .condition(add(.expression(expression), to: &compiled))
    }
  }

  private mutating func add(
    _ source: Condition.Source, to compiled: inout ColumnProgram.Compiled
  ) -> Int {
    let condition = Condition(source, of: decision)
    let start = operations.count
    do {
      compiled.planes.append(try plane(of: condition))
      compiled.operations.append(start..<operations.count)
    } catch {
      takeBack(from: start)
      compiled.planes.append(newPlane())
      compiled.operations.append(nil)
    }
    compiled.conditions.append(condition)
    return compiled.conditions.count - 1
  }

  /// The register with the truth of a condition, both sources of its inputs taken together.
  private mutating func plane(of condition: Condition) throws(NotColumnar) -> Int {
    let besides = Set(condition.inputs.compactMap { decision.inputs[$0]?.beside })
    let first = try plane(of: condition.source)
    guard let column = besides.first else { return first }
    guard besides.count == 1 else { throw NotColumnar() }
    readsBeside = true
    defer { readsBeside = false }
    let second = try plane(of: condition.source)
    return emitPlane("reconcile \(first) \(second) \(column)") {
      .reconcile(plane: first, beside: second, column: column, into: $0)
    }
  }

  private mutating func plane(of source: Condition.Source) throws(NotColumnar) -> Int {
    switch source {
    case .expression(let expression): return try plane(of: expression)
    case .cell(let input, let tests):
      return try plane(of: tests, for: operand(input), at: input.position)
    }
  }

  /// A register with the same number in every row.
  mutating func constantLane(_ whole: Int64) -> Int {
    let lane = emitLane("constant \(whole)") { .constantLane(whole, lane: $0) }
    constantLanes[lane] = whole
    return lane
  }

  mutating func newLane() -> Int {
    laneCount += 1
    return laneCount - 1
  }

  mutating func newPlane() -> Int {
    planeCount += 1
    return planeCount - 1
  }

  /// Places of the operations that filled a remembered register.
  private var origins: [String: Int] = [:]

  /// Removes the operations from a place on.
  mutating func takeBack(from start: Int) {
    operations.removeSubrange(start...)
    forget(from: start)
  }

  /// What was taken back is not in its register any more.
  private mutating func forget(from start: Int) {
    for (key, origin) in origins where origin >= start {
      known[key] = nil
      origins[key] = nil
    }
  }

  mutating func emitPlane(_ key: String, _ operation: (Int) -> ColumnOperation) -> Int {
    if let plane = known["plane \(key)"] { return plane }
    let plane = newPlane()
    remember("plane \(key)", plane)
    operations.append(operation(plane))
    return plane
  }

  mutating func emitLane(_ key: String, _ operation: (Int) -> ColumnOperation) -> Int {
    if let lane = known["lane \(key)"] { return lane }
    let lane = newLane()
    remember("lane \(key)", lane)
    operations.append(operation(lane))
    return lane
  }

  private mutating func remember(_ key: String, _ register: Int) {
    known[key] = register
    origins[key] = operations.count
  }

  mutating func append(_ operation: ColumnOperation) { operations.append(operation) }

  mutating func report(_ cause: ColumnFinding.Cause, at position: SourcePosition) {
    let finding = ColumnFinding(decision: decision.id, cause: cause, position: position)
    if !findings.contains(finding) { findings.append(finding) }
  }
}
