import FEEL
import Foundation
import Testing

/// Columns of numbers, and tables found by an index, say what single rows say, to the last digit.
///
/// `CHUHAI_DIFFERENTIAL_ROWS` sets how many rows are tried in all, `CHUHAI_SEED` which.
@Suite struct ValueDifferentialTests {
  private static let rowsEach = 200

  private static func setting(_ name: String, _ other: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? other
  }

  private static let seed = UInt64(setting("CHUHAI_SEED", 20_261_125))
  private static let rounds = setting("CHUHAI_DIFFERENTIAL_ROWS", 40_000) / rowsEach

  private static func scalar(
    _ decision: ColumnDecision, _ columns: [Column], _ row: Int
  ) -> Evaluator {
    var values = decision.constants
    for (name, input) in decision.inputs {
      values[name] = columns[input.column].value(at: row, as: input.kind)
    }
    return Evaluator(Environment(values: values), nulls: .unknown)
  }

  @Test func `a random number is the same by columns and row by row`() throws {
    var columnar = 0
    for round in 0..<UInt64(Self.rounds) {
      var writer = ConditionWriter(seed: Self.seed &+ round)
      let text = writer.value(depth: 3)
      let scope = Scope(names: ["n", "m", "flag", "other", "kind", "ten", "lost"])
      let expression = try Parser.expression(text, scope: scope)
      let decision = ColumnDecision(
        id: text, logic: .number(expression), inputs: ConditionWriter.inputs,
        constants: ConditionWriter.constants)
      let columns = writer.columns(count: Self.rowsEach)
      let result = ColumnProgram([decision]).evaluate(columns, rows: 0..<Self.rowsEach)[0]
      for row in 0..<Self.rowsEach {
        var evaluator = Self.scalar(decision, columns, row)
        let expected = evaluator.value(of: expression)
        if result.value(row) != expected {
          Issue.record("seed \(Self.seed &+ round), \(text), row \(row): \(result.value(row))")
        }
        if !expected.isNull { columnar += 1 }
      }
    }
    print("differential: seed \(Self.seed), \(Self.rounds) expressions, \(columnar) known numbers")
    #expect(columnar > Self.rounds * Self.rowsEach / 10)
  }

  @Test func `a table that is found by an index says what the table says`() throws {
    for round in 0..<UInt64(max(10, Self.rounds / 10)) {
      var writer = ConditionWriter(seed: Self.seed &+ 7_000_000 &+ round)
      let policy = [DecisionTable.HitPolicy.unique, .first, .any][Int(round % 3)]
      let table = try writer.table(policy, rules: 64 + Int(round % 50))
      let decision = ColumnDecision(
        id: "t", logic: .table(table), inputs: ConditionWriter.inputs,
        constants: ConditionWriter.constants)
      let columns = writer.columns(count: Self.rowsEach)
      let program = ColumnProgram([decision], indexesTables: true)
      let result = program.evaluate(columns, rows: 0..<Self.rowsEach)[0]
      for row in 0..<Self.rowsEach {
        var evaluator = Self.scalar(decision, columns, row)
        let expected = table.outcome(in: &evaluator)
        let found = program.decisions[0].output(of: result, row: row)
        if found != expected.value || result.isDefault(row) != expected.isDefault {
          Issue.record(
            "seed \(Self.seed &+ 7_000_000 &+ round), row \(row): \(found), not \(expected)")
        }
      }
    }
  }
}

extension ValueDifferentialTests {
  @Test func `a table whose cells are worked out says what single rows say, with its rule`() throws
  {
    var known = 0
    for round in 0..<UInt64(max(20, Self.rounds / 4)) {
      var writer = ConditionWriter(seed: Self.seed &+ 9_000_000 &+ round)
      let policy = [DecisionTable.HitPolicy.unique, .first][Int(round % 2)]
      let table = try writer.table(policy, rules: 2 + Int(round % 5), isWorkedOut: true)
      let decision = ColumnDecision(
        id: "t", logic: .table(table), inputs: ConditionWriter.inputs,
        constants: ConditionWriter.constants)
      let columns = writer.columns(count: Self.rowsEach)
      let program = ColumnProgram([decision])
      let result = program.evaluate(columns, rows: 0..<Self.rowsEach)[0]
      for row in 0..<Self.rowsEach {
        var evaluator = Self.scalar(decision, columns, row)
        let expected = table.outcome(in: &evaluator)
        let found = program.decisions[0].output(of: result, row: row)
        if found != expected.value || result.rule(row) != expected.rule {
          Issue.record(
            "seed \(Self.seed &+ 9_000_000 &+ round), row \(row): \(found), not \(expected)")
        }
        if !found.isNull { known += 1 }
      }
    }
    #expect(known > Self.rowsEach)
  }
}

extension ConditionWriter {
  /// A number that conditions may choose.
  mutating func value(depth: Int) -> String {
    switch depth > 0 ? random(below: 5) : 2 + random(below: 3) {
    case 0, 1:
      return "if \(condition(depth: 1)) then \(value(depth: depth - 1)) else \(number(2))"
    case 2: return "max(\(number(2)), \(number(1)), \(number(0)))"
    case 3: return "min(0, \(number(2)) - 0.15 * \(number(1)))"
    default: return number(depth)
    }
  }

  /// A table of so many rules with texts and numbers as outputs.
  mutating func table(
    _ policy: DecisionTable.HitPolicy, rules count: Int, isWorkedOut: Bool = false
  ) throws -> DecisionTable {
    let names = Scope(names: ["n", "m", "flag", "other", "kind", "ten", "lost"])
    let scope = Scope(names: ["n", "kind", "flag"])
    let rules = try (0..<count).map { index in
      let low = random(below: 400) - 200
      let texts = [
        pick([
          "[\(low)..\(low + random(below: 20)))", ">= \(low)", "< \(low)", "\(low)", "-",
          "not([\(low)..\(low + 30)])", "\(low), \(low + 7)",
        ]),
        pick(["-", "\"red\"", "\"green\", \"blue\"", "not(\"red\")", "\"pink\""]),
        pick(["-", "true", "false"]),
      ]
      return DecisionTable.Rule(
        number: index + 1, cells: try texts.map { try Parser.unaryTests($0, scope: scope) },
        output: isWorkedOut
          ? try Parser.expression(value(depth: 1), scope: names)
          : try Parser.expression(policy == .any ? "\"same\"" : "\(index % 7)"))
    }
    let inputs = try ["n", "kind", "flag"].map { try Parser.expression($0, scope: scope) }
    return DecisionTable(
      hitPolicy: policy, inputs: inputs, rules: rules,
      defaultOutput: try Parser.expression("\"none\""))
  }
}
