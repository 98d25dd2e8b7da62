import Storage
import StorageTesting
import Testing
import TradeTerms

@testable import Cases

/// What somebody gets of what is kept of them, however much that is.
extension PersonTraceTests {
  private static let commerce = People.department(SmallSteps.handler)
  private static let boss = CaseActor(
    person: CasePerson(account: 33, name: "处长"), organisation: 300,
    organisationName: SmallSteps.handler, kind: .province, isOfficer: true, isManager: true,
    units: [.department(SmallSteps.handler)], isCoordinator: true)

  @Test(arguments: LiveEngine.available)
  func `a copy is read page by page, and nothing is written for it`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let desk = try SmallSteps.desk(hall)
      let code = try Hall.firms(in: .shenzhen)[0]
      var cases: [CaseRecord] = []
      for _ in 0..<6 { cases.append(try await SmallSteps.open(desk, "ask", code)) }
      let officer = Self.commerce
      // In two the officer does something, one twice; one they are handed; two are not theirs.
      for index in [0, 2, 2] {
        cases[index] = try await SmallSteps.step(
          desk, cases[index], "remark", by: officer, ["said": "在核"])
      }
      let person = try #require(officer.person)
      #expect(try await desk.handOver([cases[2].id, cases[4].id], to: person, by: Self.boss) == 2)
      let before = try await Self.written(hall)
      var pages: [[Int64]] = []
      var place: Int64?
      repeat {
        let page = try await desk.trace(for: officer, before: place, limit: 2)
        pages.append(page.cases.map(\.record.id))
        for kept in page.cases {
          #expect(!kept.isOpener && kept.fields.isEmpty)
          #expect(kept.isOwner == [cases[2].id, cases[4].id].contains(kept.record.id))
          let steps = [cases[0].id: 1, cases[2].id: 2][kept.record.id] ?? 0
          #expect(kept.steps.map(\.step) == Array(repeating: "remark", count: steps))
        }
        place = page.next
      } while place != nil
      #expect(pages.filter { !$0.isEmpty } == [[cases[4].id, cases[2].id], [cases[0].id]])
      let own = try await desk.trace(for: People.firm(code), limit: 4)
      #expect(own.cases.map(\.record.id) == cases.suffix(4).reversed().map(\.id))
      #expect(own.cases.allSatisfy { $0.isOpener && $0.steps.map(\.step) == ["open"] })
      #expect(try await Self.written(hall) == before)
    }
  }

  /// How much stands in the histories and in the trail.
  private static func written(_ hall: Hall) async throws -> [Int] {
    let events = try await hall.database.read { session in
      let select = try session.statement("SELECT COUNT(*) FROM case_step")
      defer { select.reset() }
      return try select.step() ? Int(select.int(0)) : -1
    }
    return [events, hall.ear.audit.count]
  }

  @Test(arguments: LiveEngine.available)
  func `what a colleague wrote of somebody is shown on record, once for each time`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let desk = try SmallSteps.desk(hall)
      let code = try Hall.firms(in: .shenzhen)[0]
      let record = try await SmallSteps.open(desk, "ask", code)
      let plain = try await SmallSteps.open(desk, "ask", code)
      _ = try await SmallSteps.step(
        desk, record, "supply", by: People.firm(code, account: 12),
        ["more": "合同", "phone": "13900000000"])
      func reveals() -> [String] { hall.ear.audit.filter { $0.contains("case.reveal") } }
      let own = try await desk.trace(for: People.firm(code))
      let kept = try #require(own.cases.first { $0.record.id == record.id })
      #expect(kept.fields.first { $0.id == "phone" }?.text.chinese == "13900000000")
      #expect(kept.fields.first { $0.id == "contact" }?.text.chinese == "王女士 13800000000")
      #expect(reveals() == ["企业关务 case.reveal \(record.number) phone"])
      let history = try await desk.sheet(record.id, for: Self.commerce).events
      #expect(history.map(\.step) == ["open", "supply", "reveal"])
      #expect(history.last?.actor?.account == 11)
      #expect(try await desk.sheet(plain.id, for: Self.commerce).events.count == 1)
      // The colleague opened nothing, and reads nothing of it.
      let beside = try await desk.trace(for: People.firm(code, account: 12))
      #expect(beside.cases.map(\.fields.count) == [0] && reveals().count == 1)
      _ = try await desk.trace(for: People.firm(code))
      #expect(reveals().count == 2)
    }
  }

  @Test func `the cases of a person are found by their number, not by looking at all`() throws {
    try LiveEngine.sqlite.withDatabase { database in
      try Migrator(CaseMigrations.all).upgrade(database, appliedAt: 0)
      for sql in [PersonTraceStore.SQL.cases, PersonTraceStore.SQL.steps] {
        let plan = try database.read { session in
          let select = try session.statement("EXPLAIN QUERY PLAN " + sql)
          defer { select.reset() }
          var steps: [String] = []
          while try select.step() { steps.append(select.text(3)) }
          return steps
        }
        #expect(plan.contains { $0.contains("case_step_by_account") }, "\(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN case_") }, "\(plan)")
      }
    }
  }
}
