public import FEEL

/// What a run of a model came to.
public struct ModelOutcome: Sendable {
  /// A decision that was made on the way.
  public struct Decided: Sendable {
    public let name: String
    public let value: Value
    /// What each of its nodes came to, where that was asked for.
    public let steps: [EvaluationTrace.Step]
  }

  public let value: Value
  /// Why values became null.
  public let issues: [EvaluationIssue]
  /// The decisions in the order in which they were made, that which was asked for as the last.
  public let decisions: [Decided]
}
