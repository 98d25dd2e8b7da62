public import PolicyPacks

/// An answer of a run that is another one than that of the run before, and why.
public struct DecisionChange: Hashable, Sendable {
  public let party: Int64
  /// The place of the decision in the run.
  public let place: Int
  public let answer: AnswerChange
  public let causes: [ChangeCause]

  public var decision: String { answer.decision }
}

/// How many answers of a decision became better, worse, or merely known or unknown.
public struct ChangeTally: Hashable, Sendable {
  public var gains = 0
  public var losses = 0
  public var others = 0

  public init(gains: Int = 0, losses: Int = 0, others: Int = 0) {
    self.gains = gains
    self.losses = losses
    self.others = others
  }

  public var all: Int { gains + losses + others }

  mutating func add(_ change: AnswerChange) {
    if change.isGain {
      gains += 1
    } else if change.isLoss {
      losses += 1
    } else {
      others += 1
    }
  }

  public static func + (left: ChangeTally, right: ChangeTally) -> ChangeTally {
    ChangeTally(
      gains: left.gains + right.gains, losses: left.losses + right.losses,
      others: left.others + right.others)
  }
}
