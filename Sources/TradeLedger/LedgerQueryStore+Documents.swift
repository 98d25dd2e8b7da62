import CustomsMessages
import Storage
import TradeTerms

extension LedgerQueryStore {
  /// A page of documents: of one party by trade number, the highest first; the inventories of a
  /// year by their day, the latest first; of all others, the newest first.
  ///
  /// A page may hold fewer rows than asked for and yet have a next one: a page looks at so many
  /// documents and no more.
  public func documents(
    _ filter: DocumentFilter = DocumentFilter(), after last: DocumentNumber? = nil,
    limit: Int = 50
  ) throws -> LedgerPage<ListedDocument, DocumentNumber> {
    if let party = filter.party {
      return try documents(of: party, filter, after: last, limit: limit)
    }
    if filter.isByDay { return try inventories(filter, after: last, limit: limit) }
    let first = last?.rawValue ?? .max
    let end = try filter.isWalk ? endOfWalk(from: first) : nil
    let rows = try newest(filter, before: first, from: end ?? 0, limit: limit)
    let page = LedgerPage(rows, limit: limit) { $0.document.number }
    guard page.next == nil, let end else { return page }
    return LedgerPage(rows: page.rows, next: DocumentNumber(rawValue: end))
  }

  /// The documents with these numbers, in the order asked; those that do not exist are left out.
  public func documents(_ numbers: [DocumentNumber]) throws -> [ListedDocument] {
    var found: [DocumentNumber: ListedDocument] = [:]
    for start in stride(from: 0, to: numbers.count, by: SQL.width) {
      let statement = try session.statement(SQL.byNumbers)
      for index in 0..<SQL.width {
        // Places that are left over repeat the first number.
        let place = start + index < numbers.count ? start + index : start
        statement.bind(index + 1, numbers[place].rawValue)
      }
      for row in try Self.listed(statement) { found[row.document.number] = row }
    }
    return numbers.compactMap { found[$0] }
  }

  private func documents(
    of party: Int64, _ filter: DocumentFilter, after last: DocumentNumber?, limit: Int
  ) throws -> LedgerPage<ListedDocument, DocumentNumber> {
    let start = try last.flatMap { try DocumentStore(session).document($0) }
    let statement = try session.statement(SQL.ofParty(filter, isFirst: start == nil))
    statement.bind(1, party)
    statement.bind(2, Int64(limit) + 1)
    var next = 3
    if let start {
      statement.bind(3, start.tradeNumber)
      statement.bind(4, Int64(start.type.rawValue))
      statement.bind(5, start.ownNumber)
      statement.bind(6, start.appTime)
      next = 7
    }
    filter.bind(to: statement, from: next)
    return LedgerPage(try Self.listed(statement), limit: limit) { $0.document.number }
  }

  private func newest(
    _ filter: DocumentFilter, before first: Int64, from end: Int64, limit: Int
  ) throws -> [ListedDocument] {
    let statement = try session.statement(SQL.newest(filter))
    statement.bind(1, first)
    statement.bind(2, end)
    statement.bind(3, Int64(limit) + 1)
    filter.bind(to: statement, from: 4)
    return try Self.listed(statement)
  }

  /// The number at which a page stops looking when no index leads to its rows.
  private func endOfWalk(from first: Int64) throws -> Int64? {
    let statement = try session.statement(SQL.endOfWalk)
    statement.bind(1, first)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : nil
  }

  static func listed(_ statement: any DatabaseStatement) throws -> [ListedDocument] {
    defer { statement.reset() }
    var rows: [ListedDocument] = []
    while try statement.step() {
      guard let document = DocumentStore.row(statement) else { continue }
      rows.append(ListedDocument(document: document, openFindings: Int(statement.int(20))))
    }
    return rows
  }

  /// The statement that a filter leads to, for the test of its plan.
  static func statementText(_ filter: DocumentFilter) -> String {
    if filter.isByDay { return statementOfDay(filter) }
    return filter.party == nil ? SQL.newest(filter) : SQL.ofParty(filter, isFirst: false)
  }

  /// The columns that `listed` reads, of a document `d`.
  static let listedColumns = """
    \(DocumentStore.SQL.columns), (SELECT count(*) FROM finding o
      WHERE o.document_id = d.id AND o.resolved_at IS NULL)
    """

  private enum SQL {
    static let width = 64
    private static let places = Array(repeating: "?", count: width).joined(separator: ", ")
    private static let columns = LedgerQueryStore.listedColumns

    static let byNumbers = "SELECT \(columns) FROM document d WHERE d.id IN (\(places))"

    static let endOfWalk = """
      SELECT id FROM document WHERE id < ? ORDER BY id DESC LIMIT 1 OFFSET 10000
      """

    static func ofParty(_ filter: DocumentFilter, isFirst: Bool) -> String {
      let after =
        isFirst ? "" : "AND (d.trade_no, d.kind, d.own_no, d.app_time) < (?3, ?4, ?5, ?6)"
      return """
        SELECT \(columns) FROM document d
        WHERE d.party_id = ?1 \(after) \(filter.conditions(from: isFirst ? 3 : 7))
        ORDER BY d.trade_no DESC, d.kind DESC, d.own_no DESC, d.app_time DESC LIMIT ?2
        """
    }

    static func newest(_ filter: DocumentFilter) -> String {
      guard filter.isByFinding else {
        return """
          SELECT \(columns) FROM document d
          WHERE d.id < ?1 AND d.id >= ?2 \(filter.conditions(from: 4))
          ORDER BY d.id DESC LIMIT ?3
          """
      }
      // From the findings to their documents, not the other way round, for most have none; the
      // first open finding stands for its document.
      return """
        SELECT \(columns) FROM finding f CROSS JOIN document d
        WHERE f.document_id < ?1 AND f.document_id >= ?2 AND f.resolved_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM finding e WHERE e.document_id = f.document_id
            AND e.number < f.number AND e.resolved_at IS NULL)
          AND d.id = f.document_id \(filter.conditions(from: 4))
        ORDER BY f.document_id DESC, f.number DESC LIMIT ?3
        """
    }
  }
}

extension DocumentFilter {
  /// Whether the findings lead to the documents: no narrower index does.
  fileprivate var isByFinding: Bool {
    party == nil && hasFindings == true && state == nil && match != .waiting
      && match != .conflict && !isByDay
  }

  /// Whether the days lead to the documents.
  var isByDay: Bool { party == nil && type == .inventory && year != nil }

  /// Whether no index leads to the rows, so that a page has to walk over others.
  fileprivate var isWalk: Bool {
    guard state == nil, match != .waiting, match != .conflict, !isByFinding else { return false }
    if let type, !type.isRequest { return false }
    return type != nil || match != nil || hasFindings != nil || year != nil || isCurrent
  }

  /// What the filter adds to a `WHERE`; its parameters begin with a number. The values of closed
  /// sets are written out: partial indexes are found by the very words of their conditions.
  func conditions(from mark: Int) -> String {
    // A plus keeps an engine from leaving the days for another index.
    let plain = isByDay ? "+" : ""
    var result = state == nil ? "" : " AND \(plain)d.state = ?\(mark)"
    if state != nil, !isByDay { result += " AND d.state IS NOT NULL" }
    if year != nil, !isByDay {
      let first = state == nil ? mark : mark + 1
      result += " AND d.day BETWEEN ?\(first) AND ?\(first + 1)"
    }
    if isCurrent { result += " AND d.standing = 1 AND COALESCE(d.state, 0) NOT IN (100, 700)" }
    if let match {
      result += " AND \(plain)d.match = \(match.rawValue)"
      if match == .waiting || match == .conflict, !isByDay { result += " AND d.match IN (1, 3)" }
      if match == .matched { result += " AND d.kind = 603" }
    }
    if let type {
      result += " AND d.kind = \(type.rawValue)"
      if !type.isRequest { result += " AND d.kind NOT IN (303, 403, 505, 603)" }
    }
    if let hasFindings, !isByFinding {
      result += hasFindings ? " AND EXISTS (" : " AND NOT EXISTS ("
      result += "SELECT 1 FROM finding o WHERE o.document_id = d.id AND o.resolved_at IS NULL)"
    }
    return result
  }

  /// Binds what `conditions` asks for.
  func bind(to statement: any DatabaseStatement, from mark: Int) {
    var next = mark
    if let state {
      statement.bind(next, state)
      next += 1
    }
    guard year != nil, !isByDay else { return }
    // Of a year that does not exist there is no day.
    statement.bind(next, days?.lowerBound ?? 1)
    statement.bind(next + 1, days?.upperBound ?? 0)
  }

  /// The days of the year that is asked for, as the table counts them.
  var days: ClosedRange<Int64>? {
    guard let year, let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    return Int64(first.daysSinceEpoch)...Int64(last.daysSinceEpoch)
  }
}
