import FEEL
import PolicyPacks
import Testing
import TradeTerms

@Suite struct PackProgramTests {
  @Test func `the program says which facts it needs`() throws {
    let program = try Given.program()
    #expect(
      program.factsNeeded.map(\.description) == [
        "enterprise.guangdongHeadquarters", "enterprise.enterpriseKind",
        "enterprise.annualTurnover(2025)", "enterprise.annualTurnoverDeclared(2025)",
        "enterprise.buildsOwnSite", "enterprise.ownSiteTrade(2025)",
        "enterprise.registeredInGuangdongAtYearEnd(2025)",
      ])
    #expect(
      program.provinceFactsNeeded.map(\.description) == [
        "province.officialTrade(2025)", "province.officialTrade(2020)",
      ])
  }

  @Test func `columns and single enterprises get the same answer`() throws {
    let program = try Given.program()
    var subjects: [SubjectFacts] = []
    for kind in ["platform", "own site", "seller", "service", nil] {
      for hq in ["none", "legal person", "regional", nil] {
        for fen in [0, 1_999_999_999_99, 2_000_000_000_00, 2_999_999_999_99, 3_000_000_000_00, nil]
          as [Int64?]
        {
          for declared in [FactValue.absent, .unknown, .number(2_500_000_000_00)] {
            subjects.append(
              Given.enterprise(kind: kind, hq: hq, fen: fen, declared: declared, registered: true))
          }
        }
      }
    }
    let decided = program.evaluate(FactColumns(subjects, for: program))
    for (row, facts) in subjects.enumerated() {
      for explanation in program.explain(facts) {
        let column = try #require(decided[explanation.decision.id])
        #expect(column.outcome(row) == explanation.outcome)
        #expect(column[row].states == explanation.conditions.map(\.state))
      }
    }
    #expect(decided["supported"]?.tally.holds ?? 0 > 10)
    #expect(decided["supported"]?.tally.unknown ?? 0 > 10)
  }

  @Test func `those within a tenth of a threshold that alone decides are found`() throws {
    let program = try Given.program()
    let facts = FactColumns(
      [
        Given.enterprise(kind: "platform", hq: "regional", fen: 2_700_000_000_00),
        Given.enterprise(kind: "platform", hq: "regional", fen: 2_699_999_999_99),
        Given.enterprise(kind: "platform", hq: "regional", fen: 3_300_000_000_00),
        Given.enterprise(kind: "platform", hq: "none", fen: 3_000_000_000_00),
        Given.enterprise(kind: "seller", hq: "regional", fen: 3_000_000_000_00),
        Given.enterprise(kind: "seller", fen: 1_900_000_000_00),
      ], for: program)
    let near = program.near(facts, program.evaluate(facts)).filter { $0.decision == "supported" }
    #expect(near.map(\.row) == [0, 2, 5])
    #expect(near.map(\.distance) == [Decimal128(3), Decimal128(-3), Decimal128(1)])
  }

  @Test func `a target that counts is met, missed or undecided`() throws {
    let program = try Given.program()
    func value(_ tally: DecisionTally) throws -> TargetValue {
      let values = program.targetValues(["T1": tally], province: [:])
      return try #require(values.first { $0.target.id == "T1" })
    }
    #expect(try value(DecisionTally(holds: 20, unknown: 5)).isMet == true)
    #expect(try value(DecisionTally(holds: 15, unknown: 4)).isMet == false)
    let open = try value(DecisionTally(holds: 15, unknown: 5))
    #expect(open.isMet == nil)
    #expect(open.unknownCount == 5)
    #expect(open.reason?.chinese.contains("5") == true)
  }

  @Test func `the doubling shows value and trend, but not whether it is met`() throws {
    let program = try Given.program()
    func request(_ year: Int) -> FactRequest {
      FactRequest(name: "officialTrade", subject: .province, year: year)
    }
    let province: SubjectFacts = [
      request(2020): .number(100_000_000_000_00), request(2024): .number(180_000_000_000_00),
      request(2025): .number(250_000_000_000_00),
    ]
    let values = program.targetValues([:], province: province)
    let doubling = try #require(values.first { $0.target.id == "T4" })
    #expect(doubling.value == Decimal128("2.5"))
    #expect(doubling.isMet == nil)
    #expect(doubling.reason?.english.contains("2020") == true)
    #expect(doubling.trend.map(\.year) == [2020, 2024, 2025])
    #expect(doubling.trend.map(\.value) == [1_000, 1_800, 2_500].map { Decimal128($0) })
    let unknown = try #require(
      program.targetValues([:], province: [:]).first { $0.target.id == "T4" })
    #expect(unknown.value == nil)
    #expect(unknown.reason?.english.contains("province.officialTrade(2025)") == true)
  }

  @Test func `a target that nothing measures says why`() throws {
    let values = try Given.program().targetValues([:], province: [:])
    let parks = try #require(values.first { $0.target.id == "T5" })
    #expect(parks.value == nil && parks.isMet == nil)
    #expect(parks.reason?.chinese.isEmpty == false)
  }
}
