import Cases
import StorageTesting
import Testing
import TradeTerms

/// What ran out has ended, whether or not the platform came round to it.
@Suite struct DeadlineTests {
  private static func round(_ hall: Hall) async throws -> CaseRecord {
    var opening = CaseOpening("yearly-return")
    opening.fields = ["topic": "2026 年度报送", "year": "2026", "deadline": "2026-12-31"]
    return try await hall.desk.open(opening, by: People.department("省商务厅", manager: true))
  }

  @Test(arguments: LiveEngine.available)
  func `nobody hands in a return behind the last day because the server stood still`(
    engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let round = try await Self.round(hall)
      let coordinator = People.department("省商务厅", manager: true)
      let sheet = try await hall.desk.sheet(round.id, for: coordinator)
      let returns = sheet.children.filter { $0.unit == .city(.shenzhen) }
      let own = try #require(returns.first)
      let city = People.city(.shenzhen)
      // Nobody has let the clocks run since; midnight of the last day is over.
      try hall.clock.set("2027-01-01T00:00:00")
      let error = await #expect(throws: CaseError.self) {
        _ = try await DirectLineTests.step(hall, own, "submit", by: city, ["done": "按期完成"])
      }
      guard case .wrongState = error else {
        Issue.record("refused for another reason: \(String(describing: error))")
        return
      }
      // A refusal changes nothing; the clocks themselves lock it.
      let before = try await hall.desk.sheet(own.id, for: coordinator).record
      #expect(before.state == own.state)
      try await hall.desk.runClocks()
      let after = try await hall.desk.sheet(own.id, for: coordinator).record
      #expect(after.state == "missed")
    }
  }
}
