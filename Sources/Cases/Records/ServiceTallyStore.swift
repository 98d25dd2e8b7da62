internal import PolicyPacks
internal import Storage
internal import TradeTerms

/// Counts how well the cases of a kind were served, by the unit that had them first.
struct ServiceTallyStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func tallies(_ type: CaseType, year: Int) throws -> [ServiceTally] {
    guard let first = Day(year: year, month: 1, day: 1),
      let next = Day(year: year + 1, month: 1, day: 1)
    else { return [] }
    var tallies: [String: ServiceTally] = [:]
    func each(_ sql: String, _ body: (any DatabaseStatement, inout ServiceTally) -> Void) throws {
      let select = try session.statement(sql)
      defer { select.reset() }
      select.bind(1, type.id)
      select.bind(2, Instant(startOf: first).millisecondsSinceEpoch)
      select.bind(3, Instant(startOf: next).millisecondsSinceEpoch)
      while try select.step() {
        let unit = select.text(0)
        body(select, &tallies[unit, default: ServiceTally(unit: HandlingUnit(unit))])
      }
    }
    try each(SQL.opened) { row, tally in tally.opened = Int(row.int(1)) }
    // A call back is due whenever a case comes to a state in which one is recorded.
    let calls = type.counts[.calledBack] ?? []
    let calling = Set(calls.flatMap { type.step($0)?.from ?? [] })
    try each(SQL.moves) { row, tally in
      if calling.contains(row.text(1)) { tally.callsDue += Int(row.int(2)) }
    }
    try each(SQL.steps) { row, tally in
      let step = row.text(1)
      for (measure, steps) in type.counts where steps.contains(step) {
        tally.counts[measure, default: 0] += Int(row.int(2))
        tally.timed[measure, default: 0] += Int(row.int(3))
        tally.inTime[measure, default: 0] += Int(row.int(3) - row.int(4))
      }
    }
    return tallies.values.sorted { $0.unit.description < $1.unit.description }
  }

  private enum SQL {
    private static let cases = "f.type = ? AND f.opened_at >= ? AND f.opened_at < ?"
    static let opened = """
      SELECT f.first_unit, COUNT(*) FROM case_file f WHERE \(cases) GROUP BY f.first_unit
      """
    static let moves = """
      SELECT f.first_unit, s.state_after, COUNT(*)
      FROM case_file f JOIN case_step s ON s.case_id = f.id
      WHERE \(cases) AND s.kind = 'step' AND s.state_after <> s.state_before
      GROUP BY f.first_unit, s.state_after
      """
    /// How often each step was taken, how often it ended a clock, and one that had run out.
    static let steps = """
      SELECT f.first_unit, s.step, COUNT(*),
        SUM(CASE WHEN EXISTS (SELECT 1 FROM case_clock c
          WHERE c.case_id = s.case_id AND c.stopped_at = s.at) THEN 1 ELSE 0 END),
        SUM(CASE WHEN EXISTS (SELECT 1 FROM case_clock c
          WHERE c.case_id = s.case_id AND c.stopped_at = s.at AND c.stopped_at > c.due_at)
          THEN 1 ELSE 0 END)
      FROM case_file f JOIN case_step s ON s.case_id = f.id
      WHERE \(cases) AND s.kind = 'step'
      GROUP BY f.first_unit, s.step
      """
  }
}
