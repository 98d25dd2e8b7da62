import Cases
import StorageTesting
import Testing
import TradeTerms

/// The public view of a selection: whoever objects is heard as long as it runs, and is told what
/// came of it.
extension SelectionTests {
  /// Rounds up to the public view, with one entry that everybody may object to.
  private func shown(_ hall: Hall) async throws -> (call: CaseRecord, entry: CaseRecord) {
    let round = try await round(hall, firms: 1)
    try await score(hall, round.entries[0], by: round.experts[0..<3], [20, 30, 20])
    var call = try await close(hall, round)
    call = try await step(hall, call, "rank", by: Self.department)
    call = try await step(hall, call, "showPublicly", by: Self.department)
    return (call, try await now(hall, round.entries[0]))
  }

  private func object(
    _ hall: Hall, _ entry: CaseRecord, by account: Int64
  ) async throws -> CaseRecord {
    try await step(
      hall, try await now(hall, entry), "object", by: People.firm("x", account: account),
      ["objection": "数据不实，见 \(account)"])
  }

  private func told(_ hall: Hall, _ account: Int64) -> [CaseNotice] {
    hall.ear.notices.filter { $0.to == .account(account) }
  }

  @Test func `many may object while the public view runs, and one dismissal shuts nobody out`()
    async throws
  {
    try await LiveEngine.sqlite.withHall { hall in
      let (call, entry) = try await shown(hall)
      #expect(call.dueAt == (try Instant("2026-07-08T17:30:00+08:00")))
      _ = try await object(hall, entry, by: 77)
      // Another one objects while the first objection is examined.
      #expect(try await object(hall, entry, by: 78).state == "objected")
      var record = try await step(
        hall, try await now(hall, entry), "dismiss", by: Self.department, comment: "数据属实")
      #expect(record.state == "publicity")
      for account in [Int64(77), 78] {
        let notices = told(hall, account)
        #expect(notices.count == 1)
        #expect(notices.first?.text.chinese.contains("均不成立") == true)
        #expect(notices.first?.text.chinese.contains("数据属实") == true)
      }
      // The view goes on by its own days, and a third one objects.
      try hall.clock.set("2026-07-07T10:00:00")
      #expect(try await now(hall, call).dueAt == call.dueAt)
      #expect(try await object(hall, entry, by: 79).state == "objected")
      // Its end confirms nothing that an objection is open about, and takes no further one.
      try hall.clock.set("2026-07-08T17:30:00")
      try await hall.desk.runClocks()
      record = try await now(hall, entry)
      #expect(record.state == "objected")
      do {
        _ = try await object(hall, entry, by: 80)
        Issue.record("an objection was taken after the public view")
      } catch let error as CaseError {
        guard case .conditionFails = error else { throw error }
      }
      record = try await step(hall, record, "dismiss", by: Self.department)
      #expect(record.state == "confirmed")
      #expect(told(hall, 79).count == 1)
      #expect(told(hall, 77).count == 1)
      let published = try await step(
        hall, try await now(hall, call), "publish", by: Self.department)
      #expect(published.state == "published")
      #expect(try await now(hall, entry).state == "awarded")
    }
  }

  @Test func `nobody objects: it is confirmed when the time is over, not before`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let (_, entry) = try await shown(hall)
      try hall.clock.set("2026-07-08T17:29:59")
      try await hall.desk.runClocks()
      #expect(try await now(hall, entry).state == "publicity")
      try hall.clock.set("2026-07-08T17:30:00")
      try await hall.desk.runClocks()
      #expect(try await now(hall, entry).state == "confirmed")
    }
  }

  @Test func `who objected sees what came of it, others who were never there do not`() async throws
  {
    try await LiveEngine.sqlite.withHall { hall in
      let (_, entry) = try await shown(hall)
      let record = try await object(hall, entry, by: 77)
      _ = try await step(
        hall, record, "uphold", by: Self.department, comment: "经查属实")
      let objector = People.firm("x", account: 77)
      #expect(try await hall.desk.isSeen(entry.id, by: objector))
      let sheet = try await hall.desk.sheet(entry.id, for: objector)
      #expect(sheet.events.map(\.step) == ["object", "uphold"])
      #expect(sheet.fields.isEmpty)
      #expect(sheet.evidence.isEmpty)
      #expect(sheet.steps.isEmpty)
      let stranger = People.firm("y", account: 99)
      #expect(try await !hall.desk.isSeen(entry.id, by: stranger))
      await #expect(throws: CaseError.noSuchCase) {
        _ = try await hall.desk.sheet(entry.id, for: stranger)
      }
    }
  }

  @Test func `who objected is not shown what was answered to others later`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let (_, entry) = try await shown(hall)
      func seen(by account: Int64) async throws -> [String] {
        let sheet = try await hall.desk.sheet(entry.id, for: People.firm("x", account: account))
        return sheet.events.map { $0.step == "object" ? $0.step : $0.comment }
      }
      var record = try await object(hall, entry, by: 77)
      record = try await step(hall, record, "dismiss", by: Self.department, comment: "数据属实")
      record = try await object(hall, record, by: 78)
      record = try await step(hall, record, "dismiss", by: Self.department, comment: "查无此事")
      #expect(try await seen(by: 77) == ["object", "数据属实"])
      #expect(try await seen(by: 78) == ["object", "查无此事"])
      // Who objects again is answered again, once for all that they said since.
      record = try await object(hall, record, by: 77)
      record = try await object(hall, record, by: 77)
      _ = try await step(hall, record, "uphold", by: Self.department, comment: "经查属实")
      #expect(
        try await seen(by: 77) == ["object", "数据属实", "object", "object", "经查属实"])
      #expect(try await seen(by: 78) == ["object", "查无此事"])
    }
  }

  @Test func `what is open to everybody is listed while it runs`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      #expect(try await hall.desk.publicViews().isEmpty)
      let (call, entry) = try await shown(hall)
      var views = try await hall.desk.publicViews()
      #expect(views.map(\.around.id) == [call.id])
      #expect(views.first?.shown.map(\.id) == [entry.id])
      // What an objection is examined about is in public view all the same.
      _ = try await object(hall, entry, by: 77)
      views = try await hall.desk.publicViews()
      #expect(views.first?.shown.map(\.state) == ["objected"])
      try hall.clock.set("2026-07-08T17:30:00")
      try await hall.desk.runClocks()
      #expect(try await hall.desk.publicViews().isEmpty)
    }
  }

  @Test func `the yearly review has its time`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let (call, entry) = try await shown(hall)
      try hall.clock.set("2026-07-08T17:30:00")
      try await hall.desk.runClocks()
      _ = try await step(hall, try await now(hall, call), "publish", by: Self.department)
      try hall.clock.set("2027-07-09T09:00:00")
      try await hall.desk.runClocks()
      let due = try #require(try await now(hall, entry).dueAt)
      let before = hall.ear.notices.count
      try hall.clock.set("2027-12-31T09:00:00")
      #expect(due < hall.clock.now)
      try await hall.desk.runClocks()
      let kinds = Set(
        hall.ear.notices[before...].filter { $0.caseID == entry.id }.map(\.kind))
      #expect(kinds.isSuperset(of: [.reminder, .overdue, .escalated]))
      let sheet = try await hall.desk.sheet(entry.id, for: Self.department)
      #expect(sheet.children.map(\.type) == ["supervision"])
    }
  }
}
