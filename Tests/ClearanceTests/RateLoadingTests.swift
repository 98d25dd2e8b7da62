import Clearance
import Registry
import Storage
import StorageTesting
import Testing
import TradeLedger
import TradeTerms

@Suite struct RateLoadingTests {
  private func load(_ hall: Hall, _ rows: String...) async throws -> RateLoadingSummary {
    let loading = RateLoading(
      hall.database, tables: try ReferenceTables(load: Hall.reference), author: "test",
      now: { Instant(millisecondsSinceEpoch: 1_760_000_000_000) })
    let text = (["currency,from,rmbPerUnit,source"] + rows).joined(separator: "\n")
    return try await loading.load(Array(text.utf8))
  }

  @Test(arguments: LiveEngine.available)
  func `a rate that comes later gives the unknown amounts their value, once`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.inventory.withLine(["currency": "502"]))
      #expect(try hall.turnover() == [0, 1, 1])
      let summary = try await load(hall, "USD,2025-01-01,7.12345,fictional")
      #expect(summary.added == 1)
      #expect(summary.revalued == 2)
      #expect(try hall.turnover() == [29918, 1, 0])
      #expect(try hall.turnover(.platform) == [29918, 1, 0])
      #expect(try hall.recount() == [29918, 1, 0])
      #expect(try !hall.openFindings().contains("measure.missing-rate"))
      let again = try await load(hall, "502,2025-01-01,7.12345,fictional")
      #expect(again.same == 1)
      #expect(again.revalued == 0)
      try await hall.take(.inventory.with(["appType": "3", "appTime": "20250601120009"]))
      #expect(try hall.turnover() == [0, 0, 0])
      #expect(try hall.recount() == [0, 0, 0])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `rates and documents give the same sums in whatever order they come`(
    _ engine: LiveEngine
  ) async throws {
    let paper = Paper.inventory.withLine(["currency": "502"])
    let rows = ["502,2025-01-01,7,fictional", "502,2025-06-01,8,fictional"]
    for arrival in 0..<3 {
      try await engine.withDatabaseAwaiting { database in
        let hall = try Hall(database)
        if arrival == 0 { try await hall.take(paper) }
        _ = try await load(hall, rows[0])
        if arrival == 1 { try await hall.take(paper) }
        _ = try await load(hall, rows[1])
        if arrival == 2 { try await hall.take(paper) }
        // The goods leave on 2 June.
        #expect(try hall.turnover() == [33600, 1, 0])
        #expect(try hall.recount() == [33600, 1, 0])
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `another rate for a day that has one is refused, and the old one holds`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      _ = try await load(hall, "502,2025-01-01,7,fictional")
      let summary = try await load(
        hall, "502,2025-01-01,7.5,fictional", "116,2025-01-01,0.05,fictional")
      #expect(summary.refused == 1)
      #expect(summary.added == 1)
      #expect(summary.findings.map(\.line) == [2])
      let rates = try await database.read { try RateStore($0).all() }
      #expect(rates.map(\.text) == ["0.05", "7"])
    }
  }

  @Test(arguments: [
    ("502,2025-01-01,seven,x", "rmbPerUnit"), ("502,2025-01-01,0,x", "rmbPerUnit"),
    ("502,2025-02-30,7,x", "from"), ("XXQ,2025-01-01,7,x", "currency"),
    ("142,2025-01-01,1,x", "currency"), ("502,2025-01-01,7,", "source"),
  ])
  func `a faulty row is refused and named`(_ row: String, _ column: String) async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let summary = try await load(try Hall(database), row)
      #expect(summary.refused == 1)
      #expect(summary.added == 0)
      #expect(summary.findings.map(\.column) == [column])
    }
  }

  @Test func `a file without the columns is refused as a whole`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let loading = RateLoading(
        database, tables: try ReferenceTables(load: Hall.reference), author: "test",
        now: { Instant(millisecondsSinceEpoch: 0) })
      await #expect(throws: RateFileError.self) {
        _ = try await loading.load(Array("a,b\n1,2\n".utf8))
      }
    }
  }
}
