import Storage

extension LedgerQueryStore {
  /// A page of the inventories of a year, the latest day first.
  func inventories(
    _ filter: DocumentFilter, after last: DocumentNumber?, limit: Int
  ) throws -> LedgerPage<ListedDocument, DocumentNumber> {
    guard let days = filter.days else { return LedgerPage(rows: [], next: nil) }
    let start = Self.place(day: days.lowerBound, number: 0)
    var first = Self.place(day: days.upperBound + 1, number: 0)
    if let last, let document = try DocumentStore(session).document(last) {
      first = Self.place(day: document.day, number: last.rawValue)
    }
    let end = try endOfWalk(from: first, to: start)
    let statement = try session.statement(SQL.page(filter))
    statement.bind(1, first)
    statement.bind(2, end?.place ?? start)
    statement.bind(3, Int64(limit) + 1)
    filter.bind(to: statement, from: 4)
    let page = LedgerPage(try Self.listed(statement), limit: limit) { $0.document.number }
    guard page.next == nil, let end else { return page }
    return LedgerPage(rows: page.rows, next: DocumentNumber(rawValue: end.number))
  }

  /// Where a document stands among the inventories by their day, as their index has it: days, and
  /// in each the numbers, which stay far below what is left for them.
  private static func place(day: Int64, number: Int64) -> Int64 { day << 40 + number }

  /// The place at which a page stops looking; nil where it comes to the end of the year before.
  private func endOfWalk(
    from first: Int64, to start: Int64
  ) throws -> (place: Int64, number: Int64)? {
    let statement = try session.statement(SQL.endOfWalk)
    statement.bind(1, first)
    statement.bind(2, start)
    defer { statement.reset() }
    return try statement.step() ? (statement.int(0), statement.int(1)) : nil
  }

  /// The statement of such a page, for the test of its plan.
  static func statementOfDay(_ filter: DocumentFilter) -> String { SQL.page(filter) }

  private enum SQL {
    /// Word for word that of the index.
    private static let place = "d.day * 1099511627776 + d.id"
    private static let range = "d.kind = 603 AND \(place) < ?1 AND \(place) >= ?2"

    static let endOfWalk = """
      SELECT \(place), d.id FROM document d WHERE \(range)
      ORDER BY \(place) DESC LIMIT 1 OFFSET 10000
      """

    static func page(_ filter: DocumentFilter) -> String {
      """
      SELECT \(LedgerQueryStore.listedColumns) FROM document d
      WHERE \(range) \(filter.conditions(from: 4))
      ORDER BY \(place) DESC LIMIT ?3
      """
    }
  }
}
