internal import FEEL
public import TradeTerms

/// The least that would have to be otherwise for a decision to hold; evaluated, not guessed.
public struct NearestWay: Sendable {
  /// A fact that would have to be otherwise.
  public struct Change: Sendable {
    public let request: FactRequest
    public let label: Wording
    /// What it would have to be.
    public let value: FactValue
    /// The value in words, with its unit.
    public let text: Wording
  }

  public let decision: String
  public let changes: [Change]

  /// The changes as one line.
  public var text: Wording {
    Wording(
      changes.map { "\($0.label.chinese)为 \($0.text.chinese)" }.joined(separator: "，"),
      changes.map { "\($0.label.english): \($0.text.english)" }.joined(separator: ", "))
  }
}

extension PackProgram {
  /// The nearest way to a yes; nil where the decision holds already, or no way of single facts was
  /// found that evaluation confirms.
  ///
  /// Rule by rule, each condition that does not hold gets the value nearest to what is known with
  /// which it does; the way with the fewest changes counts, and of those the one that changes
  /// numbers and not what somebody is.
  public func nearestWay(to decision: String, from facts: SubjectFacts) -> NearestWay? {
    guard let place = place(of: decision), outcome(place, facts) != true else { return nil }
    var best: NearestWay?
    for rule in stages.compiled[place].rules {
      guard let way = way(rule, place, facts), best.map({ way.cost < $0.cost }) ?? true else {
        continue
      }
      best = way
    }
    return best
  }

  private func way(_ rule: [Int], _ place: Int, _ facts: SubjectFacts) -> NearestWay? {
    var changed = facts
    var changes: [NearestWay.Change] = []
    for condition in rule where !holds(condition, place, changed) {
      guard
        let change = candidates(condition, place).first(where: { change in
          holds(condition, place, changed.merging([change.request: change.value]) { $1 })
        })
      else { return nil }
      changed[change.request] = change.value
      changes.removeAll { $0.request == change.request }
      changes.append(change)
    }
    // Conditions of one fact may stand in each other's way, and other rules in that of this one.
    guard !changes.isEmpty, outcome(place, changed) == true else { return nil }
    return NearestWay(decision: bound[place].decision.id, changes: changes)
  }

  private func outcome(_ place: Int, _ facts: SubjectFacts) -> Bool? {
    evaluate(FactColumns([facts], for: self)).columns[place].outcome(0)
  }

  /// Whether a condition holds, asked alone.
  private func holds(_ condition: Int, _ place: Int, _ facts: SubjectFacts) -> Bool {
    let bound = bound[place]
    let asked = stages.compiled[place].conditions[condition]
    var values = bound.constants
    for binding in bound.bindings where asked.inputs.contains(binding.use.name) {
      values[binding.use.name] = value(of: binding, facts)
    }
    return asked.truth(of: values) == true
  }

  private func value(of binding: BoundDecision.Binding, _ facts: SubjectFacts) -> Value {
    if let decision = binding.use.decision {
      let decided = evaluate(FactColumns([facts], for: self))
      return answer(decision, decided, row: 0) ?? .null
    }
    return switch facts[binding.request] {
    case .boolean(let truth): .boolean(truth)
    case .number(let number):
      .number(Decimal128(number, scale: binding.use.unit?.power ?? 0))
    case .text(let text): .string(text)
    case .day(let days): .date(CalendarDay(daysSinceEpoch: days))
    case .unknown, .absent, nil: .null
    }
  }

  /// Values that might satisfy a condition, the nearest first.
  private func candidates(_ index: Int, _ place: Int) -> [NearestWay.Change] {
    let condition = stages.compiled[place].conditions[index]
    let bindings = bound[place].bindings.filter {
      condition.inputs.contains($0.use.name) && !$0.isDerived
    }
    return bindings.flatMap { binding in
      values(for: condition, binding).map { value in
        NearestWay.Change(
          request: binding.request, label: binding.use.fact.label, value: value,
          text: binding.use.text(value))
      }
    }
  }

  private func values(
    for condition: Condition, _ binding: BoundDecision.Binding
  ) -> [FactValue] {
    switch binding.use.fact.kind {
    case .boolean: return [.boolean(true), .boolean(false)]
    case .text(let texts): return texts.map { .text($0.code) }
    case .day: return []
    case .number(let own):
      let power = (binding.use.unit ?? own).power
      guard condition.bound?.name == binding.use.name, let limit = condition.bound?.limit,
        let below = limit.shifted(by: power)?.floor.integer()
      else { return [] }
      // The bound itself, or the whole base units around it.
      return [below, below + 1, below - 1].map { .number($0) }
    }
  }
}

extension NearestWay {
  /// Fewer changes first; what somebody is costs more than how much.
  fileprivate var cost: Int {
    changes.reduce(0) { sum, change in
      if case .number = change.value { sum + 1 } else { sum + 10 }
    }
  }
}

extension PackDecision.Use {
  fileprivate func text(_ value: FactValue) -> Wording {
    switch value {
    case .boolean(let truth): truth ? Wording("是", "yes") : Wording("否", "no")
    case .number(let number):
      QuantityText.wording(Decimal128(number, scale: unit?.power ?? 0), unit)
    case .text(let code): label(of: code)
    case .day(let days):
      Wording(
        CalendarDay(daysSinceEpoch: days).description, CalendarDay(daysSinceEpoch: days).description
      )
    case .unknown, .absent: Wording("不详", "unknown")
    }
  }

  private func label(of code: String) -> Wording {
    guard case .text(let values) = fact.kind else { return Wording(code, code) }
    return values.first { $0.code == code }?.label ?? Wording(code, code)
  }
}
