public import FEEL
internal import TradeTerms

extension PackProgram {
  /// Decides one subject by the same program and explains every decision.
  public func explain(_ facts: SubjectFacts) -> [DecisionExplanation] {
    let decided = evaluate(FactColumns([facts], for: self))
    return explanations(of: stages.order, decided.columns.map { $0[0] }, decided, facts)
  }

  /// Explains a decision that was kept, by the facts that are given beside it.
  public func explanation(
    of decision: String, _ row: DecisionRow, _ facts: SubjectFacts
  ) -> DecisionExplanation? {
    guard let index = bound.firstIndex(where: { $0.decision.id == decision }),
      row.states.count == stages.compiled[index].conditions.count
    else { return nil }
    // What it read of other decisions is worked out again, for only facts are kept.
    let decided = evaluate(FactColumns([facts], for: self))
    var rows = decided.columns.map { $0[0] }
    rows[index] = row
    return explanations(of: behind(index), rows, decided, facts)
      .first { $0.decision.id == decision }
  }

  /// A decision and all that it reads, each after what it reads itself.
  private func behind(_ index: Int) -> [Int] {
    var needed: Set<String> = []
    var waiting = [bound[index].decision]
    while let decision = waiting.popLast() {
      guard needed.insert(decision.id).inserted else { continue }
      waiting += decision.needs.compactMap { self.decision($0) }
    }
    return stages.order.filter { needed.contains(bound[$0].decision.id) }
  }

  private func explanations(
    of places: [Int], _ rows: [DecisionRow], _ decided: DecisionColumns, _ facts: SubjectFacts
  ) -> [DecisionExplanation] {
    let known = facts.merging(results(decided)) { _, result in result }
    var made: [String: DecisionExplanation] = [:]
    for index in places {
      let decision = bound[index].decision
      let value = decided.value(index, row: 0, decision.result)
      made[decision.id] = explanation(
        index, rows[index], known, value, behind: decision.needs.compactMap { made[$0] })
    }
    return bound.compactMap { made[$0.decision.id] }
  }

  /// What the decisions gave for the first row, as facts that others read.
  private func results(_ decided: DecisionColumns) -> SubjectFacts {
    var results: SubjectFacts = [:]
    for (index, bound) in bound.enumerated() {
      let decision = bound.decision
      let value: FactValue =
        switch (decided.value(index, row: 0, decision.result), decided.values[index]) {
        case (.boolean(let truth), _): .boolean(truth)
        case (.string(let text), _): .text(text)
        case (.number, .numbers(let numbers)): .number(numbers[0])
        case (.date, .days(let days)): .day(days[0])
        default: .unknown
        }
      results[FactRequest(name: decision.id, subject: decision.subject)] = value
    }
    return results
  }

  private func explanation(
    _ index: Int, _ row: DecisionRow, _ facts: SubjectFacts, _ value: Value?,
    behind: [DecisionExplanation]
  ) -> DecisionExplanation {
    let bound = self.bound[index]
    let compiled = stages.compiled[index]
    let writer = ConditionWording(bound: bound, pack: pack, day: day, year: year, facts: facts)
    let conditions = zip(compiled.conditions, row.states).map { writer.explain($0, $1) }
    let rules = compiled.rules.map { rule in rule.map { conditions[$0] } }
    let closest = rules.min { Self.lack($0) < Self.lack($1) } ?? conditions
    var number = row.rule
    if case .table(let table) = bound.decision.logic {
      number = row.rule.flatMap { table.rules.indices.contains($0) ? table.rules[$0].number : nil }
    }
    var given = row.isKnown ? value : nil
    if case .truth = bound.decision.result { given = row.outcome.map { .boolean($0) } }
    return DecisionExplanation(
      decision: bound.decision, outcome: row.outcome, value: given,
      rule: number, conditions: conditions,
      closest: row.rule.flatMap { rules.indices.contains($0) ? rules[$0] : nil } ?? closest,
      inputs: writer.inputs(row.states, row, compiled.rules),
      withoutRule: writer.withoutRule(row.states, row, compiled.rules), behind: behind,
      readings: bound.decision.readings.compactMap { pack.readings[$0] })
  }

  /// How far a rule is from holding: first what cannot change, then what can.
  private static func lack(_ rule: [ConditionExplanation]) -> Int {
    rule.reduce(0) { sum, condition in
      switch condition.state {
      case .holds: sum
      case .fails: sum + (condition.distance == nil ? 1_003 : 1_002)
      case .unknown, .notNeeded: sum + 1_001
      }
    }
  }
}
