import Clearance
import CustomsMessages
import StorageTesting
import Testing
import TradeLedger

@Suite struct MeasureTests {
  @Test(arguments: LiveEngine.available)
  func `a foreign amount is converted at the rate of its day, to the fen`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try hall.loadRate("502", "7.12345")
      try await hall.take(.inventory.withLine(["currency": "502"]))
      // 42 × 7.12345 = 299.1849 yuan.
      #expect(try hall.turnover() == [29918, 1, 0])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `without a rate the measure is unknown, never zero`(_ engine: LiveEngine) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.inventory.withLine(["currency": "344"]))
      #expect(try hall.turnover() == [0, 1, 1])
      #expect(try hall.openFindings().contains("measure.missing-rate"))
      try await hall.take(.inventory.with(["appType": "3", "appTime": "20250601120009"]))
      #expect(try hall.turnover() == [0, 0, 0])
      #expect(try hall.recount() == [0, 0, 0])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `the platform and the seller are both credited, each in its part`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.inventory, .inventory.with(["copNo": "C2", "ebpCode": "无"]))
      #expect(try hall.turnover(.seller) == [8400, 2, 0])
      #expect(try hall.turnover(.platform) == [4200, 1, 0])
    }
  }
}
