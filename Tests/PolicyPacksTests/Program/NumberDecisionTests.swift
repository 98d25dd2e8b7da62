import FEEL
import PolicyPacks
import Testing
import TradeTerms

/// Decisions that give numbers, texts and days, and that read each other.
@Suite struct NumberDecisionTests {
  private static func program(_ id: String, _ day: String, year: Int? = nil, _ subject: Subject)
    throws -> PackProgram
  {
    let pack = try #require(try PackFixture.shelf().packs.first { $0.id == id })
    return PackProgram(pack, asAt: try #require(CalendarDay(day)), year: year, subject: subject)
  }

  @Test func `columns and single subjects get the same numbers`() throws {
    for (id, subject) in [
      ("cn-cit-2019-36", Subject.enterprise), ("zs-2022", .enterprise), ("hz-2019", .enterprise),
      ("gd-iit-2023-21", .executive), ("cn-vat-2025-3", .shipmentLine),
      ("gd-recognition-2023", .park),
    ] {
      let program = try Self.program(id, "2024-06-30", year: 2022, subject)
      let facts = FactColumns.sample(for: program, rows: 200, seed: 11)
      let all = program.evaluate(facts)
      for row in stride(from: 0, to: 200, by: 7) {
        let one = program.evaluate(facts, rows: row..<row + 1)
        for decision in program.decisionIDs {
          #expect(
            program.answer(decision, all, row: row) == program.answer(decision, one, row: 0),
            "\(id) \(decision) row \(row)")
        }
      }
    }
  }

  @Test func `what is missing behind a result is named, not the result`() throws {
    let program = try Self.program("cn-cit-2019-36", "2026-06-30", .enterprise)
    var facts: SubjectFacts = [:]
    facts[FactRequest(name: "exportRevenue", year: 2025)] = .number(50_000_000_00)
    facts[FactRequest(name: "totalAssets", year: 2025)] = .number(1_000_000_00)
    let tax = try #require(program.explain(facts).first { $0.decision.id == "assessedTax" })
    #expect(tax.value == nil)
    #expect(tax.missing.map(\.label.english) == ["staff"])
    #expect(tax.headline.english == "One fact is missing: staff")
    facts[FactRequest(name: "staff", year: 2025)] = .number(300)
    let known = try #require(program.explain(facts).first { $0.decision.id == "assessedTax" })
    #expect(known.value == .number(Decimal128(100_000)))
    #expect(known.headline.english == "income tax on the assessed income: 10.00 万元")
    #expect(known.behind.map(\.decision.id) == ["assessedIncome", "smallLowProfit"])
  }

  @Test func `a day is decided as a day`() throws {
    let program = try Self.program("cn-vat-2025-3", "2026-06-30", .shipmentLine)
    var facts: SubjectFacts = [:]
    let completed = try #require(CalendarDay("2025-02-13"))
    facts[FactRequest(name: "preRefundCompleted", subject: .shipmentLine)] = .day(
      Int32(completed.daysSinceEpoch))
    let until = try #require(
      program.explain(facts).first { $0.decision.id == "settlementUntil" })
    #expect(until.headline.english == "settlement ends: 2026-04-30")
  }
}
