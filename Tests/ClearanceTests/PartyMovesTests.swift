import Clearance
import Registry
import Storage
import StorageTesting
import Testing
import TradeLedger
import TradeTerms

@Suite struct PartyMovesTests {
  private static let uscc = "91440100HC9000012W"
  private static let customs = "4401960002"

  /// Registers the seller with both of its codes, and lets the ledger follow.
  private func register(_ hall: Hall) async throws -> Int {
    try await hall.database.write { session in
      let enterprise = Enterprise(
        uscc: try USCC(Self.uscc), customs: try CustomsRegistration(Self.customs), name: "卖家",
        kind: .seller)
      _ = try EnterpriseStore(session).register(
        enterprise,
        by: Authorship(
          owner: "test", author: "test", knownAt: Instant(millisecondsSinceEpoch: 5)))
    }
    return try await PartyMoves(
      hall.database, rules: hall.rules, directory: PartyDirectory(),
      now: { Instant(millisecondsSinceEpoch: 1_760_000_000_000) }
    ).settle()
  }

  private func codesWithTurnover(_ hall: Hall) throws -> [Int64: Int64] {
    let columns = try hall.database.read { session in
      try LedgerQueryStore(session).turnoverColumns(year: 2025, role: .seller)
    }
    return Dictionary(uniqueKeysWithValues: zip(columns.parties, columns.fen))
  }

  @Test(arguments: LiveEngine.available)
  func `papers under two codes of one firm come together and match`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(
        .order.with(["ebcCode": Self.uscc]), .receipts.with(["ebcCode": Self.uscc]), .waybill,
        .inventory)
      #expect(try hall.inventories().map(\.match) == [.waiting])
      #expect(try await register(hall) == 1)
      #expect(try hall.inventories().map(\.match) == [.matched])
      #expect(try hall.turnover() == [4200, 1, 0])
      #expect(try hall.recount() == [4200, 1, 0])
      #expect(try codesWithTurnover(hall).count == 1)
      // And again there is nothing to do.
      #expect(try await register(hall) == 0)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `versions under two codes become versions of one document`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(
        .inventory,
        .inventory.with(["ebcCode": Self.uscc, "appType": "2", "appTime": "20250601130000"])
          .withLine(["qty": "2", "totalPrice": "21"]))
      #expect(try hall.turnover() == [6300, 2, 0])
      #expect(try await register(hall) == 1)
      #expect(try hall.inventories().map(\.standing) == [.superseded, .current])
      #expect(try hall.turnover() == [2100, 1, 0])
      #expect(try hall.recount() == [2100, 1, 0])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a document that is there under both codes stands apart with a finding`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.inventory, .inventory.with(["ebcCode": Self.uscc]))
      #expect(try hall.turnover() == [8400, 2, 0])
      #expect(try await register(hall) == 1)
      #expect(try hall.inventories().count == 2)
      #expect(Set(try hall.inventories().map(\.party)).count == 2)
      #expect(try hall.openFindings().contains("state.same-firm-two-codes"))
      // Nothing is lost, and nothing counts twice for the firm.
      #expect(try hall.recount() == [8400, 2, 0])
      #expect(try codesWithTurnover(hall).values.sorted() == [4200, 4200])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a return under the other code answers its document`(_ engine: LiveEngine) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(
        .inventory.with(["ebcCode": Self.uscc]), .answer("100", at: "20250603120000000"))
      #expect(try hall.turnover() == [4200, 1, 0])
      #expect(try await register(hall) == 1)
      #expect(try hall.inventories().map(\.state) == [100])
      #expect(try hall.turnover() == [0, 0, 0])
    }
  }
}
