internal import FEEL
internal import Storage
internal import TradeTerms

/// Counts the cases of units.
struct UnitTallyStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func tally(_ unit: HandlingUnit, type: String, year: Int) throws -> UnitTally {
    guard let first = Day(year: year, month: 1, day: 1),
      let next = Day(year: year + 1, month: 1, day: 1)
    else { return UnitTally(opened: 0, closed: 0, paid: RMB(fen: 0)) }
    let select = try session.statement(SQL.cases)
    defer { select.reset() }
    select.bind(1, unit.description)
    select.bind(2, type)
    select.bind(3, Instant(startOf: first).millisecondsSinceEpoch)
    select.bind(4, Instant(startOf: next).millisecondsSinceEpoch)
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
    return UnitTally(
      opened: opened, closed: closed, paid: RMB(fen: try paid.step() ? paid.int(0) : 0))
  }

  /// Counts the cases of a kind in some states, and sums up a field of them.
  func granted(_ type: String, in states: [String], summing field: String?) throws -> GrantedTally {
    var tally = GrantedTally()
    for state in states {
      let select = try session.statement(field == nil ? SQL.count : SQL.inState)
      defer { select.reset() }
      select.bind(1, type)
      select.bind(2, state)
      guard let field else {
        if try select.step() { tally.count += Int(select.int(0)) }
        continue
      }
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

  private enum SQL {
    static let count = "SELECT COUNT(*) FROM case_file WHERE type = ? AND state = ?"
    static let inState = "SELECT fields FROM case_file WHERE type = ? AND state = ?"
    static let cases = """
      SELECT COUNT(*), COALESCE(SUM(CASE WHEN is_open = 0 THEN 1 ELSE 0 END), 0) FROM case_file
      WHERE first_unit = ? AND type = ? AND opened_at >= ? AND opened_at < ?
      """
    static let paid = """
      SELECT CAST(COALESCE(SUM(amount_fen), 0) AS BIGINT) FROM case_payment
      WHERE unit = ? AND day >= ? AND day < ?
      """
  }
}
