internal import FEEL
internal import Storage
internal import TradeTerms

/// Counts the cases of units.
struct UnitTallyStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  /// What was recorded by an instant; a case of the kind that was in one of some states is closed.
  func tally(
    _ unit: HandlingUnit, type: String, ends: [String], year: Int, by instant: Instant
  ) throws -> UnitTally {
    guard let first = Day(year: year, month: 1, day: 1),
      let next = Day(year: year + 1, month: 1, day: 1)
    else { return UnitTally(opened: 0, closed: 0, paid: RMB(fen: 0)) }
    let known = instant.millisecondsSinceEpoch
    let select = try session.statement(SQL.cases(ends: ends.count))
    defer { select.reset() }
    select.bind(1, known)
    for (index, state) in ends.enumerated() { select.bind(index + 2, state) }
    let place = ends.count + 2
    select.bind(place, unit.description)
    select.bind(place + 1, type)
    select.bind(place + 2, Instant(startOf: first).millisecondsSinceEpoch)
    select.bind(place + 3, Instant(startOf: next).millisecondsSinceEpoch)
    select.bind(place + 4, known)
    var opened = 0
    var closed = 0
    if try select.step() {
      opened = Int(select.int(0))
      closed = Int(select.int(1))
    }
    let paid = try session.statement(SQL.paid)
    defer { paid.reset() }
    paid.bind(1, unit.description)
    paid.bind(2, Int64(first.daysSinceEpoch))
    paid.bind(3, Int64(next.daysSinceEpoch))
    paid.bind(4, known)
    return UnitTally(
      opened: opened, closed: closed, paid: RMB(fen: try paid.step() ? paid.int(0) : 0))
  }

  /// Counts the cases of a kind in some states.
  func granted(_ type: String, in states: [String]) throws -> GrantedTally {
    var tally = GrantedTally()
    for state in states {
      let select = try session.statement(SQL.count)
      defer { select.reset() }
      select.bind(1, type)
      select.bind(2, state)
      if try select.step() { tally.count += Int(select.int(0)) }
    }
    return tally
  }

  /// What the cases of a kind come to, state by state.
  func marks(_ type: String, in states: [String]) throws -> [GrantedMemory.Mark] {
    try states.map { state in
      let select = try session.statement(SQL.mark)
      defer { select.reset() }
      select.bind(1, type)
      select.bind(2, state)
      _ = try select.step()
      return GrantedMemory.Mark(
        count: select.int(0), numbers: select.int(1), revisions: select.int(2),
        products: select.int(3))
    }
  }

  /// Counts the cases of a kind in some states, and sums up a field of them.
  func granted(_ type: String, in states: [String], summing field: String) throws -> GrantedTally {
    var tally = GrantedTally()
    for state in states {
      let select = try session.statement(SQL.inState)
      defer { select.reset() }
      select.bind(1, type)
      select.bind(2, state)
      while try select.step() {
        tally.count += 1
        let said = CaseFields.values(select.text(0))[field].flatMap { Decimal128($0) }
        if let sum = said.flatMap({ tally.sum.adding($0) }) {
          tally.sum = sum
        } else {
          tally.silent += 1
        }
      }
    }
    return tally
  }

  /// That a case stood in one of some states at an instant, by its history; the instant is bound
  /// first, then the states.
  static func stood(inOneOf states: Int) -> String {
    guard states > 0 else { return "CAST(? AS BIGINT) IS NULL" }
    let places = Array(repeating: "?", count: states).joined(separator: ", ")
    return """
      (SELECT case_step.state_after FROM case_step
        WHERE case_step.case_id = case_file.id AND case_step.at <= ?
        ORDER BY case_step.place DESC LIMIT 1) IN (\(places))
      """
  }

  private enum SQL {
    static let count = "SELECT COUNT(*) FROM case_file WHERE type = ? AND state = ?"
    static let mark = """
      SELECT COUNT(*), CAST(COALESCE(SUM(id), 0) AS BIGINT),
        CAST(COALESCE(SUM(revision), 0) AS BIGINT),
        CAST(COALESCE(SUM(id * revision), 0) AS BIGINT)
      FROM case_file WHERE type = ? AND state = ?
      """
    static let inState = "SELECT fields FROM case_file WHERE type = ? AND state = ?"
    static func cases(ends: Int) -> String {
      """
      SELECT COUNT(*), COALESCE(SUM(CASE WHEN \(stood(inOneOf: ends)) THEN 1 ELSE 0 END), 0)
      FROM case_file
      WHERE first_unit = ? AND type = ? AND opened_at >= ? AND opened_at < ? AND opened_at <= ?
      """
    }
    static let paid = """
      SELECT CAST(COALESCE(SUM(amount_fen), 0) AS BIGINT) FROM case_payment
      WHERE unit = ? AND day >= ? AND day < ? AND recorded_at <= ?
      """
  }
}
