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

  /// Adds many at once.
  func add(_ events: [(event: CaseEvent, caseID: Int64)]) throws {
    var rows = BulkInsert(session, SQL.insertMany, columns: 12)
    for (event, id) in events {
      try rows.add([
        .int(id), .int(Int64(event.place)), .int(event.at.millisecondsSinceEpoch),
        .text(event.kind.rawValue), .text(event.step), .text(event.before), .text(event.after),
        .int(event.actor?.account ?? 0), .text(event.actor?.name ?? ""),
        .text(event.organisation), .text(event.comment), .text(CaseFields.text(event.fields)),
      ])
    }
    try rows.finish()
  }

  /// The place of the last event of each case of which a clock is due by an instant.
  func lastPlaces(dueBy instant: Instant) throws -> [Int64: Int] {
    let select = try session.statement(SQL.lastPlaces)
    defer { select.reset() }
    select.bind(1, instant.millisecondsSinceEpoch)
    var places: [Int64: Int] = [:]
    while try select.step() { places[select.int(0)] = Int(select.int(1)) }
    return places
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
    while try select.step() {
      events.append(
        CaseEvent(
          place: Int(select.int(0)), at: Instant(millisecondsSinceEpoch: select.int(1)),
          kind: CaseEvent.Kind(rawValue: select.text(2)) ?? .note, step: select.text(3),
          before: select.text(4), after: select.text(5),
          actor: select.int(6) == 0
            ? nil : CasePerson(account: select.int(6), name: select.text(7)),
          organisation: select.text(8), comment: select.text(9),
          fields: CaseFields.values(select.text(10))))
    }
    return events
  }

  private enum SQL {
    private static let columns = """
      case_id, place, at, kind, step, state_before, state_after, account, actor, organisation,
      comment, fields
      """
    static let insert = """
      INSERT INTO case_step (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    static let insertMany = "INSERT INTO case_step (\(columns)) VALUES"
    static let lastPlaces = """
      SELECT case_id, (SELECT COALESCE(MAX(place), 0) FROM case_step
        WHERE case_step.case_id = due.case_id)
      FROM (SELECT DISTINCT case_id FROM case_clock WHERE next_at <= ?) AS due
      """
    static let lastPlace = "SELECT COALESCE(MAX(place), 0) FROM case_step WHERE case_id = ?"
    static let ofCase = """
      SELECT place, at, kind, step, state_before, state_after, account, actor, organisation,
        comment, fields
      FROM case_step WHERE case_id = ? ORDER BY place
      """
  }
}
