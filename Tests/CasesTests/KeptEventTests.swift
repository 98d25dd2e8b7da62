import Cases
import StorageTesting
import Testing
import TradeTerms

/// A step that keeps the whole case tells of itself what it filled in, and no more.
@Suite struct KeptEventTests {
  private static let coordinator = People.department("省商务厅", manager: true)

  @Test func `what a unit hands in is told apart from what its form held before`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      var opening = CaseOpening("yearly-return")
      opening.fields = ["topic": "2026 年度报送", "year": "2026", "deadline": "2026-12-31"]
      let round = try await hall.desk.open(opening, by: Self.coordinator)
      let inside = try await hall.desk.sheet(round.id, for: Self.coordinator).children
      let own = try #require(inside.first { $0.unit == .city(.shenzhen) })
      let handed = try await DirectLineTests.step(
        hall, own, "submit", by: People.city(.shenzhen), ["done": "已办"])
      let sheet = try await hall.desk.sheet(handed.id, for: Self.coordinator)
      let event = try #require(sheet.events.first { $0.step == "submit" })
      // It is kept as a whole, for the report.
      #expect(Set(event.fields.keys).isSuperset(of: ["year", "deadline", "done"]))
      #expect(event.given(in: sheet.type) == ["done": "已办"])
      let opened = try #require(sheet.events.first)
      #expect(opened.given(in: sheet.type) == opened.fields)
    }
  }
}
