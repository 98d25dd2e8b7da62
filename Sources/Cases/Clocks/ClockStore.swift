internal import Storage
internal import TradeTerms

/// The clocks of cases.
struct ClockStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func insert(_ clock: RunningClock) throws {
    let insert = try session.statement(SQL.insert)
    insert.bind(1, clock.caseID)
    insert.bind(2, clock.clock)
    insert.bind(3, clock.startedAt.millisecondsSinceEpoch)
    bind(clock, to: insert, from: 4)
    try insert.run()
  }

  func update(_ clock: RunningClock) throws {
    let update = try session.statement(SQL.update)
    bind(clock, to: update, from: 1)
    update.bind(7, clock.caseID)
    update.bind(8, clock.clock)
    update.bind(9, clock.startedAt.millisecondsSinceEpoch)
    try update.run()
  }

  /// Takes down how far clocks have come, many at once.
  func advance(_ happenings: [ClockHappening]) throws {
    try BulkInsert.insert(
      happenings, session, SQL.upsert, row: SQL.step, tail: SQL.further
    ) { row, happening in
      let clock = happening.due.clock
      row.int(clock.caseID)
      row.text(clock.clock)
      row.int(clock.startedAt.millisecondsSinceEpoch)
      row.int(Int64(clock.stage + 1))
      row.int(happening.nextAt?.millisecondsSinceEpoch ?? CaseStore.never)
    }
  }

  private func bind(_ clock: RunningClock, to statement: any DatabaseStatement, from first: Int) {
    statement.bind(first, clock.dueAt.millisecondsSinceEpoch)
    statement.bind(first + 1, clock.isProvisional ? Int64(1) : Int64(0))
    statement.bind(first + 2, Int64(clock.stage))
    statement.bind(first + 3, clock.nextAt?.millisecondsSinceEpoch ?? CaseStore.never)
    statement.bind(first + 4, clock.pausedLeft.map(Int64.init))
    statement.bind(first + 5, clock.stoppedAt?.millisecondsSinceEpoch)
  }

  /// The clocks of a case that were not stopped.
  func live(of id: Int64) throws -> [RunningClock] {
    let select = try session.statement(SQL.live)
    select.bind(1, id)
    return try read(select)
  }

  func all(of id: Int64) throws -> [RunningClock] {
    let select = try session.statement(SQL.ofCase)
    select.bind(1, id)
    return try read(select)
  }

  /// Clocks at which something is to happen by an instant, the first to happen first.
  func due(by instant: Instant, limit: Int) throws -> [RunningClock] {
    let select = try session.statement(SQL.due)
    select.bind(1, instant.millisecondsSinceEpoch)
    select.bind(2, Int64(limit))
    return try read(select)
  }

  /// When the next clock is due anywhere; nil where none runs.
  func next() throws -> Instant? {
    let select = try session.statement(SQL.next)
    defer { select.reset() }
    guard try select.step(), let next = select.optionalInt(0), next < CaseStore.never else {
      return nil
    }
    return Instant(millisecondsSinceEpoch: next)
  }

  private func read(_ select: any DatabaseStatement) throws -> [RunningClock] {
    defer { select.reset() }
    var found: [RunningClock] = []
    while try select.step() {
      func instant(_ column: Int) -> Instant { Instant(millisecondsSinceEpoch: select.int(column)) }
      found.append(
        RunningClock(
          caseID: select.int(0), clock: select.text(1), startedAt: instant(2), dueAt: instant(3),
          isProvisional: select.int(4) == 1, stage: Int(select.int(5)),
          nextAt: select.int(6) >= CaseStore.never ? nil : instant(6),
          pausedLeft: select.optionalInt(7).map(Int.init),
          stoppedAt: select.isNull(8) ? nil : instant(8)))
    }
    return found
  }

  private enum SQL {
    private static let columns = """
      case_id, clock, started_at, due_at, is_provisional, stage, next_at, paused_left, stopped_at
      """
    private static let select = "SELECT \(columns) FROM case_clock"
    static let insert = "INSERT INTO case_clock (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    static let update = """
      UPDATE case_clock SET due_at = ?, is_provisional = ?, stage = ?, next_at = ?,
        paused_left = ?, stopped_at = ? WHERE case_id = ? AND clock = ? AND started_at = ?
      """
    static let upsert = "INSERT INTO case_clock (\(columns)) VALUES"
    /// The clocks are there, for nothing deletes them: only what is changed is bound.
    static let step = "(?, ?, ?, 0, 0, ?, ?, NULL, NULL)"
    static let further = """
      ON CONFLICT (case_id, clock, started_at) DO UPDATE SET stage = excluded.stage,
        next_at = excluded.next_at
      """
    static let live = "\(select) WHERE case_id = ? AND stopped_at IS NULL ORDER BY due_at"
    static let ofCase = "\(select) WHERE case_id = ? ORDER BY started_at, clock"
    static let due = "\(select) WHERE next_at <= ? ORDER BY next_at, case_id LIMIT ?"
    static let next = "SELECT MIN(next_at) FROM case_clock"
  }
}
