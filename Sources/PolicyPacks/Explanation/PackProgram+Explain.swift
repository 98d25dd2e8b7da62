public import FEEL
internal import TradeTerms

extension PackProgram {
  /// Decides one enterprise by the same program and explains every decision.
  public func explain(_ facts: SubjectFacts) -> [DecisionExplanation] {
    let decided = evaluate(FactColumns([facts], for: self))
    return decided.columns.enumerated().map { explanation($0, $1[0], facts) }
  }

  /// Explains a decision that was kept, by the facts that are given beside it.
  public func explanation(
    of decision: String, _ row: DecisionRow, _ facts: SubjectFacts
  ) -> DecisionExplanation? {
    guard let index = bound.firstIndex(where: { $0.decision.id == decision }),
      row.states.count == columns.decisions[index].conditions.count
    else { return nil }
    return explanation(index, row, facts)
  }

  private func explanation(
    _ index: Int, _ row: DecisionRow, _ facts: SubjectFacts
  ) -> DecisionExplanation {
    let bound = self.bound[index]
    let compiled = columns.decisions[index]
    let writer = ConditionWording(bound: bound, pack: pack, day: day, facts: facts)
    let conditions = zip(compiled.conditions, row.states).map { writer.explain($0, $1) }
    let rules = compiled.rules.map { rule in rule.map { conditions[$0] } }
    let closest = rules.min { Self.lack($0) < Self.lack($1) } ?? conditions
    var number = row.rule
    if case .table(let table) = bound.decision.logic {
      number = row.rule.flatMap { table.rules.indices.contains($0) ? table.rules[$0].number : nil }
    }
    return DecisionExplanation(
      decision: bound.decision, outcome: row.outcome, rule: number, conditions: conditions,
      closest: row.rule.flatMap { rules.indices.contains($0) ? rules[$0] : nil } ?? closest,
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
