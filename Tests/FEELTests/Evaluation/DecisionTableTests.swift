import FEEL
import Testing

@Suite struct DecisionTableTests {
  static func table(_ cells: [String], _ policy: DecisionTable.HitPolicy = .unique) throws
    -> DecisionTable
  {
    let scope = Scope(names: ["x"])
    return DecisionTable(
      hitPolicy: policy, inputs: [try Parser.expression("x", scope: scope)],
      rules: try cells.enumerated().map { index, cell in
        DecisionTable.Rule(
          number: index + 1, cells: [try Parser.unaryTests(cell, scope: scope)],
          output: try Parser.expression("\(index + 1)"))
      },
      defaultOutput: try Parser.expression("0"))
  }

  static func outcome(_ table: DecisionTable, _ x: Value) -> DecisionTable.Outcome {
    var evaluator = Evaluator(Environment(values: ["x": x]), nulls: .unknown)
    return table.outcome(in: &evaluator)
  }

  @Test func `the default holds only where every rule is definitely false`() throws {
    let table = try Self.table([">= 30"])
    #expect(Self.outcome(table, .number(Decimal128(29))).isDefault)
    #expect(!Self.outcome(table, .null).isDefault)
    #expect(Self.outcome(table, .null).value == .null)
    #expect(Self.outcome(table, .number(Decimal128(30))).rule == 0)
  }

  @Test func `the first rule that holds counts where the policy says so`() throws {
    let table = try Self.table([">= 30", ">= 20"], .first)
    #expect(Self.outcome(table, .number(Decimal128(35))).value == .number(Decimal128(1)))
    #expect(Self.outcome(table, .number(Decimal128(25))).value == .number(Decimal128(2)))
  }

  @Test(arguments: [
    ([">= 30", ">= 20"], 1), ([">= 30", "< 30"], 0), (["[20..30]", "[30..40]"], 1),
    (["[20..30)", "[30..40]"], 0), (["\"a\"", "\"b\""], 0), (["\"a\"", "not(\"a\")"], 0),
    (["\"a\"", "not(\"b\")"], 1), (["-", "\"b\""], 1), (["1, 2", "2, 3"], 1),
  ])
  func `rules that can hold at once are found`(_ cells: [String], _ count: Int) throws {
    let findings = try Self.table(cells).findings(nulls: .unknown)
    #expect(findings.count { $0.cause == .overlap } == count)
  }
}
