internal import FEEL

extension BoxCompiler {
  mutating func table(_ box: BoxedTable) -> DecisionTable {
    let inputs = box.inputs.map { literal($0.expression) }
    let outputs = box.outputs.map { output($0, isOnly: box.outputs.count == 1) }
    let rules = box.rules.enumerated().map { index, rule in
      DecisionTable.Rule(
        number: index + 1,
        cells: inputs.indices.map { column in
          tests(rule.inputEntries.indices.contains(column) ? rule.inputEntries[column] : nil)
            ?? UnaryTests([], text: "-")
        },
        first: literal(rule.outputEntries.first),
        others: rule.outputEntries.dropFirst().map { literal($0) })
    }
    return DecisionTable(
      hitPolicy: Self.policy(box.hitPolicy), aggregation: box.aggregation.map(Self.aggregation),
      inputs: inputs, inputValues: box.inputs.map { tests($0.values) }, outputs: outputs,
      rules: rules)
  }

  private func output(_ clause: BoxedTable.OutputClause, isOnly: Bool) -> DecisionTable.Output {
    DecisionTable.Output(
      name: isOnly ? "" : clause.name ?? "", values: tests(clause.values)?.alternatives ?? [],
      defaultValue: clause.defaultEntry.map { literal($0) }, type: type(clause.typeRef))
  }

  /// The tests of a cell; nil where there are none. What cannot be read holds for nothing.
  private func tests(_ text: UnaryTestsText?) -> UnaryTests? {
    guard let text, !text.text.allSatisfy(\.isWhitespace) else { return nil }
    do {
      return try Parser.unaryTests(text.text, scope: scope)
    } catch {
      return UnaryTests([.condition(Self.fault(.unreadable(error)))], text: text.text)
    }
  }

  private static func policy(_ policy: BoxedTable.HitPolicy) -> DecisionTable.HitPolicy {
    switch policy {
    case .unique: .unique
    case .first: .first
    case .priority: .priority
    case .any: .any
    case .collect: .collect
    case .ruleOrder: .ruleOrder
    case .outputOrder: .outputOrder
    }
  }

  private static func aggregation(
    _ aggregation: BoxedTable.Aggregation
  ) -> DecisionTable.Aggregation {
    switch aggregation {
    case .sum: .sum
    case .count: .count
    case .min: .min
    case .max: .max
    }
  }
}
