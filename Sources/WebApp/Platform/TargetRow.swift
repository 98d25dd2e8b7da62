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
  /// The year by which the policy wants it.
  public var by: Int
  /// What was published about it, the newest period first; of each period the newest vintage.
  public var official: [OfficialLine] = []
  /// Where the yearly values lead in that year; nil where too little is known.
  public var forecast: ForecastLine?
  /// Why nothing is drawn from the yearly values that there are.
  public var withoutForecast: Wording?
  /// What the records of the platform count beside it.
  public var records: [RecordLine] = []
  /// Whether the enterprises that it counts can be listed.
  public var countsEnterprises = false

  public init(
    id: String, title: Wording, sentence: String, value: Figure, goal: Threshold, state: State,
    unknownSubjects: Int = 0, scope: Wording, note: Wording? = nil, trend: [TrendPoint] = [],
    by: Int = 2025
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
    self.by = by
  }
}

/// A published figure, with what it covers and from where it is.
public struct OfficialLine: Hashable, Sendable, Encodable {
  public let period: String
  public let value: Figure
  public let isVerified: Bool
  public let scope: String
  public let published: String
  public let source: String
  public let note: String
  /// The vintages before it, from the newest to the oldest.
  public var revisions: [OfficialLine] = []
}

/// Where a series leads.
public struct ForecastLine: Hashable, Sendable, Encodable {
  public let year: Int
  public let value: Figure
  /// From what it was drawn.
  public let basis: Wording
  /// Whether the target would be met with it; nil where that cannot be said.
  public let isMet: Bool?
}

/// What records count beside the value of a target.
public struct RecordLine: Hashable, Sendable, Encodable {
  public let value: Figure
  public let label: Wording
  /// What is counted, of where and of which day.
  public let scope: Wording
  /// The page that lists what is counted.
  public let link: String

  public init(value: Figure, label: Wording, scope: Wording, link: String) {
    self.value = value
    self.label = label
    self.scope = scope
    self.link = link
  }
}
