extension DecisionTable {
  /// What a table says, and which rules say it.
  public struct Outcome: Hashable, Sendable {
    public let value: Value
    /// The index of the rule that counts; nil for the default, a list, or unknown.
    public let rule: Int?
    /// Every rule is definitely false and the default holds.
    public let isDefault: Bool
    /// The indices of all rules that hold.
    public var matched: [Int] = []
  }

  /// Evaluates the table; its default holds only where every rule is definitely false, or, where
  /// null is read as the standard does, where none holds.
  public func outcome(in evaluator: inout Evaluator) -> Outcome {
    var values: [Value] = []
    values.reserveCapacity(inputs.count)
    for index in inputs.indices {
      let value = evaluator.value(of: inputs[index])
      if limitsInputs, let fault = fault(of: value, input: index, in: &evaluator) {
        return Outcome(value: fault, rule: nil, isDefault: false)
      }
      values.append(value)
    }
    let isDefinite = evaluator.nulls == .standard
    guard isDefinite else {
      return outcome(of: rules.map { truth(of: $0, for: values, in: &evaluator) }, in: &evaluator)
    }
    // What is not known does not hold here, so that the rules that hold are enough.
    var matched: [Int] = []
    for index in rules.indices where truth(of: rules[index], for: values, in: &evaluator) == true {
      matched.append(index)
      if hitPolicy == .first { break }
    }
    return outcome(matched, isUndecided: false, in: &evaluator)
  }

  private func fault(
    of value: Value, input: Int, in evaluator: inout Evaluator
  ) -> Value? {
    guard inputValues.indices.contains(input), let allowed = inputValues[input], !value.isNull,
      evaluator.holds(allowed, for: value, at: inputs[input].position) != true
    else { return nil }
    return evaluator.null(
      .notAmong(value.brief, allowed: allowed.text), at: inputs[input].position)
  }

  private func truth(
    of rule: Rule, for values: [Value], in evaluator: inout Evaluator
  ) -> Bool? {
    var truth: Bool? = true
    for index in rule.cells.indices where truth != false {
      truth = Ternary.and(
        truth, evaluator.holds(rule.cells[index], for: values[index], at: inputs[index].position))
    }
    return truth
  }

  /// The outcome where the rules are true, false or unknown as given.
  func outcome(of truths: [Bool?], in evaluator: inout Evaluator) -> Outcome {
    let matched = truths.indices.filter { truths[$0] == true }
    if hitPolicy == .first, let first = matched.first,
      truths[..<first].contains(where: { $0 == nil })
    {
      return Outcome(value: .null, rule: nil, isDefault: false, matched: matched)
    }
    return outcome(matched, isUndecided: truths.contains { $0 == nil }, in: &evaluator)
  }

  private func outcome(
    _ matched: [Int], isUndecided: Bool, in evaluator: inout Evaluator
  ) -> Outcome {
    let undecided = Outcome(value: .null, rule: nil, isDefault: false, matched: matched)
    if hitPolicy.givesList {
      if isUndecided { return undecided }
      return matched.isEmpty ? noRule(in: &evaluator) : collected(matched, in: &evaluator)
    }
    guard let first = matched.first else {
      return isUndecided ? undecided : noRule(in: &evaluator)
    }
    switch hitPolicy {
    case .first: return outcome(of: first, matched, in: &evaluator)
    case .priority:
      if isUndecided { return undecided }
      let best = ranked(matched, in: &evaluator)[0]
      return outcome(of: best, matched, in: &evaluator)
    default: return single(matched, in: &evaluator)
    }
  }

  /// The outcome of a policy that lets one rule hold, or several that say the same.
  private func single(_ matched: [Int], in evaluator: inout Evaluator) -> Outcome {
    let found = outcome(of: matched[0], matched, in: &evaluator)
    let others = matched.dropFirst()
    if others.isEmpty { return found }
    if hitPolicy == .any,
      others.allSatisfy({ value(of: $0, in: &evaluator) == found.value })
    {
      return found
    }
    let numbers = matched.map { rules[$0].number }
    _ = evaluator.null(.overlappingRules(numbers), at: position)
    return Outcome(value: .null, rule: nil, isDefault: false, matched: matched)
  }

  private func outcome(
    of rule: Int, _ matched: [Int], in evaluator: inout Evaluator
  ) -> Outcome {
    Outcome(
      value: value(of: rule, in: &evaluator), rule: rule, isDefault: false, matched: matched)
  }

  private var position: SourcePosition {
    inputs.first?.position ?? SourcePosition(line: 1, column: 1)
  }

  private func noRule(in evaluator: inout Evaluator) -> Outcome {
    if isPlain, let only = outputs[0].defaultValue {
      return Outcome(value: evaluator.operand(only), rule: nil, isDefault: true)
    }
    guard outputs.contains(where: { $0.defaultValue != nil }) else {
      if evaluator.nulls == .unknown { _ = evaluator.null(.noRule, at: position) }
      return Outcome(value: .null, rule: nil, isDefault: false)
    }
    let values = outputs.map { output in
      output.defaultValue.map { evaluator.value(of: $0) } ?? .null
    }
    return Outcome(value: joined(values), rule: nil, isDefault: true)
  }
}
