internal import Storage
internal import TradeTerms

/// The money that was paid out in cases; each payer counts its own vouchers, and records each once.
struct PayoutStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func add(
    _ id: Int64, by unit: HandlingUnit, voucher: String, amount: RMB, day: Day,
    at instant: Instant
  ) throws {
    let known = try session.statement(SQL.known)
    known.bind(1, unit.description)
    known.bind(2, voucher)
    let isKnown = try known.step()
    known.reset()
    guard !isKnown else { throw CaseError.voucherTaken(voucher) }
    let insert = try session.statement(SQL.insert)
    insert.bind(1, unit.description)
    insert.bind(2, voucher)
    insert.bind(3, id)
    insert.bind(4, amount.fen)
    insert.bind(5, Int64(day.daysSinceEpoch))
    insert.bind(6, instant.millisecondsSinceEpoch)
    try insert.run()
  }

  /// What was paid in a case.
  func payouts(of id: Int64) throws -> [CasePayout] {
    let select = try session.statement(SQL.ofCase)
    defer { select.reset() }
    select.bind(1, id)
    var found: [CasePayout] = []
    while try select.step() {
      found.append(
        CasePayout(
          voucher: select.text(0), amount: RMB(fen: select.int(1)),
          day: Day(daysSinceEpoch: Int32(select.int(2))) ?? .earliest))
    }
    return found
  }

  private enum SQL {
    static let known = "SELECT 1 FROM case_payment WHERE unit = ? AND voucher = ?"
    static let insert = """
      INSERT INTO case_payment (unit, voucher, case_id, amount_fen, day, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """
    static let ofCase = """
      SELECT voucher, amount_fen, day FROM case_payment WHERE case_id = ? ORDER BY day, voucher
      """
  }
}
