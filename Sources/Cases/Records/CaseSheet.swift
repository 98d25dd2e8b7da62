public import PolicyPacks
public import TradeTerms

/// Everything that somebody may see of a case.
public struct CaseSheet: Sendable {
  public let record: CaseRecord
  public let type: CaseType
  /// What was filled in; personal values are masked.
  public let fields: [Line]
  public let events: [CaseEvent]
  public let clocks: [RunningClock]
  public let evidence: [KeptEvidence]
  public let payouts: [CasePayout]
  public let experts: [Expert]
  /// The mean of the experts' points as text, and how many have scored; nil where none are asked.
  public let scores: (mean: String?, count: Int)?
  /// How the cases inside were ranked, or would be now, for who may see scores; nil where nothing
  /// is ranked.
  public let ranking: ShownRanking?
  public let children: [CaseRecord]
  public let parent: CaseRecord?
  /// The steps that the reader may take now, and why one of theirs cannot be taken yet.
  public let steps: [(step: CaseStep, blocked: Wording?)]
  public let seesEvidence: Bool
  /// Whether the reader may have personal values shown, or erased.
  public let mayReveal: Bool
  /// Whether the reader may open papers about a person.
  public let seesPapers: Bool

  public struct Line: Hashable, Sendable {
    public let id: String
    public let label: Wording
    public let text: Wording
    public let isPersonal: Bool
  }
}
