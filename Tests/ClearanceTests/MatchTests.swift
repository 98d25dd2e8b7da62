import CustomsMessages
import StorageTesting
import Testing
import TradeLedger

@Suite struct MatchTests {
  private static let set: [Paper] = [.order, .receipts, .waybill, .inventory]

  /// All orders in which four papers can arrive.
  private static func arrivals(of papers: [Paper]) -> [[Paper]] {
    guard papers.count > 1 else { return [papers] }
    return papers.indices.flatMap { index in
      var rest = papers
      let first = rest.remove(at: index)
      return arrivals(of: rest).map { [first] + $0 }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a set matches in whatever order its papers arrive, one batch each`(
    _ engine: LiveEngine
  ) async throws {
    for arrival in Self.arrivals(of: Self.set) {
      try await engine.withDatabaseAwaiting { database in
        let hall = try Hall(database)
        for paper in arrival { try await hall.take(paper) }
        let inventory = try #require(try hall.inventories().first)
        #expect(inventory.match == .matched)
        #expect(inventory.missing == [])
        #expect(try hall.turnover() == [4200, 1, 0])
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `what is still missing stands on the inventory`(_ engine: LiveEngine) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.inventory)
      #expect(try hall.inventories().map(\.missing) == [[.order, .receipts, .waybill]])
      try await hall.take(.waybill)
      #expect(try hall.inventories().map(\.missing) == [[.order, .receipts]])
      try await hall.take(.order)
      #expect(try hall.inventories().map(\.missing) == [[.receipts]])
      #expect(try hall.inventories().map(\.match) == [.waiting])
    }
  }

  @Test(arguments: LiveEngine.available, ["9710", "9810"])
  func `business trade waits for no receipts`(_ engine: LiveEngine, _ mode: String) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.order, .waybill, .inventory.with(["tradeMode": mode]))
      #expect(try hall.inventories().map(\.match) == [.matched])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `contradictions are found and go away with their cause`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(
        .order, .receipts, .waybill, .inventory.with(["ebpCode": "4401960009"]))
      #expect(try hall.inventories().map(\.match) == [.conflict])
      #expect(try hall.openFindings() == ["match.platform"])
      try await hall.take(
        .order.with([
          "ebpCode": "4401960009", "appType": "2", "appTime": "20250601120001",
        ]))
      #expect(try hall.inventories().map(\.match) == [.matched])
      #expect(try hall.openFindings() == [])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `split shipments share an order and may not exceed it`(_ engine: LiveEngine) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      let half = ["qty": "2", "totalPrice": "21"]
      try await hall.take(.order, .receipts, .waybill, .inventory.withLine(half))
      try await hall.take(.inventory.with(["copNo": "C2"]).withLine(half))
      #expect(try hall.inventories().map(\.match) == [.matched, .matched])
      try await hall.take(.inventory.with(["copNo": "C3"]).withLine(half))
      #expect(try hall.inventories().map(\.match) == [.conflict, .conflict, .conflict])
    }
  }
}
