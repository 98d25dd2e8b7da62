public import PolicyPacks
public import TradeTerms

/// All decisions of a pack for all enterprises, made at once and kept.
public struct DecisionRun: Hashable, Sendable {
  /// One decision of the run with its counts.
  public struct Tally: Hashable, Sendable {
    public let decision: String
    public let counts: DecisionTally
  }

  public let id: Int64
  /// The id of the pack.
  public let pack: String
  /// The digest of the pack's files: exactly that text of it decided.
  public let version: String
  public let basis: AnswerBasis
  public let decidedAt: Instant
  public let owner: String
  public let author: String
  public let enterprises: Int
  /// The exports of the year that the ledger saw, beside the official statistics.
  public let exports: LedgerTurnover
  /// The decisions in their order.
  public let tallies: [Tally]

  /// The place of a decision in the run.
  public func place(of decision: String) -> Int? {
    tallies.firstIndex { $0.decision == decision }
  }

  /// The number of a decision for the enterprise of a row.
  public func number(place: Int, row: Int) -> DecisionNumber {
    DecisionNumber(series: DecisionNumber.series(ofPack: pack), run: id, place: place, row: row)
  }
}
