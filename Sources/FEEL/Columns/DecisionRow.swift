/// What is kept of one row of a decision.
public struct DecisionRow: Hashable, Sendable {
  /// The boolean outcome; nil where it is not known or no boolean.
  public let outcome: Bool?
  public let isKnown: Bool
  /// The place of the rule that holds, from zero.
  public let rule: Int?
  public let isDefault: Bool
  public let states: [ConditionState]
}
