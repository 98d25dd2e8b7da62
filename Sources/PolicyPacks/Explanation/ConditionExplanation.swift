public import FEEL
public import TradeTerms

/// How one condition of a decision stands for an enterprise, and by what values.
public struct ConditionExplanation: Sendable {
  /// What the condition asks.
  public let question: Wording
  public let state: ConditionState
  /// The values that it looked at, second sources among them.
  public let found: [FoundValue]
  /// The limit of a bound on a number.
  public let limit: Decimal128?
  /// Whether values above the limit satisfy it.
  public let isLowerBound: Bool
  public let unit: MeasureUnit?
  /// The limit less the value; positive where something is short.
  public let distance: Decimal128?
  /// The sentences that it comes from.
  public let cites: [String]
  /// Why a limit is not known.
  public let withoutRule: Wording?

  /// Two sources put it on different sides.
  public var isConflict: Bool {
    state == .unknown && found.contains(where: \.isBeside)
      && found.allSatisfy { $0.value != nil } && withoutRule == nil
  }

  /// The values of its facts that nobody has said.
  public var missing: [FoundValue] {
    // Where the policy says no number, no fact can help.
    guard state == .unknown, withoutRule == nil else { return [] }
    return found.filter { $0.standing == .unknown || $0.standing == .absent && !$0.isBeside }
  }

  /// The condition, its state and what was found, as one line.
  public var text: Wording {
    let mark = Self.marks[state] ?? Wording("", "")
    let values = foundText
    return Wording(
      "\(question.chinese)\(mark.chinese)（\(values.chinese)）",
      "\(question.english)\(mark.english) (\(values.english))")
  }

  /// The values in words; a second source that says nothing is left out.
  private var foundText: Wording {
    let shown = found.filter { !($0.isBeside && $0.standing == .absent) }
    return Wording(
      shown.map { "\($0.label.chinese)：\($0.text.chinese)" }.joined(separator: "；"),
      shown.map { "\($0.label.english): \($0.text.english)" }.joined(separator: "; "))
  }

  private static let marks: [ConditionState: Wording] = [
    .holds: Wording("：成立", ": holds"), .fails: Wording("：不成立", ": does not hold"),
    .unknown: Wording("：不能确定", ": unknown"),
    .notNeeded: Wording("：不影响结果", ": not needed"),
  ]
}
