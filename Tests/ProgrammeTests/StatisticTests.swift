import FEEL
import Storage
import StorageTesting
import Testing
import TradeTerms

@testable import Programme

/// Published figures with their vintages, and where a series leads.
@Suite struct StatisticTests {
  private static let head = "target,period,value,flag,scope,published,source,note\n"
  private static let known: Set<String> = ["T5", "T12", "T13"]

  private static func drafts(_ rows: String) throws -> [StatisticDraft] {
    try StatisticDesk.read(Array((head + rows).utf8), known: known)
  }

  @Test(arguments: LiveEngine.available)
  func `a revision stands beside the figure before it`(_ engine: LiveEngine) async throws {
    try await engine.withDatabaseAwaiting { database in
      _ = try await Task {
        try Migrator(ProgrammeMigrations.all).upgrade(database, appliedAt: 0)
      }.value
      let desk = StatisticDesk(database) { Instant(millisecondsSinceEpoch: 1_796_000_000_000) }
      let first = try Self.drafts("T12,2024,380,verified,全省,2025-01-20,商务厅,初值\n")
      #expect(try await desk.load(first, by: "甲") == StatisticDesk.Loading(added: 1, same: 0))
      #expect(try await desk.load(first, by: "乙") == StatisticDesk.Loading(added: 0, same: 1))
      let later = try Self.drafts(
        "T12,2024,391,verified,全省,2025-06-20,商务厅,终值\nT13,2024,3912000.5,unverified,全省,2025-06-20,口头,\n"
      )
      #expect(try await desk.load(later, by: "乙").added == 2)
      let figures = try await desk.figures(of: "T12")
      #expect(figures.map(\.value.description) == ["391", "380"])
      #expect(figures.map(\.loadedBy) == ["乙", "甲"])
      #expect(try await desk.figures().count == 3)
    }
  }

  @Test(arguments: [
    ("T99,2024,1,verified,s,2025-01-01,q,", "2: target"),
    ("T5,24,1,verified,s,2025-01-01,q,", "2: period"),
    ("T5,2024-13,1,verified,s,2025-01-01,q,", "2: period"),
    ("T5,2024,约30,verified,s,2025-01-01,q,", "2: value"),
    ("T5,2024,-1,verified,s,2025-01-01,q,", "2: value"),
    ("T5,2024,NaN,verified,s,2025-01-01,q,", "2: value"),
    ("T5,2024,1,sure,s,2025-01-01,q,", "2: flag"),
    ("T5,2024,1,verified,s,2025-02-30,q,", "2: published"),
    ("T5,2024,1,verified,,2025-01-01,q,", "2: scope"),
    ("T5,2024,1,verified,s,2025-01-01,,", "2: source"),
  ])
  func `a row that is not right is named by its line`(_ row: String, _ place: String) {
    let error = #expect(throws: StatisticError.self) { try Self.drafts(row + "\n") }
    #expect(error?.place == place)
  }

  @Test func `a straight line is found exactly`() throws {
    let line = try #require(
      LinearForecast([(2021, 100), (2022, 200), (2023, 300)], to: 2025))
    #expect(line.value == 500)
    #expect(line.years == 2021...2023)
    // Least squares by hand: the mean is 4 at 2022, the slope 1.5.
    #expect(LinearForecast([(2021, 2), (2022, 5), (2023, 5)], to: 2024)?.value == 7)
    #expect(LinearForecast([(2021, 9), (2022, 5), (2023, 1)], to: 2030)?.value == 0)
    let large = Int64.max / 4
    #expect(
      LinearForecast([(2021, large), (2022, large), (2023, large)], to: 2025)?.value == large)
  }

  @Test func `where too little is known nothing is foretold`() {
    #expect(LinearForecast([(2021, 1), (2022, 2)], to: 2025) == nil)
    #expect(LinearForecast([(2021, 1), (2022, 2), (2025, 3)], to: 2025) == nil)
    #expect(LinearForecast([(2022, 1), (2022, 2), (2022, 3)], to: 2025) == nil)
    #expect(
      LinearForecast([(2021, 0), (2022, Int64.max / 2), (2023, Int64.max)], to: 2040) == nil)
  }
}
