public import FEEL

/// An answer that two programs give differently to one subject.
public struct AnswerChange: Hashable, Sendable {
  /// The row of the subject.
  public let row: Int
  public let decision: String
  /// What the first program says; nil for unknown, or where it has no such decision.
  public let before: Value?
  /// What the second one says.
  public let after: Value?

  public init(row: Int, decision: String, before: Value?, after: Value?) {
    self.row = row
    self.decision = decision
    self.before = before
    self.after = after
  }

  /// Whether the answer got better for the subject: from anything to yes, or to more.
  public var isGain: Bool {
    switch (before, after) {
    case (.number(let before), .number(let after)): before < after
    case (_, .boolean(true)): true
    case (nil, .number(let after)): Decimal128.zero < after
    case (.string("none"), .string): true
    default: false
    }
  }

  /// Whether it got worse: from yes to anything, or to less.
  public var isLoss: Bool {
    switch (before, after) {
    case (.number(let before), .number(let after)): after < before
    case (.boolean(true), _): true
    case (.number(let before), nil): Decimal128.zero < before
    case (.string, .string("none")): true
    default: false
    }
  }

  /// How much more it is after than before, where it is a number that is known on both sides.
  public var difference: Decimal128? {
    guard case .number(let before) = before, case .number(let after) = after else { return nil }
    return after.subtracting(before)
  }
}
