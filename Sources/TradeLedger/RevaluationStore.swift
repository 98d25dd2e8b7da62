public import Storage

/// Walks over the postings that a rate may change, and settles the findings of those it does.
public struct RevaluationStore {
  /// Where a walk stands; the first place is before all postings.
  public struct Place: Hashable, Sendable {
    var party: Int64 = 0
    var month: Int64 = 0
    var role: Int64 = 0
    var document: Int64 = 0

    public init() {}
  }

  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// The next postings from a day on, those of a document under a party never torn apart.
  /// - Returns: the postings, and where to go on; `nil` at the end.
  public func postings(
    after place: Place, from day: Int64, limit: Int = 20_000
  ) throws -> (postings: [Posting], next: Place?) {
    let statement = try session.statement(SQL.page)
    statement.bind(1, place.party)
    statement.bind(2, place.month)
    statement.bind(3, place.role)
    statement.bind(4, place.document)
    statement.bind(5, day)
    statement.bind(6, Int64(limit))
    var postings = try PostingStore.rows(statement)
    guard postings.count == limit, let last = postings.last else { return (postings, nil) }
    // The last document's postings may go on behind the page: it is read again with the next one.
    while postings.count > 1, let other = postings.last, Self.isOneGroup(other, last) {
      postings.removeLast()
    }
    guard let end = postings.last else { return (postings, nil) }
    var next = Place()
    next.party = end.party
    next.month = end.month
    next.role = end.role.rawValue
    next.document = end.document.rawValue
    return (postings, next)
  }

  /// Settles the finding that a document's currency has no rate.
  public func settleMissingRate(
    of document: DocumentNumber, currency: String, at instant: Int64
  ) throws {
    let statement = try session.statement(SQL.settle)
    statement.bind(1, instant)
    statement.bind(2, document.rawValue)
    statement.bind(3, currency)
    try statement.run()
  }

  private static func isOneGroup(_ left: Posting, _ right: Posting) -> Bool {
    left.document == right.document && left.role == right.role && left.party == right.party
      && left.month == right.month
  }

  private enum SQL {
    static let page = """
      SELECT \(PostingStore.SQL.columns) FROM posting p
      WHERE (p.party_id, p.month, p.role, p.document_id) > (?1, ?2, ?3, ?4) AND p.day >= ?5
      ORDER BY p.party_id, p.month, p.role, p.document_id, p.number LIMIT ?6
      """
    static let settle = """
      UPDATE finding SET resolved_at = ?1
      WHERE document_id = ?2 AND resolved_at IS NULL AND rule = 'measure.missing-rate'
        AND value = ?3
      """
  }
}
