import FEEL
import PolicyPacks
import Testing
import TradeTerms

@Suite struct PackComparisonTests {
  private static func comparison(
    _ before: PolicyPack, _ after: PolicyPack, rows: Int
  ) throws -> (PackComparison, PackProgram, PackProgram, FactColumns) {
    let day = try #require(CalendarDay("2026-06-30"))
    let (old, new) = (PackProgram(before, asAt: day), PackProgram(after, asAt: day))
    let facts = FactColumns.sample(for: old, rows: rows, seed: 7)
    let comparison = PackComparison(old, old.evaluate(facts), new, new.evaluate(facts))
    return (comparison, old, new, facts)
  }

  @Test func `a pack differs in nothing from itself`() throws {
    let pack = try PackFixture.guangdong()
    #expect(try Self.comparison(pack, pack, rows: 500).0.changes == [])
  }

  @Test func `exactly those rows are listed whose answers differ one by one`() throws {
    let pack = try PackFixture.guangdong()
    let changed = try pack.changing(["platformMinimum": Value(200)])
    let (comparison, old, new, facts) = try Self.comparison(pack, changed, rows: 3_000)
    let (was, became) = (old.evaluate(facts), new.evaluate(facts))
    var expected: Set<Int> = []
    for row in 0..<3_000 {
      let single = (
        old.evaluate(facts, rows: row..<row + 1), new.evaluate(facts, rows: row..<row + 1)
      )
      for id in old.decisionIDs {
        let values = (old.answer(id, single.0, row: 0), new.answer(id, single.1, row: 0))
        #expect(values.0 == old.answer(id, was, row: row))
        #expect(values.1 == new.answer(id, became, row: row))
        if values.0 != values.1 { expected.insert(row) }
      }
    }
    #expect(Set(comparison.changes.map(\.row)) == expected)
    #expect(expected.count > 20)
    #expect(Set(comparison.changes.map(\.decision)) == ["supported"])
    #expect(comparison.changes.allSatisfy { $0.isLoss || $0.before == nil || $0.after == nil })
  }

  @Test func `a number that does not fit is refused with its name`() throws {
    let pack = try PackFixture.guangdong()
    let unknown = #expect(throws: PackRefused.self) {
      try pack.changing(["platfromMinimum": Value(1)])
    }
    #expect(unknown?.remedy.english == "did you mean “platformMinimum”?")
    let wrong = #expect(throws: PackRefused.self) {
      try pack.changing(["platformMinimum": .string("many")])
    }
    #expect(wrong?.what.english == "“platformMinimum” is a number, not a string")
  }

  @Test func `a threshold that a city fills in decides what the province leaves open`() throws {
    let shelf = try PackFixture.shelf()
    let province = try #require(shelf.packs.first { $0.id == "gd-2021-328" })
    let city = try #require(shelf.packs.first { $0.id == "zs-2022" })
    let day = try #require(CalendarDay("2023-06-30"))
    var facts: SubjectFacts = [:]
    facts[FactRequest(name: "buildsOwnSite")] = .boolean(true)
    facts[FactRequest(name: "ownSiteTrade", year: 2022)] = .number(75_000_000)
    func outcome(_ pack: PolicyPack) -> Bool? {
      PackProgram(pack, asAt: day).explain(facts).first { $0.decision.id == "ownSiteSupported" }?
        .outcome
    }
    #expect(outcome(province) == nil)
    #expect(outcome(city) == true)
  }
}
