import FEEL

/// Sentence 1.1, the tiers of 1.6 and the subsidy of 9.3, from the text of their expressions.
struct KernelRules {
  let support: DecisionTable
  let tier: DecisionTable
  let subsidy: Expression

  static let subsidyText =
    "if city in (\"" + KernelData.delta.joined(separator: "\", \"")
    + "\") then max(0, iitPaid - 0.15 * taxableIncome) else 0"

  init(scope: Scope) throws {
    func table(
      _ policy: DecisionTable.HitPolicy, _ inputs: [String], _ rows: [[String]], _ other: String
    ) throws -> DecisionTable {
      DecisionTable(
        hitPolicy: policy, inputs: try inputs.map { try Parser.expression($0, scope: scope) },
        rules: try rows.enumerated().map { index, row in
          DecisionTable.Rule(
            number: index + 1,
            cells: try row.dropLast().map { try Parser.unaryTests($0, scope: scope) },
            output: try Parser.expression(row[row.count - 1], scope: scope))
        }, defaultOutput: try Parser.expression(other, scope: scope))
    }
    support = try table(
      .unique, ["hasHQ", "kind", "gmv"],
      [
        ["true", "\"platform\"", ">= 3000000000", "true"],
        ["true", "\"independentSite\", \"seller\"", ">= 2000000000", "true"],
      ], "false")
    tier = try table(
      .first, ["gmv"],
      [[">= 20000000000", "3"], [">= 10000000000", "2"], [">= 5000000000", "1"]], "0")
    subsidy = try Parser.expression(Self.subsidyText, scope: scope)
  }

  func program(_ data: KernelData) -> ColumnProgram {
    ColumnProgram([
      ColumnDecision(id: "support", logic: .table(support), inputs: data.inputs),
      ColumnDecision(id: "tier", logic: .table(tier), inputs: data.inputs),
      ColumnDecision(id: "subsidy", logic: .number(subsidy), inputs: data.inputs),
    ])
  }
}
