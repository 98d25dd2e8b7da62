extension DecisionTable {
  /// What a rule gives: its only output, or a context of them all.
  func value(of rule: Int, in evaluator: inout Evaluator) -> Value {
    // One output of no type, as most tables have, needs no list of them.
    if isPlain { return evaluator.operand(rules[rule].outputs[0]) }
    return joined(values(of: rule, in: &evaluator))
  }

  private func values(of rule: Int, in evaluator: inout Evaluator) -> [Value] {
    zip(rules[rule].outputs, outputs).map { expression, output in
      let value = evaluator.value(of: expression)
      return evaluator.coerced(value, to: output.type)
        ?? evaluator.null(
          .wrongResult(function: output.name, type: value.typeName), at: expression.position)
    }
  }

  func joined(_ values: [Value]) -> Value {
    guard outputs.count > 1 else { return values.first ?? .null }
    var context = Context()
    for (output, value) in zip(outputs, values) { context[output.name] = value }
    return .context(context)
  }

  /// The rules by the rank of what they give, the first column before the second; rules of one
  /// rank stay in their order.
  func ranked(_ matched: [Int], in evaluator: inout Evaluator) -> [Int] {
    var ranks: [Int: [Int]] = [:]
    for rule in matched {
      ranks[rule] = zip(values(of: rule, in: &evaluator), outputs).map { value, output in
        output.values.firstIndex { test in
          evaluator.holds(UnaryTests([test], text: ""), for: value, at: rules[rule].output.position)
            == true
        } ?? output.values.count
      }
    }
    return matched.sorted { left, right in
      guard let first = ranks[left], let second = ranks[right], first != second else {
        return left < right
      }
      return first.lexicographicallyPrecedes(second)
    }
  }

  /// The outputs of all rules that hold, as a list or as one number.
  func collected(_ matched: [Int], in evaluator: inout Evaluator) -> Outcome {
    let order = hitPolicy == .outputOrder ? ranked(matched, in: &evaluator) : matched
    let values = order.map { value(of: $0, in: &evaluator) }
    let result: Value
    switch hitPolicy == .collect ? aggregation : nil {
    case nil: result = .list(values)
    case .count: result = Value(values.count)
    case .sum: result = fold("sum", values, in: &evaluator)
    case .min: result = fold("min", values, in: &evaluator)
    case .max: result = fold("max", values, in: &evaluator)
    }
    return Outcome(value: result, rule: nil, isDefault: false, matched: order)
  }

  private func fold(_ name: String, _ values: [Value], in evaluator: inout Evaluator) -> Value {
    let position = inputs.first?.position ?? SourcePosition(line: 1, column: 1)
    guard let function = Builtin.named[name] else { return .null }
    return evaluator.call(function, [.list(values)], at: position)
  }
}
