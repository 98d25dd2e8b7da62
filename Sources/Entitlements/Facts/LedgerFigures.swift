internal import Storage
internal import TradeLedger
internal import TradeTerms

/// Asks the ledger for the turnovers of a year.
struct LedgerFigures {
  private let queries: LedgerQueryStore

  init(_ session: any DatabaseSession) { queries = LedgerQueryStore(session) }

  /// The turnovers of all parties.
  func all(year: Int, _ knowledge: Knowledge) throws -> YearlyTurnovers {
    var knownAt: Instant?
    if case .asOf(let instant) = knowledge { knownAt = instant }
    return YearlyTurnovers(
      sellers: try queries.turnoverColumns(year: year, role: .seller, knownAt: knownAt),
      platforms: try queries.turnoverColumns(year: year, role: .platform, knownAt: knownAt))
  }

  /// The turnover of one party; nil where no document counts.
  func one(_ citation: LedgerCitation) throws -> LedgerTurnover? {
    guard let filter = citation.filter else { return nil }
    var sum = LedgerTurnover()
    for part in try queries.turnover(filter) { sum.add(part.fen, part.documents, part.unknown) }
    return sum.documents == 0 ? nil : sum
  }

  /// The currencies and days for which a rate is missing: those of the first months and
  /// destinations where something is unknown.
  func withoutRate(_ citation: LedgerCitation) throws -> [MissingRate] {
    guard let filter = citation.filter else { return [] }
    var rates: [MissingRate] = []
    for part in try queries.turnover(filter).filter({ $0.unknown > 0 }).prefix(3) {
      let page = try queries.postings(
        behind: FigureFilter(
          party: citation.party, role: citation.role, first: part.month, last: part.month,
          tradeMode: part.tradeMode, country: part.country, knownAt: citation.knownAt),
        limit: 500)
      for posting in Posting.open(page.rows.map(\.posting)) where posting.fen == nil {
        let day = Int32(exactly: posting.day).flatMap { Day(daysSinceEpoch: $0) } ?? .earliest
        let rate = MissingRate(currency: posting.currency, day: day)
        if !rates.contains(rate) { rates.append(rate) }
      }
    }
    return rates
  }
}

extension LedgerTurnover {
  /// Adds a part; a sum that is too large to write is not known.
  mutating func add(_ fen: Int64, _ documents: Int64, _ unknown: Int64) {
    self.documents += documents
    self.unknown += unknown
    if let sum = known.adding(RMB(fen: fen)) { known = sum } else { self.unknown += 1 }
  }
}
