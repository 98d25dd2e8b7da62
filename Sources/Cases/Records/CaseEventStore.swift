internal import Storage
internal import TradeTerms

/// The history of cases; it only ever grows.
struct CaseEventStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func add(_ event: CaseEvent, to id: Int64) throws {
    let insert = try session.statement(SQL.insert)
    insert.bind(1, id)
    insert.bind(2, Int64(event.place))
    insert.bind(3, event.at.millisecondsSinceEpoch)
    insert.bind(4, event.kind.rawValue)
    insert.bind(5, event.step)
    insert.bind(6, event.before)
    insert.bind(7, event.after)
    insert.bind(8, event.actor?.account ?? 0)
    insert.bind(9, event.actor?.name ?? "")
    insert.bind(10, event.organisation)
    insert.bind(11, event.comment)
    insert.bind(12, CaseFields.text(event.fields))
    try insert.run()
  }

  /// Adds what clocks did at an instant, many at once.
  func add(_ happenings: [ClockHappening], at instant: Instant) throws {
    let now = instant.millisecondsSinceEpoch
    try BulkInsert.insert(
      happenings, session, SQL.insertMany, row: SQL.clockEvent
    ) { row, happening in
      row.int(happening.due.clock.caseID)
      row.int(Int64(happening.place))
      row.int(now)
      row.text(happening.step)
      row.text(happening.due.record.state)
      row.text(happening.due.record.state)
      row.text(CaseFields.text(happening.news.fields))
    }
  }

  /// The place of the last event of a case; 0 where there is none.
  func lastPlace(of id: Int64) throws -> Int {
    let select = try session.statement(SQL.lastPlace)
    defer { select.reset() }
    select.bind(1, id)
    return try select.step() ? Int(select.int(0)) : 0
  }

  /// The history of a case, the first event first.
  func events(of id: Int64) throws -> [CaseEvent] {
    let select = try session.statement(SQL.ofCase)
    defer { select.reset() }
    select.bind(1, id)
    var events: [CaseEvent] = []
    while try select.step() { events.append(Self.event(select, from: 0)) }
    return events
  }

  /// The event of a row in which `columns` begin at a place.
  static func event(_ row: any DatabaseStatement, from first: Int) -> CaseEvent {
    let account = row.int(first + 6)
    return CaseEvent(
      place: Int(row.int(first)), at: Instant(millisecondsSinceEpoch: row.int(first + 1)),
      kind: CaseEvent.Kind(rawValue: row.text(first + 2)) ?? .note, step: row.text(first + 3),
      before: row.text(first + 4), after: row.text(first + 5),
      actor: account == 0 ? nil : CasePerson(account: account, name: row.text(first + 7)),
      organisation: row.text(first + 8), comment: row.text(first + 9),
      fields: CaseFields.values(row.text(first + 10)))
  }

  static let columns = """
    place, at, kind, step, state_before, state_after, account, actor, organisation, comment, fields
    """

  private enum SQL {
    static let insert = """
      INSERT INTO case_step (case_id, \(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    static let insertMany = "INSERT INTO case_step (case_id, \(columns)) VALUES"
    /// By nobody, without a remark.
    static let clockEvent = "(?, ?, ?, 'clock', ?, ?, ?, 0, '', '', '', ?)"
    static let lastPlace = "SELECT COALESCE(MAX(place), 0) FROM case_step WHERE case_id = ?"
    static let ofCase = """
      SELECT \(columns) FROM case_step WHERE case_id = ? ORDER BY place
      """
  }
}
