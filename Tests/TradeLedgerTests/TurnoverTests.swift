import StorageTesting
import Testing
import TradeLedger
import TradeTerms

@Suite struct TurnoverTests {
  @Test(arguments: LiveEngine.available)
  func `turnover stands by month, mode and country, unknown apart from zero`(
    _ engine: LiveEngine
  ) throws {
    try engine.withShelf { shelf in
      try shelf.add([
        Shelf.posting(1, fen: 100), Shelf.posting(2, fen: 50),
        Shelf.posting(3, country: "110", fen: nil), Shelf.posting(4, month: 5, fen: 7),
        Shelf.posting(5, role: .platform, fen: 9), Shelf.posting(6, party: 2, fen: 11),
      ])
      let filter = try #require(FigureFilter(party: 1, role: .seller, year: 2025))
      let march = try YearMonth("2025-03")
      let may = try YearMonth("2025-05")
      let sums = [
        TurnoverSum(
          month: march, tradeMode: "9610", country: "110", fen: 0, documents: 1, unknown: 1),
        TurnoverSum(
          month: march, tradeMode: "9610", country: "502", fen: 150, documents: 2, unknown: 0),
        TurnoverSum(
          month: may, tradeMode: "9610", country: "502", fen: 7, documents: 1, unknown: 0),
      ]
      #expect(try shelf.read { try $0.turnover(filter) } == sums)
      var known = filter
      known.knownAt = Instant(millisecondsSinceEpoch: 5_000)
      #expect(try shelf.read { try $0.turnover(known) } == sums)
      known.country = "110"
      #expect(try shelf.read { try $0.turnover(known) } == [sums[0]])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `what became known later does not count before`(_ engine: LiveEngine) throws {
    try engine.withShelf { shelf in
      try shelf.add([Shelf.posting(1, fen: 100)])
      try shelf.add([Shelf.posting(1, fen: 100, sign: -1, knownAt: 2_000)])
      try shelf.add([Shelf.posting(2, fen: 30, knownAt: 3_000)])
      func columns(at instant: Int64?) throws -> TurnoverColumns {
        try shelf.read {
          try $0.turnoverColumns(
            year: 2025, role: .seller,
            knownAt: instant.map { Instant(millisecondsSinceEpoch: $0) })
        }
      }
      #expect(try columns(at: 500).parties == [])
      #expect(try columns(at: 1_000).fen == [100])
      #expect(try columns(at: 2_000).fen == [0])
      #expect(try columns(at: 3_000).fen == [30])
      #expect(try columns(at: nil).fen == [30])
      #expect(try columns(at: nil).documents == [1])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `the columns have each party once, ascending, of the year and role asked for`(
    _ engine: LiveEngine
  ) throws {
    try engine.withShelf { shelf in
      try shelf.add([
        Shelf.posting(1, party: 5, fen: 1), Shelf.posting(2, party: 2, month: 1, fen: 2),
        Shelf.posting(3, party: 2, month: 12, fen: 3), Shelf.posting(4, party: 9, fen: nil),
        Shelf.posting(5, party: 3, role: .platform, fen: 4),
      ])
      let columns = try shelf.read { try $0.turnoverColumns(year: 2025, role: .seller) }
      #expect(columns.parties == [2, 5, 9])
      #expect(columns.fen == [5, 1, 0])
      #expect(columns.unknown == [0, 0, 1])
      #expect(try shelf.read { try $0.turnoverColumns(year: 2024, role: .seller) }.count == 0)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `the postings behind a figure come in pages with their documents`(
    _ engine: LiveEngine
  ) throws {
    try engine.withShelf { shelf in
      try shelf.add(try (1...9).map { try Shelf.posting($0, month: Int($0) % 3 + 1, fen: $0) })
      let filter = try #require(FigureFilter(party: 1, role: .seller, year: 2025))
      var found: [Int64] = []
      var last: PostingPlace?
      repeat {
        let page = try shelf.read { try $0.postings(behind: filter, after: last, limit: 4) }
        found += page.rows.map(\.posting.document.rawValue)
        last = page.next
      } while last != nil
      #expect(found == [3, 6, 9, 1, 4, 7, 2, 5, 8])
    }
  }
}
