public import PolicyPacks
public import TradeTerms

/// All decisions of a pack for all enterprises, made at once and kept.
public struct DecisionRun: Hashable, Sendable {
  /// One decision of the run with its counts.
  public struct Tally: Hashable, Sendable {
    public let decision: String
    public let counts: DecisionTally
    /// How many of its answers are other ones than in the run before.
    public let changes: ChangeTally
  }

  public let id: Int64
  /// The id of the pack.
  public let pack: String
  /// The digest of the pack's files: exactly that text of it decided.
  public let version: String
  /// The first of the runs that were made together, from the same facts.
  public let round: Int64
  /// The run before it, against which its changes are held; nil for the first one.
  public let previous: Int64?
  public let basis: AnswerBasis
  public let decidedAt: Instant
  public let owner: String
  public let author: String
  public let enterprises: Int
  /// The exports of the year that the ledger saw, beside the official statistics.
  public let exports: LedgerTurnover
  /// The decisions in their order.
  public let tallies: [Tally]

  /// How many answers are other ones than in the run before.
  public var changes: ChangeTally { tallies.reduce(ChangeTally()) { $0 + $1.changes } }

  /// The place of a decision in the run.
  public func place(of decision: String) -> Int? {
    tallies.firstIndex { $0.decision == decision }
  }

  /// The number of a decision for the enterprise of a row.
  public func number(place: Int, row: Int) -> DecisionNumber {
    DecisionNumber(series: DecisionNumber.series(ofPack: pack), run: id, place: place, row: row)
  }
}
