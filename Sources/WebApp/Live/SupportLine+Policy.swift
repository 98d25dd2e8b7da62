import FEEL
import PolicyPacks
import TradeTerms

extension SupportLine {
  /// A decision on one enterprise, in the words of its explanation.
  ///
  /// `lacks` says why missing facts are missing, where the records tell.
  init(_ explanation: DecisionExplanation, number: String, lacks: [Wording] = []) {
    let lacking = explanation.closest.filter { $0.state == .fails }
    let missing = explanation.missing.map(\.label)
    let outcome: Outcome = explanation.outcome.map { $0 ? .yes : .no } ?? .unknown
    let because: Wording? =
      switch outcome {
      case .yes: explanation.valueText
      case .no: explanation.shortfall == nil ? Self.reasons(lacking) : nil
      case .unknown: missing.isEmpty ? Self.doubt(explanation) : Self.joined(lacks)
      }
    // A bound that is reached is not what a “no” is about.
    let threshold = explanation.closest.lazy.compactMap(Threshold.init)
      .first { outcome != .no || $0.isReached == false }
    self.init(
      number: number, sentence: explanation.sentence, title: explanation.decision.label,
      outcome: outcome, threshold: threshold,
      missing: missing, because: because)
  }

  /// What stands in the way, one after the other.
  private static func reasons(_ conditions: [ConditionExplanation]) -> Wording? {
    let reasons = conditions.map { condition -> Wording in
      guard let found = condition.found.first else { return condition.question }
      guard let gap = Threshold(condition)?.shortfall else {
        return Wording(
          "\(found.label.chinese)：\(found.text.chinese)",
          "\(found.label.english): \(found.text.english)")
      }
      return Wording(
        "\(found.label.chinese)还差 \(Figures.shortfallText(gap, .chinese))",
        "\(found.label.english) is \(Figures.shortfallText(gap, .english)) short")
    }
    return joined(reasons)
  }

  private static func doubt(_ explanation: DecisionExplanation) -> Wording? {
    if let conflict = explanation.conditions.first(where: \.isConflict) {
      let values = conflict.found.map { found -> Wording in
        let figure = Figure(found)
        return Wording(
          "\(found.label.chinese) \(Figures.text(figure, .chinese))",
          "\(found.label.english) \(Figures.text(figure, .english))")
      }
      return joined([Wording("两个来源在门槛两侧", "two sources on either side")] + values)
    }
    return explanation.conditions.lazy.compactMap(\.withoutRule).first
  }

  private static func joined(_ wordings: [Wording]) -> Wording? {
    guard !wordings.isEmpty else { return nil }
    return Wording(
      wordings.map(\.chinese).joined(separator: "；"),
      wordings.map(\.english).joined(separator: "; "))
  }
}

extension Threshold {
  /// The bound of a condition on a number; `nil` for any other condition.
  init?(_ condition: ConditionExplanation) {
    guard let limit = condition.limit, condition.isLowerBound, let found = condition.found.first
    else { return nil }
    // A value that equals the limit and does not satisfy it says that the bound is exclusive.
    let isExclusive =
      condition.distance == Decimal128(0) && condition.state == .fails
    self.init(
      found: Figure(found), bound: Figure(limit, condition.unit), isInclusive: !isExclusive)
  }
}

extension ConditionLine {
  /// A condition and, below it, the second sources of its value.
  static func lines(_ condition: ConditionExplanation, source: (FoundValue) -> Wording)
    -> [ConditionLine]
  {
    let threshold = Threshold(condition)
    guard !condition.found.isEmpty else {
      return [
        ConditionLine(
          name: condition.question, test: condition.question, found: .unknown,
          source: condition.withoutRule ?? Wording("", ""), state: State(condition.state),
          cites: condition.cites)
      ]
    }
    return condition.found.map { found in
      ConditionLine(
        name: found.label, test: condition.question, found: Figure(found),
        source: condition.withoutRule ?? source(found),
        state: found.isBeside ? .beside : State(condition.state),
        threshold: found.isBeside ? nil : threshold, cites: condition.cites)
    }
  }
}

extension ConditionLine.State {
  init(_ state: ConditionState) {
    switch state {
    case .holds: self = .holds
    case .fails: self = .fails
    case .unknown: self = .unknown
    case .notNeeded: self = .notNeeded
    }
  }
}
