import Storage
public import TradeTerms

extension LedgerQueryStore {
  /// A party's turnover by month, trade mode and destination; where an instant is given, as it
  /// was known then.
  public func turnover(_ filter: FigureFilter) throws -> [TurnoverSum] {
    let statement = try session.statement(
      filter.knownAt == nil ? SQL.turnover(filter) : SQL.turnoverKnownAt(filter))
    bind(filter, to: statement)
    defer { statement.reset() }
    var sums: [TurnoverSum] = []
    while try statement.step() {
      guard let month = YearMonth(number: Int32(truncatingIfNeeded: statement.int(0))) else {
        continue
      }
      sums.append(
        TurnoverSum(
          month: month, tradeMode: statement.text(1), country: statement.text(2),
          fen: statement.int(3), documents: statement.int(4), unknown: statement.int(5)))
    }
    return sums
  }

  /// A page of the postings that make up a figure, each with its document's number.
  public func postings(
    behind filter: FigureFilter, after last: PostingPlace? = nil, limit: Int = 50
  ) throws -> LedgerPage<ListedPosting, PostingPlace> {
    let statement = try session.statement(SQL.postings(filter))
    let next = bind(filter, to: statement)
    statement.bind(next, last?.month ?? 0)
    statement.bind(next + 1, last?.document.rawValue ?? 0)
    statement.bind(next + 2, last?.number ?? 0)
    statement.bind(next + 3, Int64(limit) + 1)
    defer { statement.reset() }
    var rows: [ListedPosting] = []
    while try statement.step() {
      guard let posting = PostingStore.row(statement) else { continue }
      let place = PostingPlace(
        month: posting.month, document: posting.document, number: statement.int(13))
      rows.append(ListedPosting(posting: posting, place: place))
    }
    return LedgerPage(rows, limit: limit) { $0.place }
  }

  /// The turnover of all parties in a year; where an instant is given, as it was known then.
  public func turnoverColumns(
    year: Int, role: Posting.Role, knownAt instant: Instant? = nil
  ) throws -> TurnoverColumns {
    var columns = TurnoverColumns()
    guard let first = YearMonth(year: year, month: 1), let last = YearMonth(year: year, month: 12)
    else { return columns }
    let statement = try session.statement(instant == nil ? SQL.columns : SQL.columnsKnownAt)
    statement.bind(1, Int64(first.number))
    statement.bind(2, Int64(last.number))
    statement.bind(3, role.rawValue)
    if let instant { statement.bind(4, instant.millisecondsSinceEpoch) }
    defer { statement.reset() }
    while try statement.step() {
      columns.append(
        party: statement.int(0), fen: statement.int(1), unknown: statement.int(2),
        documents: statement.int(3))
    }
    return columns
  }

  /// Binds what the filter asks, and gives the next free parameter.
  @discardableResult
  private func bind(_ filter: FigureFilter, to statement: any DatabaseStatement) -> Int {
    statement.bind(1, filter.party)
    statement.bind(2, Int64(filter.first.number))
    statement.bind(3, Int64(filter.last.number))
    statement.bind(4, filter.role.rawValue)
    var next = 5
    for text in [filter.tradeMode, filter.country].compactMap({ $0 }) {
      statement.bind(next, text)
      next += 1
    }
    if let instant = filter.knownAt {
      statement.bind(next, instant.millisecondsSinceEpoch)
      next += 1
    }
    return next
  }

  private enum SQL {
    private static let sums = """
      COALESCE(sum(p.sign * p.fen), 0), sum(p.sign),
      sum(CASE WHEN p.fen IS NULL THEN p.sign ELSE 0 END)
      """

    static func turnover(_ filter: FigureFilter) -> String {
      """
      SELECT p.month, p.trade_mode, p.country, p.fen, p.documents, p.unknown FROM turnover p
      WHERE \(conditions(filter)) AND p.documents <> 0
      ORDER BY p.month, p.trade_mode, p.country
      """
    }

    static func turnoverKnownAt(_ filter: FigureFilter) -> String {
      """
      SELECT p.month, p.trade_mode, p.country, \(sums) FROM posting p
      WHERE \(conditions(filter))
      GROUP BY p.month, p.trade_mode, p.country HAVING sum(p.sign) <> 0
      ORDER BY p.month, p.trade_mode, p.country
      """
    }

    static func postings(_ filter: FigureFilter) -> String {
      """
      SELECT \(PostingStore.SQL.columns), p.number FROM posting p
      WHERE \(conditions(filter)) AND (p.month, p.document_id, p.number) > (?, ?, ?)
      ORDER BY p.month, p.document_id, p.number LIMIT ?
      """
    }

    // Party by party in the order of the key: rows stream into the columns.
    static let columns = """
      SELECT t.party_id, sum(t.fen), sum(t.unknown), sum(t.documents) FROM turnover t
      WHERE t.month BETWEEN ?1 AND ?2 AND t.role = ?3
      GROUP BY t.party_id ORDER BY t.party_id
      """
    static let columnsKnownAt = """
      SELECT p.party_id, COALESCE(sum(p.sign * p.fen), 0),
        sum(CASE WHEN p.fen IS NULL THEN p.sign ELSE 0 END), sum(p.sign)
      FROM posting p
      WHERE p.month BETWEEN ?1 AND ?2 AND p.role = ?3 AND p.known_at <= ?4
      GROUP BY p.party_id ORDER BY p.party_id
      """

    private static func conditions(_ filter: FigureFilter) -> String {
      var result = "p.party_id = ? AND p.month BETWEEN ? AND ? AND p.role = ?"
      if filter.tradeMode != nil { result += " AND p.trade_mode = ?" }
      if filter.country != nil { result += " AND p.country = ?" }
      if filter.knownAt != nil { result += " AND p.known_at <= ?" }
      return result
    }
  }
}
