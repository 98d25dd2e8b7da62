extension DecisionTable {
  /// What a table says, and which rule says it: its index, or nil for the default or unknown.
  public struct Outcome: Hashable, Sendable {
    public let value: Value
    public let rule: Int?
    /// Every rule is definitely false and the default holds.
    public let isDefault: Bool
  }

  /// Evaluates the table; its default holds only where every rule is definitely false.
  public func outcome(in evaluator: inout Evaluator) -> Outcome {
    var values: [Value] = []
    for input in inputs { values.append(evaluator.value(of: input)) }
    var truths: [Bool?] = []
    for rule in rules {
      var truth: Bool? = true
      for (cell, (input, value)) in zip(rule.cells, zip(inputs, values)) where truth != false {
        truth = Ternary.and(truth, evaluator.holds(cell, for: value, at: input.position))
      }
      truths.append(truth)
    }
    return outcome(of: truths, in: &evaluator)
  }

  /// The outcome where the rules are true, false or unknown as given.
  func outcome(of truths: [Bool?], in evaluator: inout Evaluator) -> Outcome {
    let undecided = Outcome(value: .null, rule: nil, isDefault: false)
    let matched = truths.indices.filter { truths[$0] == true }
    let position = inputs.first?.position ?? SourcePosition(line: 1, column: 1)
    if let first = matched.first {
      if hitPolicy == .first, truths[..<first].contains(where: { $0 == nil }) { return undecided }
      let value = evaluator.value(of: rules[first].output)
      if hitPolicy != .first {
        let others = matched.dropFirst().map { evaluator.value(of: rules[$0].output) }
        if hitPolicy == .unique ? !others.isEmpty : others.contains(where: { $0 != value }) {
          let numbers = matched.map { rules[$0].number }
          _ = evaluator.null(.overlappingRules(numbers), at: position)
          return undecided
        }
      }
      return Outcome(value: value, rule: first, isDefault: false)
    }
    if truths.contains(where: { $0 == nil }) { return undecided }
    guard let defaultOutput else {
      _ = evaluator.null(.noRule, at: position)
      return undecided
    }
    return Outcome(value: evaluator.value(of: defaultOutput), rule: nil, isDefault: true)
  }
}
