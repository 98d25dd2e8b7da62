internal import FEEL

extension BoxCompiler {
  mutating func table(_ box: BoxedTable) -> DecisionTable {
    let inputs = box.inputs.map { literal($0.expression) }
    let types = zip(box.inputs, inputs).map { inputType($0, $1) }
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
    let table = DecisionTable(
      hitPolicy: Self.policy(box.hitPolicy), aggregation: box.aggregation.map(Self.aggregation),
      inputs: inputs, inputValues: box.inputs.map { tests($0.values) }, inputTypes: types,
      outputs: outputs, rules: rules)
    journal?.note(table, of: box)
    return table
  }

  /// What an input is declared to be, by itself or by what it names.
  private func inputType(_ clause: BoxedTable.InputClause, _ expression: Expression) -> ValueType {
    // Only a check asks for it.
    guard journal != nil else { return .any }
    let declared = type(clause.expression.typeRef)
    if declared != .any { return resolved(declared) }
    switch expression.form {
    case .name(let name): return resolved(variables[name] ?? .any)
    case .path(let source, let member):
      guard case .name(let name) = source.form,
        case .context(let members) = resolved(variables[name] ?? .any),
        let found = members.first(where: { $0.name == member })
      else { return .any }
      return resolved(found.type)
    default: return .any
    }
  }

  private func resolved(_ type: ValueType) -> ValueType {
    guard case .named(let name) = type else { return type }
    let target = types.types(in: namespace)[name] ?? .any
    // A name that leads to another name is rare; it only means that less is known.
    if case .named = target { return .any }
    return target
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
