import Clearance
import CustomsMessages
import StorageTesting
import Testing
import TradeLedger

@Suite struct ReturnTests {
  @Test(arguments: LiveEngine.available)
  func `returns in any order leave the state of the latest one`(
    _ engine: LiveEngine
  ) async throws {
    let answers = [
      Paper.answer("2", at: "20250601120500000"), .answer("120", at: "20250601120600000"),
      .answer("399", at: "20250601120700000"), .answer("800", at: "20250601120800000"),
    ]
    for shift in 0..<4 {
      try await engine.withDatabaseAwaiting { database in
        let hall = try Hall(database)
        var papers = Array(answers[shift...] + answers[..<shift])
        papers.insert(.inventory, at: shift)
        for paper in papers { try await hall.take(paper) }
        #expect(try hall.inventories().map(\.state) == [800])
        #expect(try hall.turnover() == [4200, 1, 0])
      }
    }
  }

  @Test(arguments: LiveEngine.available, ["100", "700"])
  func `a return takes the turnover back, a better one restores it`(
    _ engine: LiveEngine, _ status: String
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.inventory)
      try await hall.take(.answer(status, at: "20250601120700000"))
      #expect(try hall.turnover() == [0, 0, 0])
      try await hall.take(.answer("399", at: "20250601120800000"))
      #expect(try hall.turnover() == [4200, 1, 0])
      #expect(try hall.recount() == [4200, 1, 0])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a return of an earlier version leaves the newer one alone`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.inventory)
      try await hall.take(.inventory.with(["appType": "2", "appTime": "20250601130000"]))
      try await hall.take(.answer("100", at: "20250601120700000"))
      #expect(try hall.inventories().map(\.state) == [100, nil])
      #expect(try hall.turnover() == [4200, 1, 0])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `the same return twice is one`(_ engine: LiveEngine) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.answer("120", at: "20250601120700000"))
      let again = try await hall.take(.answer("120", at: "20250601120700000"))
      #expect(again.map(\.counts.repeated) == [1])
    }
  }

  @Test(arguments: LiveEngine.available, ["-621012", "100", "4"])
  func `a change that customs refuses leaves what was declared before it`(
    _ engine: LiveEngine, _ status: String
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.inventory)
      try await hall.take(
        .inventory.with(["appType": "3", "appTime": "20250601120100"]))
      #expect(try hall.turnover() == [0, 0, 0])
      try await hall.take(.answer(status, at: "20250601120200000"))
      #expect(try hall.inventories().map(\.standing) == [.current, .superseded])
      #expect(try hall.turnover() == [4200, 1, 0])
      #expect(try hall.recount() == [4200, 1, 0])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a return is found by agent and own number when it names no order`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.inventory)
      try await hall.take(
        .answer("100", at: "20250601120200000").with(["orderNo": ""]))
      #expect(try hall.inventories().map(\.state) == [100])
      #expect(try hall.turnover() == [0, 0, 0])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a return without milliseconds counts too`(_ engine: LiveEngine) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.inventory)
      try await hall.take(.answer("100", at: "20250601120700"))
      #expect(try hall.inventories().map(\.state) == [100])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `what was returned uses nothing of the order up`(_ engine: LiveEngine) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.order, .receipts, .waybill, .inventory)
      try await hall.take(.answer("100", at: "20250601120700000"))
      try await hall.take(.inventory.with(["copNo": "C2"]))
      #expect(try hall.inventories().last?.match == .matched)
    }
  }
}
