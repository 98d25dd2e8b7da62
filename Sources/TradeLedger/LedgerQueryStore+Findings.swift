import CustomsMessages
import CustomsMessages
import Storage

extension LedgerQueryStore {
  /// A page of findings, the newest documents first, or one party's by trade number.
  public func findings(
    _ filter: FindingFilter = FindingFilter(), after last: FindingPlace? = nil, limit: Int = 50
  ) throws -> LedgerPage<ListedFinding, FindingPlace> {
    if let party = filter.party {
      return try findings(of: party, filter, after: last, limit: limit)
    }
    let statement = try session.statement(SQL.newest(filter))
    statement.bind(1, last?.document.rawValue ?? .max)
    statement.bind(2, last?.number ?? .max)
    statement.bind(3, Int64(limit) + 1)
    if let rule = filter.rule { statement.bind(4, rule.rawValue) }
    return LedgerPage(try Self.rows(statement), limit: limit) { $0.place }
  }

  private func findings(
    of party: Int64, _ filter: FindingFilter, after last: FindingPlace?, limit: Int
  ) throws -> LedgerPage<ListedFinding, FindingPlace> {
    let start = try last.flatMap { try DocumentStore(session).document($0.document) }
    let statement = try session.statement(SQL.ofParty(filter, isFirst: start == nil))
    statement.bind(1, party)
    statement.bind(2, Int64(limit) + 1)
    var next = 3
    if let start, let last {
      statement.bind(3, start.tradeNumber)
      statement.bind(4, Int64(start.type.rawValue))
      statement.bind(5, start.ownNumber)
      statement.bind(6, start.appTime)
      statement.bind(7, last.number)
      next = 8
    }
    if let rule = filter.rule { statement.bind(next, rule.rawValue) }
    return LedgerPage(try Self.rows(statement), limit: limit) { $0.place }
  }

  private static func rows(_ statement: any DatabaseStatement) throws -> [ListedFinding] {
    defer { statement.reset() }
    var rows: [ListedFinding] = []
    while try statement.step() {
      guard let finding = FindingStore.row(statement) else { continue }
      rows.append(
        ListedFinding(
          place: FindingPlace(document: finding.document, number: statement.int(10)),
          finding: finding, kind: Int(statement.int(11)), tradeNumber: statement.text(12),
          isOfRefused: statement.int(13) != 0))
    }
    return rows
  }

  /// The statement that a filter leads to, for the test of its plan.
  static func statementText(_ filter: FindingFilter) -> String {
    filter.party == nil ? SQL.newest(filter) : SQL.ofParty(filter, isFirst: false)
  }

  private enum SQL {
    static func newest(_ filter: FindingFilter) -> String {
      """
      SELECT \(FindingStore.SQL.columns), f.number,
        COALESCE(d.kind, r.kind, 0), COALESCE(d.trade_no, r.trade_no, ''),
        CASE WHEN d.id IS NULL THEN 1 ELSE 0 END
      FROM finding f
      LEFT JOIN document d ON d.id = f.document_id
      LEFT JOIN refused_document r ON r.id = f.document_id
      WHERE (f.document_id, f.number) < (?1, ?2) \(filter.conditions(rule: 4))
      ORDER BY f.document_id DESC, f.number DESC LIMIT ?3
      """
    }

    static func ofParty(_ filter: FindingFilter, isFirst: Bool) -> String {
      let after =
        isFirst
        ? ""
        : """
        AND (d.trade_no, d.kind, d.own_no, d.app_time) <= (?3, ?4, ?5, ?6)
        AND (d.trade_no, d.kind, d.own_no, d.app_time, f.number) < (?3, ?4, ?5, ?6, ?7)
        """
      return """
        SELECT \(FindingStore.SQL.columns), f.number, d.kind, d.trade_no, 0
        FROM document d JOIN finding f ON f.document_id = d.id
        WHERE d.party_id = ?1 \(after) \(filter.conditions(rule: isFirst ? 3 : 8))
        ORDER BY d.trade_no DESC, d.kind DESC, d.own_no DESC, d.app_time DESC, f.number DESC
        LIMIT ?2
        """
    }
  }
}

extension FindingFilter {
  /// What the filter adds to a `WHERE`; `rule` is the number of its parameter.
  fileprivate func conditions(rule mark: Int) -> String {
    var result = rule == nil ? "" : " AND f.rule = ?\(mark)"
    if let refuses { result += " AND f.refuses = \(refuses ? 1 : 0)" }
    if let isOpen { result += " AND f.resolved_at IS \(isOpen ? "" : "NOT ")NULL" }
    return result
  }
}
