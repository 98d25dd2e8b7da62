extension Condition {
  /// Whether the condition alone holds for values by the names of its inputs and constants; nil
  /// where that is not known.
  public func truth(of values: [String: Value]) -> Bool? {
    var evaluator = Evaluator(Environment(values: values), nulls: .unknown)
    switch source {
    case .expression(let expression): return evaluator.value(of: expression).truth
    case .cell(let input, let tests):
      let value = evaluator.value(of: input)
      return evaluator.holds(tests, for: value, at: input.position)
    }
  }

  /// Evaluates the condition for a single row, the way the columns must agree with.
  func truth(row: Int, columns: [Column], decision: ColumnDecision) -> Bool? {
    let primary = truth { input in columns[input.column].value(at: row, as: input.kind) }
    func truth(_ read: (ColumnInput) -> Value) -> Bool? {
      var values = decision.constants
      for name in inputs {
        if let input = decision.inputs[name] { values[name] = read(input) }
      }
      return self.truth(of: values)
    }
    let hasSecondSource = inputs.contains { name in
      decision.inputs[name]?.beside.map { !columns[$0].isAbsent(row) } ?? false
    }
    guard hasSecondSource else { return primary }
    let second = truth { input in
      let place = input.beside.flatMap { columns[$0].isAbsent(row) ? nil : $0 }
      return columns[place ?? input.column].value(at: row, as: input.kind)
    }
    return primary == second ? primary : nil
  }
}
