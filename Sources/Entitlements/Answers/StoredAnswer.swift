public import PolicyPacks
public import Registry

/// A decision that was kept, with the run that made it and the facts that were known then.
public struct StoredAnswer: Sendable {
  public let stored: StoredDecision
  public let run: DecisionRun
  public let entry: EnterpriseEntry
  /// The policy as it was when it decided.
  public let pack: PolicyPack
  public let answer: SentenceAnswer
  /// Whether the facts that were known then still lead to the same outcome, amount and reasons.
  public let replays: Bool
  /// What was otherwise in the run before, and why; nil where the answer is the same.
  public let change: DecisionChange?
  /// The causes of the change, with what they were before and what they are.
  public let reasons: [ChangeReason]
}
