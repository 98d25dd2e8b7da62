public import PolicyPacks

/// What a decision says; unknown is an answer of its own.
public enum DecisionOutcome: String, Hashable, Sendable, CaseIterable {
  case holds
  case fails
  case unknown

  /// What an explanation says.
  public init(_ explanation: DecisionExplanation) { self.init(explanation.outcome) }

  init(_ outcome: Bool?) {
    self = outcome.map { $0 ? .holds : .fails } ?? .unknown
  }
}
