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

  /// A page of what was paid in a year, the first day first, with its count and sum as a whole.
  func page(_ query: PayoutQuery, for sight: PayoutSight) throws -> PayoutPage {
    guard let first = Day(year: query.year, month: 1, day: 1),
      let next = Day(year: query.year + 1, month: 1, day: 1)
    else { return .none }
    let (condition, values) = Self.condition(query, sight)
    func bind(_ select: any DatabaseStatement) -> Int {
      select.bind(1, Int64(first.daysSinceEpoch))
      select.bind(2, Int64(next.daysSinceEpoch))
      select.bind(3, query.knownAt?.millisecondsSinceEpoch ?? CaseStore.never)
      for (index, value) in values.enumerated() { select.bind(index + 4, value) }
      return values.count + 4
    }
    let whole = try session.statement(SQL.whole(condition))
    defer { whole.reset() }
    _ = bind(whole)
    guard try whole.step() else { throw CaseError.noSuchCase }
    let (count, total) = (Int(whole.int(0)), RMB(fen: whole.int(1)))
    let select = try session.statement(SQL.page(condition))
    defer { select.reset() }
    let place = bind(select)
    select.bind(place, Int64(query.limit))
    select.bind(place + 1, Int64(query.from))
    var rows: [ListedPayout] = []
    while try select.step() {
      rows.append(
        ListedPayout(
          payer: HandlingUnit(select.text(0)),
          payout: CasePayout(
            voucher: select.text(1), amount: RMB(fen: select.int(2)),
            day: Day(daysSinceEpoch: Int32(select.int(3))) ?? .earliest),
          caseID: select.int(4), number: select.text(5), title: select.text(6),
          payee: select.text(7)))
    }
    let end = query.from + rows.count
    return PayoutPage(rows: rows, count: count, total: total, next: end < count ? end : nil)
  }

  /// Which of them are wanted and may be seen.
  private static func condition(_ query: PayoutQuery, _ sight: PayoutSight) -> (String, [String]) {
    var sql = ""
    var values: [String] = []
    if let unit = query.unit {
      sql += " AND p.unit = ?"
      values.append(unit.description)
    }
    guard case .some(let units, let subjects) = sight else { return (sql, values) }
    var ways: [String] = []
    for (column, allowed) in [("p.unit", units), ("f.subject", subjects)] where !allowed.isEmpty {
      let places = Array(repeating: "?", count: allowed.count).joined(separator: ", ")
      ways.append("\(column) IN (\(places))")
      values += allowed.sorted()
    }
    return (sql + " AND (\(ways.isEmpty ? "1 = 0" : ways.joined(separator: " OR ")))", values)
  }

  private enum SQL {
    private static let from = """
      FROM case_payment p JOIN case_file f ON f.id = p.case_id
      WHERE p.day >= ? AND p.day < ? AND p.recorded_at <= ?
      """
    static func whole(_ condition: String) -> String {
      "SELECT COUNT(*), CAST(COALESCE(SUM(p.amount_fen), 0) AS BIGINT) \(from)\(condition)"
    }
    static func page(_ condition: String) -> String {
      """
      SELECT p.unit, p.voucher, p.amount_fen, p.day, p.case_id, f.number, f.title, f.subject_name
      \(from)\(condition) ORDER BY p.day, p.unit, p.voucher LIMIT ? OFFSET ?
      """
    }
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
