import CustomsMessages
import StorageTesting
import Testing
import TradeLedger
import TradeTerms

@Suite struct DocumentListTests {
  @Test(arguments: LiveEngine.available)
  func `all documents come once, the newest first, whatever the page's size`(
    _ engine: LiveEngine
  ) throws {
    try engine.withShelf { shelf in
      try shelf.add((1...23).map { Shelf.document($0) })
      for limit in [1, 5, 23, 50] {
        #expect(try shelf.numbers(DocumentFilter(), limit: limit) == (1...23).reversed())
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `one party's documents come by trade number, the highest first`(
    _ engine: LiveEngine
  ) throws {
    try engine.withShelf { shelf in
      try shelf.add([
        Shelf.document(1, trade: "B"), Shelf.document(2, party: 2, trade: "Z"),
        Shelf.document(3, trade: "C"), Shelf.document(4, trade: "A"),
        Shelf.document(5, type: .receipts, trade: "C"),
        Shelf.document(6, trade: "C", appTime: 20_250_602_120_000),
      ])
      for limit in [1, 2, 10] {
        #expect(try shelf.numbers(DocumentFilter(party: 1), limit: limit) == [5, 6, 3, 1, 4])
      }
      #expect(try shelf.numbers(DocumentFilter(party: 3), limit: 10) == [])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `filters leave in what they name and nothing else`(_ engine: LiveEngine) throws {
    try engine.withShelf { shelf in
      try shelf.add([
        Shelf.document(1), Shelf.document(2, type: .inventory, own: "1", match: .waiting),
        Shelf.document(3, type: .inventory, own: "2", state: 800, match: .matched),
        Shelf.document(4, type: .inventoryReturn, state: 800),
        Shelf.document(5, type: .inventory, own: "3", state: 100, match: .conflict),
        Shelf.document(6, type: .receipts),
      ])
      try shelf.add([Shelf.finding(1), Shelf.finding(5), Shelf.finding(6, resolvedAt: 2_000)])
      func list(_ filter: DocumentFilter) throws -> [Int64] {
        var party = filter
        party.party = 1
        let inParty = try shelf.numbers(party, limit: 2).sorted(by: >)
        let all = try shelf.numbers(filter, limit: 2)
        #expect(inParty == all, "\(filter)")
        return all
      }
      #expect(try list(DocumentFilter(type: .inventory)) == [5, 3, 2])
      #expect(try list(DocumentFilter(type: .inventoryReturn)) == [4])
      #expect(try list(DocumentFilter(state: 800)) == [4, 3])
      #expect(try list(DocumentFilter(type: .inventory, state: 800)) == [3])
      #expect(try list(DocumentFilter(match: .waiting)) == [2])
      #expect(try list(DocumentFilter(match: .conflict)) == [5])
      #expect(try list(DocumentFilter(match: .matched)) == [3])
      #expect(try list(DocumentFilter(hasFindings: true)) == [5, 1])
      #expect(try list(DocumentFilter(hasFindings: false)) == [6, 4, 3, 2])
      #expect(try list(DocumentFilter(match: .conflict, hasFindings: true)) == [5])
      #expect(try list(DocumentFilter(type: .order, state: 800)) == [])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a page that has to walk over others ends, and the next one goes on`(
    _ engine: LiveEngine
  ) throws {
    try engine.withShelf { shelf in
      try shelf.add([Shelf.document(1, type: .receipts)])
      try shelf.add((2...25_000).map { Shelf.document($0) })
      let filter = DocumentFilter(type: .receipts)
      let first = try shelf.read { try $0.documents(filter) }
      #expect(first.rows.isEmpty)
      #expect(first.next != nil)
      #expect(try shelf.numbers(filter, limit: 10) == [1])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `documents are found by their numbers, in the order asked`(_ engine: LiveEngine) throws {
    try engine.withShelf { shelf in
      try shelf.add((1...200).map { Shelf.document($0) })
      let wanted = [7, 300, 100, 3].map { DocumentNumber(rawValue: $0) }
      let found = try shelf.read { try $0.documents(wanted) }
      #expect(found.map(\.document.number.rawValue) == [7, 100, 3])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `the inventories of a year come by their day, and current ones are those that count`(
    _ engine: LiveEngine
  ) throws {
    try engine.withShelf { shelf in
      func inventory(
        _ number: Int64, day: String, state: Int64? = nil, standing: Standing = .current
      ) throws -> LedgerDocument {
        Shelf.document(
          number, type: .inventory, own: "\(number)", state: state, standing: standing,
          day: Int64(try Day(day).daysSinceEpoch))
      }
      let documents = [
        try inventory(1, day: "2025-01-01"), try inventory(2, day: "2025-12-31", state: 800),
        try inventory(3, day: "2024-12-31"), try inventory(4, day: "2026-01-01"),
        try inventory(5, day: "2025-06-01", state: 100),
        try inventory(6, day: "2025-06-01", state: 700),
        try inventory(7, day: "2025-06-01", standing: .superseded),
        try inventory(8, day: "2025-06-01", standing: .withdrawn),
        try inventory(9, day: "2025-06-01", standing: .draft), try inventory(10, day: "2025-06-01"),
        Shelf.document(11),
      ]
      try shelf.add(documents)
      let counted = documents.filter { $0.isCounted }.map(\.number.rawValue)
      for limit in [1, 2, 20] {
        func list(_ filter: DocumentFilter) throws -> [Int64] {
          try shelf.numbers(filter, limit: limit)
        }
        let year = DocumentFilter(type: .inventory, year: 2025)
        #expect(try list(year) == [2, 10, 9, 8, 7, 6, 5, 1])
        var current = year
        current.isCurrent = true
        #expect(try list(current) == [2, 10, 1])
        // Of one party they come by trade number, and they are the same.
        current.party = 1
        #expect(try list(current).sorted() == [1, 2, 10])
        current.party = nil
        current.state = 800
        #expect(try list(current) == [2])
        #expect(try list(DocumentFilter(type: .inventory, isCurrent: true)) == counted.reversed())
        #expect(try list(DocumentFilter(year: 2025)) == [11, 10, 9, 8, 7, 6, 5, 2, 1])
        #expect(try list(DocumentFilter(type: .inventory, year: 2023)) == [])
        for year in [Int.min, 0, 10_000] {
          #expect(try list(DocumentFilter(type: .inventory, year: year)) == [])
          #expect(try list(DocumentFilter(year: year)) == [])
        }
      }
    }
  }

  @Test func `a page of a year that has to walk over others ends, and the next one goes on`()
    throws
  {
    try LiveEngine.sqlite.withShelf { shelf in
      try shelf.add((1...10_500).map { Shelf.document($0, type: .inventory, own: "\($0)") })
      try shelf.add([Shelf.finding(3)])
      let filter = DocumentFilter(type: .inventory, hasFindings: true, year: 2025)
      let first = try shelf.read { try $0.documents(filter) }
      #expect(first.rows.isEmpty)
      #expect(first.next != nil)
      #expect(try shelf.numbers(filter, limit: 10) == [3])
    }
  }
}
