extension ColumnDecision {
  /// What a table says for a single row.
  func outcome(
    of table: DecisionTable, row: Int, _ columns: [Column]
  ) -> DecisionTable.Outcome {
    func outcome(_ read: (ColumnInput) -> Value) -> DecisionTable.Outcome {
      var values = constants
      for (name, input) in inputs { values[name] = read(input) }
      var evaluator = Evaluator(Environment(values: values), nulls: .unknown)
      return table.outcome(in: &evaluator)
    }
    let first = outcome { columns[$0.column].value(at: row, as: $0.kind) }
    let hasSecond = inputs.values.contains { input in
      input.beside.map { !columns[$0].isAbsent(row) } ?? false
    }
    guard hasSecond else { return first }
    let second = outcome { input in
      let place = input.beside.flatMap { columns[$0].isAbsent(row) ? nil : $0 }
      return columns[place ?? input.column].value(at: row, as: input.kind)
    }
    return first.value == second.value
      ? first : DecisionTable.Outcome(value: .null, rule: nil, isDefault: false)
  }
}

extension DecisionColumn {
  /// Keeps what a table said for a row.
  mutating func set(_ outcome: DecisionTable.Outcome, at row: Int) {
    if let rule = outcome.rule {
      set(rule: rule, outcome.value, at: row)
    } else if outcome.isDefault {
      setDefault(outcome.value, at: row)
    } else if !outcome.value.isNull {
      known[row] = true
      exceptions[row] = outcome.value
    }
  }

  mutating func set(rule: Int, _ value: Value, at row: Int) {
    known[row] = true
    if value == .boolean(true) { truth[row] = true }
    rules[row] = UInt16(truncatingIfNeeded: rule + 1)
  }

  mutating func setDefault(_ value: Value, at row: Int) {
    known[row] = true
    if value == .boolean(true) { truth[row] = true }
    rules[row] = Self.defaultRule
  }
}
