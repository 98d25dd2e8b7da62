public import FEEL

/// One decision of a run for one enterprise, as it was kept.
public struct StoredDecision: Hashable, Sendable {
  public let number: DecisionNumber
  public let decision: String
  public let party: Int64
  public let row: DecisionRow
  /// The number, text or day in base units; nil for a yes or no, and where nothing is known.
  public let value: Int64?
  /// Whether the run kept what was decided beside a yes or no; the first runs did not.
  let keepsValue: Bool

  public var outcome: DecisionOutcome { DecisionOutcome(row.outcome) }
}
