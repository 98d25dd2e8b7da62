internal import FEEL
internal import TradeTerms

/// Puts the conditions of a decision into words, with the values of one enterprise.
struct ConditionWording {
  let bound: BoundDecision
  let pack: PolicyPack
  let day: CalendarDay
  let year: Int
  let facts: SubjectFacts

  func explain(_ condition: Condition, _ state: ConditionState) -> ConditionExplanation {
    let bindings = bound.bindings.filter { condition.inputs.contains($0.use.name) }
    let found = bindings.flatMap { binding in
      [value(of: binding.request, binding.use, isBeside: false)]
        + (binding.beside.map { [value(of: $0, binding.use, isBeside: true)] } ?? [])
    }
    let binding = bindings.first { $0.use.name == condition.bound?.name }
    var distance: Decimal128?
    if let limit = condition.bound?.limit, case .number(let number) = found.first?.value {
      distance = limit.subtracting(number)
    }
    let parameters = pack.parameters.filter { condition.constants.contains($0.name) }
    let cites = parameters.compactMap { $0.value(on: day, year: year)?.cites }
    let lacking = parameters.first { $0.value(on: day, year: year) == nil }
    return ConditionExplanation(
      question: question(condition, bindings, binding), state: state, found: found,
      limit: condition.bound?.limit,
      isLowerBound: condition.bound.map { [.greater, .greaterOrEqual].contains($0.comparison) }
        ?? false,
      unit: binding?.use.unit, distance: distance,
      cites: cites.isEmpty ? [bound.decision.sentence] : cites,
      withoutRule: lacking.map {
        $0.undefined ?? Wording("该日没有生效的规定", "no rule is in force on the day")
      })
  }

  /// What was found of the names that the result is worked out from, the condition that gives it
  /// being known.
  func inputs(_ conditions: [ConditionState], _ row: DecisionRow, _ rules: [[Int]]) -> [FoundValue]
  {
    if case .value = bound.decision.logic {
      return bound.bindings.map { value(of: $0.request, $0.use, isBeside: false) }
    }
    let names = Set(workedOut(conditions, row, rules).flatMap(\.names))
    return bound.bindings.filter { names.contains($0.use.name) }
      .map { value(of: $0.request, $0.use, isBeside: false) }
  }

  /// Why a number that the result is worked out from has no value on the day.
  func withoutRule(
    _ conditions: [ConditionState], _ row: DecisionRow, _ rules: [[Int]]
  ) -> Wording? {
    let names = Set(workedOut(conditions, row, rules).flatMap(\.names))
    let lacking = pack.parameters.first {
      names.contains($0.name) && $0.value(on: day, year: year) == nil
    }
    return lacking.map {
      $0.undefined ?? Wording("该日没有生效的规定", "no rule is in force on the day")
    }
  }

  /// The expressions that give the result: of a table, the outputs of the rule that holds, or of
  /// all that may hold while none is known to.
  private func workedOut(
    _ conditions: [ConditionState], _ row: DecisionRow, _ rules: [[Int]]
  ) -> [Expression] {
    switch bound.decision.logic {
    case .condition: return []
    case .value(let expression): return [expression]
    case .table(let table):
      if let rule = row.rule {
        return table.rules.indices.contains(rule) ? [table.rules[rule].output] : []
      }
      guard !row.isDefault else { return table.defaultOutput.map { [$0] } ?? [] }
      var possible: [Expression] = []
      for (rule, needed) in zip(table.rules, rules) {
        let states = needed.map { conditions[$0] }
        if states.contains(.fails) { continue }
        possible.append(rule.output)
        if table.hitPolicy == .first, states.allSatisfy({ $0 == .holds }) { break }
      }
      return possible
    }
  }

  private func value(
    of request: FactRequest, _ use: PackDecision.Use, isBeside: Bool
  ) -> FoundValue {
    let given = facts[request] ?? (isBeside ? .absent : .unknown)
    let standing: FoundValue.Standing =
      switch given {
      case .boolean(let truth): .known(.boolean(truth))
      case .number(let number): .known(.number(Decimal128(number, scale: use.unit?.power ?? 0)))
      case .text(let text): use.fact.texts.contains(text) ? .known(.string(text)) : .unknown
      case .day(let days): .known(.date(CalendarDay(daysSinceEpoch: days)))
      case .unknown: .unknown
      case .absent: .absent
      }
    return FoundValue(
      request: request, label: label(of: request, use, isBeside: isBeside),
      standing: standing, unit: use.unit, isBeside: isBeside, textLabels: labels(use.fact))
  }

  /// What a fact is called, with its year where the decision reads it of several.
  private func label(
    of request: FactRequest, _ use: PackDecision.Use, isBeside: Bool
  ) -> Wording {
    let own = (isBeside ? pack.facts[request.name] : nil)?.label ?? use.fact.label
    let others = bound.bindings.filter { $0.request.name == use.fact.name }
    guard others.count > 1, let year = request.year else { return own }
    return Wording("\(year) 年\(own.chinese)", "\(own.english) of \(year)")
  }

  private func labels(_ fact: Fact) -> [String: Wording] {
    guard case .text(let values) = fact.kind else { return [:] }
    return Dictionary(values.map { ($0.code, $0.label) }) { first, _ in first }
  }

  /// What the condition asks, in the words of its facts.
  private func question(
    _ condition: Condition, _ bindings: [BoundDecision.Binding], _ main: BoundDecision.Binding?
  ) -> Wording {
    if let main, let limit = condition.bound?.limit, let comparison = condition.bound?.comparison {
      let amount = QuantityText.wording(limit, main.use.unit)
      let sign = Self.signs[comparison] ?? comparison.rawValue
      let label = main.use.fact.label
      return Wording(
        "\(label.chinese) \(sign) \(amount.chinese)", "\(label.english) \(sign) \(amount.english)")
    }
    if let main, let comparison = condition.bound?.comparison, condition.bound?.limit == nil {
      let sign = Self.signs[comparison] ?? comparison.rawValue
      let label = main.use.fact.label
      return Wording(
        "\(label.chinese) \(sign) 尚无规定的数", "\(label.english) \(sign) a number that no rule says")
    }
    if bindings.count == 1, let choice = choice(condition, bindings[0]) { return choice }
    return Wording(condition.text, condition.text)
  }

  /// The question of a condition that names texts or asks for a yes.
  private func choice(_ condition: Condition, _ binding: BoundDecision.Binding) -> Wording? {
    let fact = binding.use.fact
    switch condition.source {
    case .expression(let expression):
      switch expression.form {
      case .name: return fact.label
      case .membership(_, let tests): return choice(tests, fact)
      default: return nil
      }
    case .cell(_, let tests): return choice(tests, fact)
    }
  }

  private func choice(_ tests: UnaryTests, _ fact: Fact) -> Wording? {
    let known = labels(fact)
    var choices: [Wording] = []
    for test in tests.alternatives {
      guard case .value(let value) = test, case .literal(.string(let text)) = value.form else {
        return nil
      }
      choices.append(known[text] ?? Wording(text, text))
    }
    let chinese = choices.map(\.chinese).joined(separator: "或")
    let english = choices.map(\.english).joined(separator: " or ")
    return tests.isNegated
      ? Wording("\(fact.label.chinese)不是\(chinese)", "\(fact.label.english) is not \(english)")
      : Wording("\(fact.label.chinese)为\(chinese)", "\(fact.label.english) is \(english)")
  }

  private static let signs: [ComparisonOperator: String] = [
    .greaterOrEqual: "≥", .lessOrEqual: "≤", .notEqual: "≠",
  ]
}
