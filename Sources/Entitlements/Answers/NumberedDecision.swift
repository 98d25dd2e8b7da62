/// What the newest run kept of a decision for an enterprise.
public struct NumberedDecision: Hashable, Sendable {
  public let decision: String
  public let number: DecisionNumber
  public let outcome: DecisionOutcome
}
