import Cases
import StorageTesting
import Testing
import TradeTerms

/// A step that comes behind a deadline that no clock came round to: it is held to what the case has
/// become, and not to what a deadline that fails was about.
@Suite struct DeadlineStepTests {
  private static let officer = People.department(SmallSteps.handler)
  private static let teacher = People.department(SmallSteps.other, account: 41)

  /// A case whose working day is over, as it was seen before.
  private static func late(
    _ hall: Hall, _ desk: CaseDesk, _ kind: String
  ) async throws -> (seen: CaseRecord, firm: CaseActor) {
    let code = try Hall.firms(in: .shenzhen)[0]
    let record = try await SmallSteps.open(desk, kind, code)
    try hall.clock.set("2026-06-04T09:00:00")
    return (record, People.firm(code))
  }

  private static func now(_ desk: CaseDesk, _ record: CaseRecord) async throws -> CaseRecord {
    try await desk.sheet(record.id, for: officer).record
  }

  @Test(arguments: LiveEngine.available)
  func `what the deadline gave to another department is not closed by the one that had it`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let desk = try SmallSteps.desk(hall)
      let (seen, firm) = try await Self.late(hall, desk, "sent-on")
      let changed = CaseError.changedMeanwhile(by: "", at: hall.clock.now)
      await #expect(throws: changed) {
        _ = try await SmallSteps.step(desk, seen, "close", by: Self.officer)
      }
      // Whom it is still open to decided on the sight of a case that was somebody else's.
      await #expect(throws: changed) {
        _ = try await SmallSteps.step(desk, seen, "supply", by: firm, ["more": "合同"])
      }
      // A refusal undoes the deadline with it; the clocks themselves move the case.
      #expect(try await Self.now(desk, seen) == seen)
      try await desk.runClocks()
      let moved = try await Self.now(desk, seen)
      #expect(moved.state == "late" && moved.unit == .department(SmallSteps.other))
      let closed = try await SmallSteps.step(desk, moved, "close", by: Self.teacher)
      #expect(closed.state == "done")
    }
  }

  @Test(arguments: LiveEngine.available)
  func `where only the time has passed, what is offered as before is taken`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let desk = try SmallSteps.desk(hall)
      let (seen, firm) = try await Self.late(hall, desk, "ask")
      // Offered no longer: the state says why.
      let over = await #expect(throws: CaseError.self) {
        _ = try await SmallSteps.step(desk, seen, "answer", by: Self.officer)
      }
      guard case .wrongState? = over else {
        Issue.record("refused for another reason: \(String(describing: over))")
        return
      }
      // Not offered to them when they looked: nobody takes blindly what they have not seen.
      await #expect(throws: CaseError.changedMeanwhile(by: "", at: hall.clock.now)) {
        _ = try await SmallSteps.step(desk, seen, "answerLate", by: Self.officer)
      }
      #expect(try await Self.now(desk, seen) == seen)
      let supplied = try await SmallSteps.step(desk, seen, "supply", by: firm, ["more": "合同"])
      #expect(supplied.state == "late" && supplied.fields["more"] == "合同")
      let events = try await desk.sheet(seen.id, for: Self.officer).events.map(\.step)
      #expect(events == ["open", "lapse", "supply"])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a deadline that cannot be taken holds up no other step, here or in what is inside`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let desk = try SmallSteps.desk(hall)
      let code = try Hall.firms(in: .shenzhen)[0]
      let around = try await SmallSteps.open(desk, "stuck", code)
      var opening = CaseOpening("inner")
      opening.parent = around.id
      opening.fields = ["part": "子项"]
      let inside = try await desk.open(opening, by: Self.officer)
      try hall.clock.set("2026-06-04T09:00:00")
      let closed = try await SmallSteps.step(desk, inside, "close", by: Self.officer)
      #expect(closed.state == "done")
      let said = try await SmallSteps.step(
        desk, around, "remark", by: Self.officer, ["said": "在核"])
      #expect(said.state == "asked" && said.fields["said"] == "在核")
      let events = try await desk.sheet(around.id, for: Self.officer).events.map(\.step)
      #expect(events == ["open", "remark"], "nothing is left of what failed")
      // It is told all the same, to who runs the clocks, and tried again when an hour is over.
      let operators = Hall.Ear()
      try await desk.runClocks { id, _ in operators.take("\(id)") }
      #expect(operators.audit == ["\(around.id)"])
      let checked = try await SmallSteps.step(
        desk, said, "remark", by: Self.officer, ["said": "已核"])
      hall.clock.move(seconds: 3_600)
      try await desk.runClocks { id, _ in operators.take("\(id)") }
      #expect(try await Self.now(desk, checked).state == "late")
      #expect(operators.audit.count == 1)
    }
  }

  @Test func `many steps at once are held up by no such deadline either`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let desk = try SmallSteps.desk(hall)
      let codes = try Hall.firms(in: .shenzhen).prefix(2)
      var takings: [CaseTaking] = []
      for code in codes {
        let record = try await SmallSteps.open(desk, "stuck", code)
        takings.append(CaseTaking(record.id, "close", revision: record.revision))
      }
      try hall.clock.set("2026-06-04T09:00:00")
      let closed = try await desk.takeAll(takings, by: Self.officer)
      #expect(closed.map(\.state) == ["done", "done"])
    }
  }
}
