public import PolicyPacks
public import TradeTerms

/// What one decision of a sentence says of an enterprise, with all that it rests on.
public struct SentenceAnswer: Sendable {
  public let explanation: DecisionExplanation
  /// The sentence that it comes from, with our summary of it.
  public let sentence: Sentence?
  /// What the decision gives where it holds.
  public let benefits: [Benefit]
  /// Who gives each of them on the day, by the id of the department.
  public let departments: [String: ResponsibleDepartment]
  /// Where the values come from.
  public let sources: [FactRequest: FactSource]

  public var outcome: DecisionOutcome { DecisionOutcome(explanation.outcome) }

  /// The answer in one line, with the cause where a value is unknown for one.
  public var headline: Wording {
    let lacks = lacks
    guard outcome == .unknown, !lacks.isEmpty else { return explanation.headline }
    return Wording(
      "\(explanation.headline.chinese)（\(lacks.map(\.chinese).joined(separator: "；"))）",
      "\(explanation.headline.english) (\(lacks.map(\.english).joined(separator: "; ")))")
  }

  /// Why missing facts are missing, where the records tell.
  public var lacks: [Wording] {
    explanation.missing.compactMap { sources[$0.request]?.lack }
  }

  /// The source of a value.
  public func source(of value: FoundValue) -> FactSource? { sources[value.request] }
}
