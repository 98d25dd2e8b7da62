public import CustomsMessages
public import Storage

/// A finding as it is kept, beside its document.
public struct LedgerFinding: Sendable {
  public let document: DocumentNumber
  public let finding: Finding
  public let refuses: Bool
  public let knownAt: Int64
  public let resolvedAt: Int64?

  public init(
    document: DocumentNumber, finding: Finding, refuses: Bool, knownAt: Int64,
    resolvedAt: Int64? = nil
  ) {
    self.document = document
    self.finding = finding
    self.refuses = refuses
    self.knownAt = knownAt
    self.resolvedAt = resolvedAt
  }
}

/// The findings' table, and the documents that were refused.
public struct FindingStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// Adds findings after those that their documents have already.
  public func add(_ findings: [LedgerFinding]) throws {
    var insert = BulkInsert(session, SQL.insert, columns: 11)
    var next: [DocumentNumber: Int64] = [:]
    for entry in findings {
      let number = try next[entry.document] ?? firstFreeNumber(entry.document)
      next[entry.document] = number + 1
      let finding = entry.finding
      try insert.add([
        .int(entry.document.rawValue), .int(number), .text(finding.rule.rawValue),
        .int(entry.refuses ? 1 : 0), .init(finding.line.map { Int64($0) }),
        .text(finding.element), .text(finding.value.withoutZeros),
        .text(finding.expected.withoutZeros),
        .int(Int64(finding.sourceLine)), .int(entry.knownAt), .init(entry.resolvedAt),
      ])
    }
    try insert.finish()
  }

  /// Marks a document's open findings of one family, such as `match.`, as no longer true.
  public func resolve(_ document: DocumentNumber, family: String, at instant: Int64) throws {
    let statement = try session.statement(SQL.resolve)
    statement.bind(1, instant)
    statement.bind(2, document.rawValue)
    statement.bind(3, family)
    statement.bind(4, family + "\u{7F}")
    try statement.run()
  }

  /// All findings of a document, open ones and resolved ones, in order.
  public func findings(of document: DocumentNumber) throws -> [LedgerFinding] {
    let statement = try session.statement(SQL.ofDocument)
    statement.bind(1, document.rawValue)
    return try Self.rows(statement)
  }

  /// Notes documents that were not taken.
  public func addRefused(_ documents: [RefusedDocument]) throws {
    var insert = BulkInsert(session, SQL.insertRefused, columns: 5)
    for document in documents {
      try insert.add([
        .int(document.number.rawValue), .int(Int64(document.kind)), .text(document.partyCode),
        .text(document.tradeNumber), .int(document.knownAt),
      ])
    }
    try insert.finish()
    try CounterStore(session).add(refused: documents.count)
  }

  static func rows(_ statement: any DatabaseStatement) throws -> [LedgerFinding] {
    var findings: [LedgerFinding] = []
    while try statement.step() {
      if let finding = row(statement) { findings.append(finding) }
    }
    statement.reset()
    return findings
  }

  /// A row of the columns that `SQL.columns` names.
  static func row(_ row: any DatabaseStatement) -> LedgerFinding? {
    guard let rule = Rule(rawValue: row.text(1)) else { return nil }
    let document = DocumentNumber(rawValue: row.int(0))
    return LedgerFinding(
      document: document,
      finding: Finding(
        rule, record: document.place == DocumentNumber.wholeMessage ? nil : document.place,
        line: row.optionalInt(3).map(Int.init), element: row.text(4), value: row.text(5),
        expected: row.text(6), sourceLine: Int(row.int(7))), refuses: row.int(2) != 0,
      knownAt: row.int(8), resolvedAt: row.optionalInt(9))
  }

  private func firstFreeNumber(_ document: DocumentNumber) throws -> Int64 {
    let statement = try session.statement(SQL.lastNumber)
    statement.bind(1, document.rawValue)
    defer { statement.reset() }
    return try statement.step() ? (statement.optionalInt(0) ?? 0) + 1 : 1
  }

  enum SQL {
    static let columns = """
      f.document_id, f.rule, f.refuses, f.line, f.element, f.value, f.expected, f.source_line,
      f.known_at, f.resolved_at
      """
    static let insert = """
      INSERT INTO finding (document_id, number, rule, refuses, line, element, value, expected,
        source_line, known_at, resolved_at) VALUES
      """
    static let insertRefused = """
      INSERT INTO refused_document (id, kind, party_code, trade_no, known_at) VALUES
      """
    static let lastNumber = "SELECT max(number) FROM finding WHERE document_id = ?"
    static let resolve = """
      UPDATE finding SET resolved_at = ?1
      WHERE document_id = ?2 AND resolved_at IS NULL AND rule >= ?3 AND rule < ?4
      """
    static let ofDocument = """
      SELECT \(columns) FROM finding f WHERE f.document_id = ? ORDER BY f.number
      """
  }
}

/// A document that was not taken, with what names it.
public struct RefusedDocument: Sendable {
  public let number: DocumentNumber
  public let kind: Int
  public let partyCode: String
  public let tradeNumber: String
  public let knownAt: Int64

  public init(
    number: DocumentNumber, kind: Int, partyCode: String, tradeNumber: String, knownAt: Int64
  ) {
    self.number = number
    self.kind = kind
    self.partyCode = partyCode
    self.tradeNumber = tradeNumber
    self.knownAt = knownAt
  }
}

extension String {
  /// The text without U+0000, which no database keeps.
  var withoutZeros: String {
    utf8.contains(0) ? String(decoding: utf8.filter { $0 != 0 }, as: UTF8.self) : self
  }
}
