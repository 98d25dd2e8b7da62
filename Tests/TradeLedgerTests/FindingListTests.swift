import CustomsMessages
import Storage
import StorageTesting
import Testing
import TradeLedger

@Suite struct FindingListTests {
  private func numbers(_ shelf: Shelf, _ filter: FindingFilter, limit: Int) throws -> [Int64] {
    var found: [Int64] = []
    var last: FindingPlace?
    repeat {
      let page = try shelf.read { try $0.findings(filter, after: last, limit: limit) }
      found += page.rows.map(\.place.document.rawValue)
      last = page.next
    } while last != nil
    return found
  }

  @Test(arguments: LiveEngine.available)
  func `findings are listed by rule, severity, party, and whether they still hold`(
    _ engine: LiveEngine
  ) throws {
    try engine.withShelf { shelf in
      try shelf.add([
        Shelf.document(1, trade: "A"), Shelf.document(2, trade: "B"),
        Shelf.document(3, party: 2),
      ])
      try shelf.add([
        Shelf.finding(1), Shelf.finding(1, .hsCode), Shelf.finding(2, resolvedAt: 9),
        Shelf.finding(3), Shelf.finding(4, .hsCode, refuses: true),
      ])
      for limit in [1, 2, 10] {
        #expect(try numbers(shelf, FindingFilter(), limit: limit) == [4, 3, 1, 1])
        #expect(try numbers(shelf, FindingFilter(isOpen: nil), limit: limit) == [4, 3, 2, 1, 1])
        #expect(try numbers(shelf, FindingFilter(rule: .hsCode), limit: limit) == [4, 1])
        #expect(try numbers(shelf, FindingFilter(refuses: true), limit: limit) == [4])
        #expect(
          try numbers(shelf, FindingFilter(party: 1, isOpen: nil), limit: limit) == [2, 1, 1])
        #expect(try numbers(shelf, FindingFilter(party: 1, rule: .hsCode), limit: limit) == [1])
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a refused document is corrected by a later one of its key, or by the one sent for it`(
    _ engine: LiveEngine
  ) throws {
    try engine.withShelf { shelf in
      try shelf.database.write { session in
        try FindingStore(session).addRefused(
          ["T9", "X", "Y"].enumerated().map { index, trade in
            RefusedDocument(
              number: DocumentNumber(rawValue: Int64(index + 1)), kind: 303, partyCode: "C1",
              tradeNumber: trade, knownAt: 1)
          })
      }
      try shelf.add([Shelf.document(9, trade: "T9"), Shelf.document(10, trade: "Z")])
      let isNoted = try shelf.database.write {
        try RefusalStore($0).correct(
          DocumentNumber(rawValue: 2), by: DocumentNumber(rawValue: 10))
      }
      #expect(isNoted)
      let again = try shelf.database.write {
        try RefusalStore($0).correct(
          DocumentNumber(rawValue: 2), by: DocumentNumber(rawValue: 9))
      }
      #expect(!again)
      let page = try shelf.read { queries in
        try queries.refused { $0 == "C1" ? 1 : nil }
      }
      #expect(page.rows.map { $0.correctedBy?.rawValue } == [nil, 10, 9])
      #expect(try shelf.read { try $0.refused { _ in nil } }.rows.last?.correctedBy == nil)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `counts are kept as rows come`(_ engine: LiveEngine) throws {
    try engine.withShelf { shelf in
      try shelf.add((1...5).map { Shelf.document($0) })
      try shelf.add([Shelf.document(6, type: .inventory)])
      try shelf.database.write { session in
        let store = MessageStore(session)
        try store.add(
          [LedgerMessage.Outcome.read, .refused, .read].enumerated().map { index, outcome in
            LedgerMessage(
              number: Int64(index + 1), knownAt: 1, owner: "o", author: "a", name: "n",
              digest: [UInt8(index)], kind: 303, outcome: outcome, counts: .init(), size: 0,
              body: [])
          })
      }
      let counts = try shelf.read { try $0.counts() }
      #expect(counts.documents == [.order: 5, .inventory: 1])
      #expect(counts.messages == [.read: 2, .refused: 1])
      let refused = try shelf.read { try $0.messages(.refused) }
      #expect(refused.rows.map(\.number) == [2])
      #expect(try shelf.read { try $0.messages(limit: 2) }.next == 2)
    }
  }
}
