/// What a decision says; unknown is an answer of its own.
public enum DecisionOutcome: String, Hashable, Sendable, CaseIterable {
  case holds
  case fails
  case unknown

  init(_ outcome: Bool?) {
    self = outcome.map { $0 ? .holds : .fails } ?? .unknown
  }
}
