import FEEL
import PolicyPacks
import Testing
import TradeTerms

@Suite struct NearestWayTests {
  @Test func `a firm that is short of one number is told which it needs`() throws {
    let program = try Given.program()
    let facts = Given.enterprise(kind: "platform", hq: "regional", fen: 2_999_999_999_99)
    let way = try #require(program.nearestWay(to: "supported", from: facts))
    #expect(way.text.english == "annual turnover: 30.00 亿元")
    #expect(way.changes.map(\.value) == [.number(300_000_000_000)])
  }

  @Test func `what is not known is part of the way`() throws {
    let program = try Given.program()
    let facts = Given.enterprise(kind: "platform", fen: 100)
    let way = try #require(program.nearestWay(to: "supported", from: facts))
    #expect(Set(way.changes.map(\.request.name)) == ["guangdongHeadquarters", "annualTurnover"])
  }

  @Test func `nothing is proposed to whoever qualifies, or where no rule says a number`() throws {
    let program = try Given.program()
    let holds = Given.enterprise(kind: "platform", hq: "regional", fen: 3_000_000_000_00)
    #expect(program.nearestWay(to: "supported", from: holds) == nil)
    #expect(program.nearestWay(to: "ownSiteSupported", from: holds) == nil)
    #expect(program.nearestWay(to: "noSuchDecision", from: holds) == nil)
  }

  @Test(arguments: ["gd-2021-328", "cn-atse-2017-79", "sz-2021", "gd-recognition-2023"])
  func `every way that is proposed leads to a yes`(_ id: String) throws {
    let pack = try #require(try PackFixture.shelf().packs.first { $0.id == id })
    let today = try #require(CalendarDay("2026-06-30"))
    let day = pack.to ?? today
    let program = PackProgram(pack, asAt: day)
    let facts = FactColumns.sample(for: program, rows: 30, seed: 5)
    var found = 0
    for row in 0..<30 {
      var single: SubjectFacts = [:]
      for request in program.factsNeeded {
        guard let column = facts[request], column.known[row] else { continue }
        switch column.values {
        case .booleans(let bits): single[request] = .boolean(bits[row])
        case .numbers(let numbers): single[request] = .number(numbers[row])
        case .codes(let codes):
          single[request] = .text(try #require(pack.facts[request.name]).texts[Int(codes[row])])
        case .days(let days): single[request] = .day(days[row])
        }
      }
      for decision in program.decisionIDs {
        guard let way = program.nearestWay(to: decision, from: single) else { continue }
        found += 1
        let changed = single.merging(way.changes.map { ($0.request, $0.value) }) { $1 }
        let answer = program.explain(changed).first { $0.decision.id == decision }
        #expect(answer?.outcome == true, "\(id) \(decision) row \(row)")
      }
    }
    #expect(found > 0)
  }
}
