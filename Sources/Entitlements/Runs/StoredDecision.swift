public import FEEL

/// One decision of a run for one enterprise, as it was kept.
public struct StoredDecision: Hashable, Sendable {
  public let number: DecisionNumber
  public let decision: String
  public let party: Int64
  public let row: DecisionRow

  public var outcome: DecisionOutcome { DecisionOutcome(row.outcome) }
}
