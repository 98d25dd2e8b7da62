import Cases
import Storage
import StorageTesting
import Testing
import TradeTerms

/// What cases keep of a person, and that nothing but a number is left when they are erased.
@Suite struct PersonTraceTests {
  private static let mark = "（已注销）"

  private static func officer(_ account: Int64, _ name: String) -> CaseActor {
    CaseActor(
      person: CasePerson(account: account, name: name), organisation: 200,
      organisationName: "市商务局", kind: .city, city: .shenzhen, isOfficer: true, isManager: false,
      units: [.city(.shenzhen)])
  }

  private static func erase(_ actor: CaseActor, _ hall: Hall) async throws {
    let person = try #require(actor.person)
    let now = hall.clock.now
    try await hall.database.write { session in
      try CaseDesk.erase(person.account, named: person.name, mark: mark, at: now, session)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `everybody gets what they opened or did, and the fields of their own cases`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      let record = try await DirectLineTests.open(hall, code)
      let officer = Self.officer(21, "张三")
      _ = try await DirectLineTests.step(hall, record, "take", by: officer)
      let own = try await hall.desk.trace(for: People.firm(code))
      let case0 = try #require(own.cases.first)
      #expect(own.cases.count == 1 && case0.isOpener && !case0.isOwner && own.next == nil)
      #expect(try await hall.desk.registered(People.firm(code)) == nil)
      #expect(case0.fields.first { $0.id == "contact" }?.text.chinese == "王女士 13800000000")
      #expect(case0.steps.map(\.step) == ["open"])
      // What they read of themselves is no sight of another: it is told by who gave them the copy.
      #expect(!hall.ear.audit.contains { $0.contains("case.reveal") })
      let history = try await hall.desk.sheet(record.id, for: officer).events
      #expect(history.map(\.step) == ["open", "take"])
      let handled = try await hall.desk.trace(for: officer)
      #expect(handled.cases.map(\.isOwner) == [true])
      #expect(handled.cases.first?.fields.isEmpty == true)
      #expect(handled.cases.first?.steps.map(\.step) == ["take"])
      // A colleague who did nothing, and somebody who acts for nobody any more.
      let colleague = try await hall.desk.trace(for: People.firm(code, account: 12))
      #expect(colleague.cases.isEmpty)
      let gone = CaseActor(
        person: People.firm(code).person, organisation: nil, organisationName: "", kind: .house,
        isOfficer: false, isManager: false)
      let left = try await hall.desk.trace(for: gone)
      #expect(left.cases.map(\.isOpener) == [true])
      #expect(left.cases.first?.fields.isEmpty == true)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `who is erased leaves their number, and what they had is taken up again`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      let other = try Hall.firms(in: .shenzhen)[1]
      let one = Self.officer(21, "张三")
      let two = Self.officer(22, "李四")
      var open = try await DirectLineTests.open(hall, code)
      open = try await DirectLineTests.step(hall, open, "take", by: one)
      let beside = try await DirectLineTests.step(
        hall, try await DirectLineTests.open(hall, other), "take", by: two)
      let manager = People.department("省商务厅", manager: true)
      let expert = try await hall.desk.addExpert(
        CasePerson(account: 21, name: "张三"), organisation: "市商务局", areas: ["tax"], ties: [],
        by: manager)
      try await Self.erase(one, hall)

      let sheet = try await hall.desk.sheet(open.id, for: two)
      #expect(sheet.record.owner == nil, "its desk sees it again")
      let step = try #require(sheet.events.first { $0.step == "take" })
      #expect(step.actor == CasePerson(account: 21, name: Self.mark))
      #expect(!"\(sheet.events)".contains("张三"))
      #expect(try await !hall.desk.experts().contains { $0.id == expert.id })
      // Others are as they were.
      let same = try await hall.desk.sheet(beside.id, for: two)
      #expect(same.record.owner == two.person && same.record.revision == beside.revision)
      #expect(same.events.contains { $0.actor == two.person })
      // It goes on: its manager hands it to somebody else.
      let next = try #require(two.person)
      let boss = People.city(.shenzhen, account: 23, manager: true)
      #expect(try await hall.desk.handOver([open.id], to: next, by: boss) == 1)
      let record = try await hall.desk.sheet(open.id, for: two).record
      let answered = try await DirectLineTests.step(
        hall, record, "answer", by: two, ["answer": "需要海外仓证明"])
      #expect(answered.owner == next)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `who opened a case is erased from it, the enterprise stays`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      let actor = People.firm(code)
      let record = try await DirectLineTests.open(hall, code)
      try await Self.erase(actor, hall)
      let sheet = try await hall.desk.sheet(record.id, for: People.firm(code, account: 12))
      #expect(sheet.record.opener.person == CasePerson(account: 11, name: Self.mark))
      #expect(sheet.record.subject == record.subject)
      #expect(sheet.events.first?.actor?.name == Self.mark)
    }
  }
}
