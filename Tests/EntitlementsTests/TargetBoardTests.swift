import Entitlements
import FEEL
import PolicyPacks
import Registry
import StorageTesting
import Testing
import TradeTerms

@Suite struct TargetBoardTests {
  @Test(arguments: LiveEngine.available)
  func `the board counts as the examples say, and shows who is counted`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      _ = try await province.decide()
      let board = try await province.desk.targets()
      #expect(board.targets.map(\.measured.target.id) == (1...13).map { "T\($0)" })
      let counts = ["T1": "3 2", "T2": "2 2", "T3": "1 2", "T8": "10 2"]
      for (id, expected) in counts {
        let measured = try #require(board[id]).measured
        #expect("\(measured.value?.description ?? "") \(measured.unknownCount)" == expected)
        #expect(measured.isMet == false)
      }
      let codes = try ExampleProvince.codes()
      let counted = try await province.desk.counting("T1")
      let names = counted.enterprises.compactMap(\.entry?.enterprise.uscc?.description)
      #expect(Set(names) == Set([codes[7], codes[13], codes[15]]))
      let unknown = try await province.desk.counting("T1", .unknown)
      #expect(
        Set(unknown.enterprises.compactMap(\.entry?.enterprise.uscc?.description))
          == Set([codes[6], codes[9]]))
    }
  }

  @Test func `a list goes on where its first page ended`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      _ = try await province.decide()
      var found: [CountedEnterprise] = []
      var next: Int? = 0
      while let row = next {
        let page = try await province.desk.counting("T8", from: row, limit: 3)
        #expect(page.enterprises.count <= 3)
        found += page.enterprises
        next = page.next
      }
      #expect(found.count == 10)
      #expect(Set(found.map(\.party)).count == 10)
    }
  }

  @Test func `the doubling shows its series and does not claim to be met`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      _ = try await province.decide()
      let doubling = try #require(try await province.desk.targets()["T4"])
      #expect(doubling.measured.value == nil)
      #expect(doubling.measured.isMet == nil)
      #expect(doubling.newest?.year == 2023)
      #expect(doubling.newest?.measured.value?.description.hasPrefix("4.88") == true)
      #expect(doubling.newest?.measured.isMet == nil)
      #expect(doubling.measured.trend.map(\.year) == Array(2015...2023))
      #expect(doubling.series.first { $0.period == "2020" }?.standing == .memory)
      #expect(doubling.series.first { $0.period == "2023" }?.standing == .verified)
      // Beside the statistics, never in them: the sellers' sums, one of them not whole.
      #expect(doubling.exports?.unknown == 1)
      #expect(doubling.exports?.total == nil)
    }
  }

  @Test func `what nothing measures yet says why`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      _ = try await province.decide()
      let board = try await province.desk.targets()
      for id in ["T5", "T6", "T7", "T9", "T10", "T11", "T12", "T13"] {
        let target = try #require(board[id])
        #expect(target.measured.value == nil)
        #expect(target.measured.isMet == nil)
        #expect(target.measured.reason?.chinese.isEmpty == false)
        #expect(try await province.desk.counting(id).enterprises.isEmpty)
      }
      await #expect(throws: EntitlementError.unknownTarget("T99")) {
        _ = try await province.desk.counting("T99")
      }
    }
  }

  @Test func `statistics that cannot be read are refused with their line`() throws {
    let text = """
      # title: x
      year,imports_exports_100m_yuan,flag,scope,published,source,note
      2023,many,verified,,,,
      """
    #expect(throws: EntitlementError.unreadableFigure(line: 3, text: "many")) {
      try OfficialStatistics(bytes: Array(text.utf8))
    }
    #expect(throws: EntitlementError.self) {
      try OfficialStatistics(bytes: Array("year,flag\n2023,verified\n".utf8))
    }
  }
}
