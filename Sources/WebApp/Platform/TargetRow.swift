public import TradeTerms

/// One target of the policy, as the board shows it.
public struct TargetRow: Hashable, Sendable, Encodable {
  /// Where a target stands.
  public enum State: String, Hashable, Sendable, Encodable {
    case reached, notReached, unknown
  }

  public var id: String
  public var title: Wording
  public var sentence: String
  public var value: Figure
  /// The goal; unknown where the policy gives a multiple of an unconfirmed base.
  public var goal: Threshold
  public var state: State
  /// How many subjects could not be counted because a fact is missing.
  public var unknownSubjects: Int
  /// What the value covers, from which source and as at which day.
  public var scope: Wording
  /// Why the state is unknown, or another remark.
  public var note: Wording?
  public var trend: [TrendPoint]

  public init(
    id: String, title: Wording, sentence: String, value: Figure, goal: Threshold, state: State,
    unknownSubjects: Int = 0, scope: Wording, note: Wording? = nil, trend: [TrendPoint] = []
  ) {
    self.id = id
    self.title = title
    self.sentence = sentence
    self.value = value
    self.goal = goal
    self.state = state
    self.unknownSubjects = unknownSubjects
    self.scope = scope
    self.note = note
    self.trend = trend
  }
}
