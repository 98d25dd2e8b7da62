import Cases
import PolicyPacks
import StorageTesting
import Testing
import TradeTerms

/// What is not satisfactory goes up, level by level, to somebody else each time; what becomes of it
/// is counted for the unit that had it first.
@Suite("Redo and call back") struct RedoTests {
  private static let commerce = "省商务厅"
  private static let city = People.city(.shenzhen)
  private static let officer = People.department(commerce)
  private static let boss = People.department(commerce, account: 33, manager: true)

  private static func step(
    _ hall: Hall, _ record: CaseRecord, _ step: String, by actor: CaseActor,
    _ fields: [String: String] = [:], comment: String = "请看说明"
  ) async throws -> CaseRecord {
    hall.clock.move(seconds: 60)
    return try await DirectLineTests.step(
      hall, record, step, by: actor, fields, comment: comment)
  }

  private static func answered(
    _ hall: Hall, _ record: CaseRecord, by actor: CaseActor
  ) async throws -> CaseRecord {
    let taken = try await step(hall, record, "take", by: actor)
    return try await step(hall, taken, "answer", by: actor, ["answer": "见附件"])
  }

  @Test func `a second redo goes to the managers, and not to who answered before`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      let firm = People.firm(code)
      var record = try await DirectLineTests.open(hall, code)
      record = try await Self.answered(hall, record, by: Self.city)
      record = try await Self.step(hall, record, "redo", by: firm)
      #expect(record.level == 1)
      record = try await Self.answered(hall, record, by: Self.officer)
      let told = hall.ear.notices.count
      record = try await Self.step(hall, record, "redo", by: firm)
      #expect(record.level == 2)
      #expect(record.isForManagers)
      #expect(record.unit == .department(Self.commerce))
      #expect(
        hall.ear.notices[told...].map(\.to).contains(.managers(.department(Self.commerce))))
      #expect(!hall.ear.notices[told...].map(\.to).contains(.unit(.department(Self.commerce))))
      // It waits for no officer of the department, and none may take it.
      var waiting = CaseQuery()
      waiting.view = .waiting
      let other = People.department(Self.commerce, account: 32)
      #expect(try await hall.desk.list(waiting, for: other).rows.isEmpty)
      #expect(try await hall.desk.waiting(for: other).open == 0)
      #expect(try await hall.desk.list(waiting, for: Self.boss).rows.map(\.id) == [record.id])
      await #expect(throws: CaseError.self) {
        _ = try await Self.step(hall, record, "take", by: other)
      }
      // Who answered it before does not do so again, manager or not.
      let promoted = People.department(Self.commerce, manager: true)
      do {
        _ = try await Self.step(hall, record, "take", by: promoted)
        Issue.record("who answered before took it again")
      } catch let error as CaseError {
        guard case .sameHands = error else { throw error }
      }
      record = try await Self.answered(hall, record, by: Self.boss)
      #expect(record.state == "answered")
      // A third time it stays with the managers.
      record = try await Self.step(hall, record, "redo", by: firm)
      #expect(record.level == 2)
    }
  }

  @Test func `what the coordinator answered itself goes to its managers at once`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      var record = try await DirectLineTests.open(hall, code)
      record = try await Self.step(
        hall, record, "pass", by: Self.city, ["passTo": Self.commerce])
      #expect(record.level == 0)
      record = try await Self.answered(hall, record, by: Self.officer)
      record = try await Self.step(hall, record, "redo", by: People.firm(code))
      #expect(record.isForManagers)
      // Handed by a manager to another department, it is open to the people of that.
      record = try await Self.step(
        hall, record, "pass", by: Self.boss, ["passTo": "省税务局"])
      #expect(!record.isForManagers)
      record = try await Self.answered(hall, record, by: People.department("省税务局", account: 41))
      #expect(record.state == "answered")
    }
  }

  @Test func `who cannot be reached is called on three days before it is closed`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      var record = try await DirectLineTests.open(hall, code)
      record = try await Self.answered(hall, record, by: Self.city)
      record = try await Self.step(hall, record, "accept", by: People.firm(code))
      func refused(_ step: String) async throws {
        do {
          _ = try await Self.step(hall, record, step, by: Self.city)
          Issue.record("\(step) was taken")
        } catch let error as CaseError {
          guard case .conditionFails = error else { throw error }
        }
      }
      try await refused("unreachable")
      for day in 2...4 {
        try hall.clock.set("2026-06-0\(day)T16:00:00")
        try await refused("unreachable")
        record = try await Self.step(hall, record, "noAnswer", by: Self.city)
        #expect(record.state == "callBack")
        // A second call on one day is no second try.
        try await refused("noAnswer")
      }
      #expect(record.fields["tries"] == "3")
      record = try await Self.step(hall, record, "unreachable", by: Self.city)
      #expect(record.state == "closed")
    }
  }

  @Test(arguments: LiveEngine.available)
  func `what became of it is counted for the unit that had it first`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      let firm = People.firm(code)
      var record = try await DirectLineTests.open(hall, code)
      record = try await Self.answered(hall, record, by: Self.city)
      record = try await Self.step(hall, record, "redo", by: firm)
      // More than the working hour in which somebody is to own it.
      hall.clock.move(seconds: 2 * 3_600)
      record = try await Self.answered(hall, record, by: Self.officer)
      record = try await Self.step(hall, record, "accept", by: firm)
      var seen = try await hall.desk.service(of: "direct-line", year: 2026, for: Self.officer)
      #expect(seen.map(\.unit) == [.city(.shenzhen)])
      #expect(seen.first?.callsDue == 1)
      #expect(seen.first?.callBackRate == 0)
      record = try await Self.step(
        hall, record, "callBack", by: Self.officer, ["reached": "confirmed"])
      seen = try await hall.desk.service(of: "direct-line", year: 2026, for: Self.city)
      let tally = try #require(seen.first)
      #expect(tally.opened == 1)
      #expect(tally.count(.taken) == 2)
      #expect(tally.inTimeRate(.taken) == 50)
      #expect(tally.count(.answered) == 2)
      #expect(tally.inTimeRate(.answered) == 100)
      #expect(tally.rated == 2)
      #expect(tally.satisfaction == 50)
      #expect(tally.count(.redone) == 1)
      #expect(tally.callBackRate == 100)
      #expect(tally.count(.notReached) == 0)
      // Another city sees nothing of it, another year has none, other kinds promise nothing.
      let foshan = People.city(.foshan)
      #expect(try await hall.desk.service(of: "direct-line", year: 2026, for: foshan).isEmpty)
      #expect(try await hall.desk.service(of: "direct-line", year: 2025, for: Self.city).isEmpty)
      #expect(try await hall.desk.service(of: "grant", year: 2026, for: Self.officer).isEmpty)
      // In the return of the year it is the city's, wherever it went.
      let own = try await hall.desk.tally(of: .city(.shenzhen), type: "direct-line", year: 2026)
      #expect(own.opened == 1)
      #expect(own.closed == 1)
      let theirs = try await hall.desk.tally(
        of: .department(Self.commerce), type: "direct-line", year: 2026)
      #expect(theirs.opened == 0)
    }
  }
}
