import CustomsMessages
import Storage

extension LedgerQueryStore {
  /// Which party a code means; the registry knows.
  public typealias PartyLookup = (_ code: String) throws -> Int64?

  /// A page of the documents that were not taken, the newest first. A document counts as
  /// corrected once another one of its key was taken, or was sent for it. Where codes are given,
  /// those of one enterprise, only its documents are listed.
  public func refused(
    of codes: [String]? = nil, after last: DocumentNumber? = nil, limit: Int = 50,
    party: PartyLookup
  ) throws -> LedgerPage<ListedRefusal, DocumentNumber> {
    let statement = try session.statement(codes == nil ? SQL.page : SQL.pageOf)
    statement.bind(1, last?.rawValue ?? .max)
    statement.bind(2, Int64(limit) + 1)
    if let codes {
      statement.bind(3, codes.first ?? "")
      statement.bind(4, codes.last ?? "")
    }
    var rows: [(RefusedDocument, corrected: Int64?, findings: Int)] = []
    while try statement.step() { rows.append(Self.row(statement)) }
    statement.reset()
    let listed = try rows.map { try list($0, party) }
    return LedgerPage(listed, limit: limit) { $0.document.number }
  }

  /// A document that was not taken with what is on record about it.
  public func refusal(_ number: DocumentNumber, party: PartyLookup) throws -> RefusedDossier? {
    let statement = try session.statement(SQL.byID)
    statement.bind(1, number.rawValue)
    guard try statement.step() else {
      statement.reset()
      return nil
    }
    let row = Self.row(statement)
    statement.reset()
    return RefusedDossier(
      listed: try list(row, party), findings: try FindingStore(session).findings(of: number),
      message: try message(number.message), fields: try fields(of: number),
      text: try MessageStore(session).message(number.message)?.bytes ?? [])
  }

  private func list(
    _ row: (document: RefusedDocument, corrected: Int64?, findings: Int), _ party: PartyLookup
  ) throws -> ListedRefusal {
    let corrected =
      try row.corrected.map(DocumentNumber.init(rawValue:))
      ?? correction(of: row.document, party)
    return ListedRefusal(
      document: row.document, correctedBy: corrected, findings: row.findings)
  }

  /// The document of the same key that was taken after it.
  private func correction(
    of document: RefusedDocument, _ party: PartyLookup
  ) throws -> DocumentNumber? {
    guard !document.tradeNumber.isEmpty, let owner = try party(document.partyCode) else {
      return nil
    }
    let statement = try session.statement(SQL.correction)
    statement.bind(1, owner)
    statement.bind(2, document.tradeNumber)
    statement.bind(3, Int64(document.kind))
    statement.bind(4, document.number.rawValue)
    defer { statement.reset() }
    return try statement.step()
      ? statement.optionalInt(0).map(DocumentNumber.init(rawValue:)) : nil
  }

  private static func row(
    _ row: any DatabaseStatement
  ) -> (document: RefusedDocument, corrected: Int64?, findings: Int) {
    let document = RefusedDocument(
      number: DocumentNumber(rawValue: row.int(0)), kind: Int(row.int(1)),
      partyCode: row.text(2), tradeNumber: row.text(3), knownAt: row.int(4))
    return (document, row.optionalInt(5), Int(row.int(6)))
  }

  private enum SQL {
    private static let columns = """
      r.id, r.kind, r.party_code, r.trade_no, r.known_at, r.corrected_by,
      (SELECT count(*) FROM finding f WHERE f.document_id = r.id)
      """
    static let page = """
      SELECT \(columns) FROM refused_document r WHERE r.id < ? ORDER BY r.id DESC LIMIT ?
      """
    // An enterprise has two codes at most; a document without one is nobody's.
    static let pageOf = """
      SELECT \(columns) FROM refused_document r
      WHERE r.id < ?1 AND r.party_code IN (?3, ?4) AND r.party_code <> ''
      ORDER BY r.id DESC LIMIT ?2
      """
    static let byID = "SELECT \(columns) FROM refused_document r WHERE r.id = ?"
    static let correction = """
      SELECT min(d.id) FROM document d
      WHERE d.party_id = ?1 AND d.trade_no = ?2 AND d.kind = ?3 AND d.id > ?4
      """
  }
}
