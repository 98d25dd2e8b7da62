public import TradeLedger
public import TradeTerms

/// The documents behind a turnover, as a question to the ledger: whose, in which part, of which
/// year, as known at which instant.
public struct LedgerCitation: Hashable, Sendable {
  public let party: Int64
  public let role: Posting.Role
  public let year: Int
  /// What became known later does not count; nil for all that is known.
  public let knownAt: Instant?

  /// The question as the ledger takes it; nil for a year that has no months.
  public var filter: FigureFilter? {
    FigureFilter(party: party, role: role, year: year, knownAt: knownAt)
  }
}
