import FEEL
import Testing

/// Columns and single rows must say the same: random conditions over random rows.
@Suite struct DifferentialTests {
  static let rows = 300

  @Test(arguments: UInt64(1)...60)
  func `a random condition is the same by columns and row by row`(_ seed: UInt64) throws {
    var writer = ConditionWriter(seed: seed)
    let text = writer.condition(depth: 3)
    let scope = Scope(names: ["n", "m", "flag", "other", "kind", "ten", "lost"])
    let expression = try Parser.expression(text, scope: scope)
    let decision = ColumnDecision(
      id: text, logic: .condition(expression), inputs: ConditionWriter.inputs,
      constants: ConditionWriter.constants)
    let columns = writer.columns(count: Self.rows)
    let result = ColumnProgram([decision]).evaluate(columns, rows: 0..<Self.rows)[0]
    for row in 0..<Self.rows {
      var values = decision.constants
      for (name, input) in decision.inputs {
        values[name] = columns[input.column].value(at: row, as: input.kind)
      }
      var evaluator = Evaluator(Environment(values: values), nulls: .unknown)
      #expect(result.outcome(row) == evaluator.value(of: expression).truth, "\(text), row \(row)")
    }
  }

  @Test(arguments: [DecisionTable.HitPolicy.unique, .first, .any])
  func `a random table is the same by columns and row by row`(
    _ policy: DecisionTable.HitPolicy
  ) throws {
    for seed in UInt64(100)..<140 {
      var writer = ConditionWriter(seed: seed)
      let table = try writer.table(policy)
      let decision = ColumnDecision(
        id: "t", logic: .table(table), inputs: ConditionWriter.inputs,
        constants: ConditionWriter.constants)
      let columns = writer.columns(count: Self.rows)
      let result = ColumnProgram([decision]).evaluate(columns, rows: 0..<Self.rows)[0]
      for row in 0..<Self.rows {
        var values = decision.constants
        for (name, input) in decision.inputs {
          values[name] = columns[input.column].value(at: row, as: input.kind)
        }
        var evaluator = Evaluator(Environment(values: values), nulls: .unknown)
        let outcome = table.outcome(in: &evaluator)
        #expect(result.outcome(row) == outcome.value.truth, "seed \(seed), row \(row)")
        #expect(result.rule(row) == outcome.rule, "seed \(seed), row \(row)")
        #expect(result.isDefault(row) == outcome.isDefault, "seed \(seed), row \(row)")
      }
    }
  }
}
