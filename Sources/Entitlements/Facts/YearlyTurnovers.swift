internal import TradeLedger
internal import TradeTerms

/// The turnovers of all parties in a year, apart by their part in the trade.
struct YearlyTurnovers {
  /// By the code of the enterprise that sells.
  let sellers: TurnoverColumns
  /// By the code of the platform that it is sold on.
  let platforms: TurnoverColumns

  /// What all parties sold.
  var exports: LedgerTurnover {
    var sum = LedgerTurnover()
    for row in 0..<sellers.count {
      sum.add(sellers.fen[row], sellers.documents[row], sellers.unknown[row])
    }
    return sum
  }
}

/// Finds the turnover of one party after the other, each later than the one before.
struct TurnoverCursor {
  private let columns: TurnoverColumns
  private var place = 0

  init(_ columns: TurnoverColumns) { self.columns = columns }

  /// The whole turnover in fen; nil where no document counts or a part is unknown.
  mutating func fen(of party: Int64) -> Int64? {
    while place < columns.count, columns.parties[place] < party { place += 1 }
    guard place < columns.count, columns.parties[place] == party,
      columns.documents[place] != 0, columns.unknown[place] == 0
    else { return nil }
    return columns.fen[place]
  }
}
