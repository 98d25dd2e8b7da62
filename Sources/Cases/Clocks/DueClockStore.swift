internal import Storage
internal import TradeTerms

/// Reads the clocks that are due together with their cases, in one walk.
struct DueClockStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  /// The first to happen first.
  func due(by instant: Instant, limit: Int) throws -> [DueClock] {
    var found: [DueClock] = []
    found.reserveCapacity(limit)
    try each(by: instant, limit: limit) { found.append($0) }
    return found
  }

  /// Hands on one after the other, the first to happen first.
  func each(by instant: Instant, limit: Int, _ body: (DueClock) throws -> Void) throws {
    let select = try session.statement(SQL.due)
    defer { select.reset() }
    select.bind(1, instant.millisecondsSinceEpoch)
    select.bind(2, Int64(limit))
    var reader = Reader()
    while try select.step() { try body(reader.clock(select)) }
  }

  /// Units, cities and kinds repeat from row to row: those of the row before are taken again.
  private struct Reader {
    private var unit = HandlingUnit("")
    private var unitText = ""
    private var city: City?
    private var cityText = ""

    mutating func clock(_ row: any DatabaseStatement) -> DueClock {
      func instant(_ column: Int) -> Instant { Instant(millisecondsSinceEpoch: row.int(column)) }
      let id = row.int(0)
      let clock = RunningClock(
        caseID: id, clock: row.text(1), startedAt: instant(2), dueAt: instant(3),
        isProvisional: row.int(4) == 1, stage: Int(row.int(5)), nextAt: instant(6),
        pausedLeft: row.optionalInt(7).map(Int.init),
        stoppedAt: row.optionalInt(8).map { Instant(millisecondsSinceEpoch: $0) })
      let text = row.text(15)
      if text != unitText { (unit, unitText) = (HandlingUnit(text), text) }
      let place = row.text(14)
      if place != cityText { (city, cityText) = (City(place), place) }
      let subject = row.text(13)
      let opener = row.int(16)
      let owner = row.int(17)
      return DueClock(
        clock,
        CaseRecord(
          id: id, type: row.text(9), pack: row.text(10), number: row.text(11), title: row.text(12),
          subject: subject.isEmpty ? nil : CaseSubject(code: subject, name: "", city: city),
          opener: CaseParty(organisation: opener == 0 ? nil : opener, name: "", person: nil),
          unit: unit, owner: owner == 0 ? nil : CasePerson(account: owner, name: row.text(18)),
          parent: nil, benefit: nil, decision: nil, year: nil, state: row.text(19),
          since: clock.startedAt, level: Int(row.int(20)), openedAt: clock.startedAt,
          closedAt: nil, dueAt: clock.dueAt, revision: row.int(21), fields: [:]),
        place: Int(row.int(22)))
    }
  }

  private enum SQL {
    static let due = """
      SELECT c.case_id, c.clock, c.started_at, c.due_at, c.is_provisional, c.stage, c.next_at,
        c.paused_left, c.stopped_at, f.type, f.pack, f.number, f.title, f.subject, f.city, f.unit,
        f.opener, f.owner, f.owner_name, f.state, f.level, f.revision,
        (SELECT COALESCE(MAX(s.place), 0) FROM case_step s WHERE s.case_id = c.case_id)
      FROM case_clock c JOIN case_file f ON f.id = c.case_id
      WHERE c.next_at <= ? ORDER BY c.next_at, c.case_id LIMIT ?
      """
  }
}
