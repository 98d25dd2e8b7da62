/// How long a run took, in milliseconds.
public struct DecisionPace: Hashable, Sendable {
  /// Reading the facts of all enterprises.
  public let gathering: Int64
  /// Evaluating them in columns and storing the decisions with their reasons.
  public let deciding: Int64
}
