import CustomsMessages
public import Storage

/// The documents' table: looking up many keys at once, adding versions, moving their state.
public struct DocumentStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// All versions of all documents that share one of the trade numbers, returns among them.
  public func documents(of keys: [TradeKey]) throws -> [LedgerDocument] {
    try lookUp(keys, SQL.byTradeNumber)
  }

  /// All versions of the inventories that name one of the waybills (carrier, waybill number).
  public func inventories(ofWaybills keys: [TradeKey]) throws -> [LedgerDocument] {
    try lookUp(keys, SQL.byWaybill)
  }

  /// All versions of the inventories with one of their own numbers (seller, own number).
  public func inventories(ofOwnNumbers keys: [TradeKey]) throws -> [LedgerDocument] {
    try lookUp(keys, SQL.byOwnNumber)
  }

  /// One document by its number.
  public func document(_ number: DocumentNumber) throws -> LedgerDocument? {
    let statement = try session.statement(SQL.byID)
    statement.bind(1, number.rawValue)
    defer { statement.reset() }
    return try statement.step() ? Self.row(statement) : nil
  }

  /// Adds versions of documents.
  public func add(_ documents: [LedgerDocument]) throws {
    var insert = BulkInsert(session, SQL.insert, columns: 20)
    var counts: [MessageType: Int64] = [:]
    for document in documents {
      counts[document.type, default: 0] += 1
      try insert.add([
        .int(document.number.rawValue), .int(document.party),
        .int(Int64(document.type.rawValue)), .text(document.tradeNumber),
        .text(document.ownNumber), .int(document.appTime), .int(document.appType),
        .int(document.appStatus), .init(document.state), .init(document.stateTime),
        .int(document.standing.rawValue), .init(document.platform), .init(document.carrier),
        .init(document.waybill), .int(document.day), .int(document.match.rawValue),
        .int(document.missing.rawValue), .bytes(document.content),
        .bytes(document.summary.encoded), .int(document.knownAt),
      ])
    }
    try insert.finish()
    try CounterStore(session).add(documents: counts)
  }

  /// Moves what may move of a document: its standing, its state, its match.
  public func update(_ document: LedgerDocument) throws {
    let statement = try session.statement(SQL.update)
    statement.bind(1, document.standing.rawValue)
    statement.bind(2, document.state)
    statement.bind(3, document.stateTime)
    statement.bind(4, document.match.rawValue)
    statement.bind(5, document.missing.rawValue)
    statement.bind(6, document.number.rawValue)
    try statement.runLater()
  }

  /// Asks for many keys with few statements; what is asked twice is answered once per key.
  private func lookUp(_ keys: [TradeKey], _ select: (String) -> String) throws
    -> [LedgerDocument]
  {
    var found: [LedgerDocument] = []
    var rest = keys[...]
    var size = 128
    while !rest.isEmpty {
      while size > rest.count { size /= 2 }
      let marks = Array(repeating: SQL.wantedRow, count: size).joined(separator: ",")
      let statement = try session.statement(select(marks))
      var index = 1
      for key in rest.prefix(size) {
        statement.bind(index, key.party)
        statement.bind(index + 1, key.number)
        index += 2
      }
      while try statement.step() {
        if let document = Self.row(statement) { found.append(document) }
      }
      statement.reset()
      rest = rest.dropFirst(size)
    }
    return found
  }

  /// A row of the columns that `SQL.columns` names.
  static func row(_ row: any DatabaseStatement) -> LedgerDocument? {
    guard let type = MessageType(rawValue: Int(row.int(2))),
      let standing = Standing(rawValue: row.int(10)), let match = MatchState(rawValue: row.int(15)),
      let summary = MatchSummary(encoded: row.bytes(18))
    else { return nil }
    return LedgerDocument(
      number: DocumentNumber(rawValue: row.int(0)), type: type, party: row.int(1),
      tradeNumber: row.text(3), ownNumber: row.text(4), appTime: row.int(5),
      appType: row.int(6), appStatus: row.int(7), standing: standing,
      platform: row.optionalInt(11), carrier: row.optionalInt(12),
      waybill: row.optionalText(13), day: row.int(14), content: row.bytes(17),
      summary: summary, knownAt: row.int(19), state: row.optionalInt(8),
      stateTime: row.optionalInt(9), match: match, missing: MissingPartners(rawValue: row.int(16)))
  }

  enum SQL {
    static let columns = """
      d.id, d.party_id, d.kind, d.trade_no, d.own_no, d.app_time, d.app_type, d.app_status,
      d.state, d.state_time, d.standing, d.platform_id, d.carrier_id, d.waybill_no, d.day,
      d.match, d.missing, d.content, d.summary, d.known_at
      """
    static let wantedRow = "(CAST(? AS BIGINT), CAST(? AS TEXT))"

    static func byTradeNumber(_ wanted: String) -> String {
      """
      WITH wanted (party, number) AS (VALUES \(wanted))
      SELECT \(columns) FROM wanted w
      JOIN document d ON d.party_id = w.party AND d.trade_no = w.number
      """
    }

    static func byWaybill(_ wanted: String) -> String {
      """
      WITH wanted (party, number) AS (VALUES \(wanted))
      SELECT \(columns) FROM wanted w
      JOIN document d ON d.carrier_id = w.party AND d.waybill_no = w.number AND d.kind = 603
      """
    }

    static func byOwnNumber(_ wanted: String) -> String {
      """
      WITH wanted (party, number) AS (VALUES \(wanted))
      SELECT \(columns) FROM wanted w
      JOIN document d ON d.party_id = w.party AND d.own_no = w.number AND d.kind = 603
      """
    }

    static let byID = "SELECT \(columns) FROM document d WHERE d.id = ?"

    static let insert = """
      INSERT INTO document (id, party_id, kind, trade_no, own_no, app_time, app_type, app_status,
        state, state_time, standing, platform_id, carrier_id, waybill_no, day, match, missing,
        content, summary, known_at) VALUES
      """

    static let update = """
      UPDATE document SET standing = ?1, state = ?2, state_time = ?3, match = ?4, missing = ?5
      WHERE id = ?6
      """
  }
}
