public import Storage

/// Moves what stands under one party to another, when the two turn out to be one firm.
public struct PartyMoveStore {
  /// What names a document, and whom it names.
  public struct Names: Hashable, Sendable {
    public let number: DocumentNumber
    public let kind: Int64
    public let tradeNumber: String
    public let appTime: Int64
    public let day: Int64
    public var party: Int64
    public var ownNumber: String
    public var platform: Int64?
    public var carrier: Int64?
  }

  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// The number of the last merge that the ledger has followed.
  public func lastMerge() throws -> Int64 {
    let statement = try session.statement(SQL.lastMerge)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : 0
  }

  public func setLastMerge(_ number: Int64) throws {
    let statement = try session.statement(SQL.setLastMerge)
    statement.bind(1, number)
    try statement.run()
  }

  /// The documents after one, by number.
  public func names(after last: DocumentNumber, limit: Int) throws -> [Names] {
    let statement = try session.statement(SQL.page)
    statement.bind(1, last.rawValue)
    statement.bind(2, Int64(limit))
    defer { statement.reset() }
    var names: [Names] = []
    while try statement.step() {
      names.append(
        Names(
          number: DocumentNumber(rawValue: statement.int(0)), kind: statement.int(1),
          tradeNumber: statement.text(2), appTime: statement.int(3), day: statement.int(4),
          party: statement.int(5), ownNumber: statement.text(6),
          platform: statement.optionalInt(7), carrier: statement.optionalInt(8)))
    }
    return names
  }

  /// Whether another document has these names already.
  public func isTaken(_ names: Names) throws -> Bool {
    let statement = try session.statement(SQL.twin)
    statement.bind(1, names.party)
    statement.bind(2, names.tradeNumber)
    statement.bind(3, names.kind)
    statement.bind(4, names.ownNumber)
    statement.bind(5, names.appTime)
    statement.bind(6, names.number.rawValue)
    defer { statement.reset() }
    return try statement.step()
  }

  /// Writes whom a document names now.
  public func rename(_ names: Names) throws {
    let statement = try session.statement(SQL.rename)
    statement.bind(1, names.party)
    statement.bind(2, names.ownNumber)
    statement.bind(3, names.platform)
    statement.bind(4, names.carrier)
    statement.bind(5, names.number.rawValue)
    try statement.run()
  }

  /// Moves all postings of a party.
  public func movePostings(from: Int64, into: Int64) throws {
    let statement = try session.statement(SQL.movePostings)
    statement.bind(1, into)
    statement.bind(2, from)
    try statement.run()
  }

  /// Moves the seller's postings of one document.
  public func moveSellerPostings(
    of document: DocumentNumber, month: Int64, from: Int64, into: Int64
  ) throws {
    let statement = try session.statement(SQL.moveSellerPostings)
    statement.bind(1, into)
    statement.bind(2, from)
    statement.bind(3, month)
    statement.bind(4, document.rawValue)
    try statement.run()
  }

  /// Adds the sums of a party up anew from its postings.
  public func recount(_ party: Int64) throws {
    for sql in [SQL.forgetSums, SQL.addSums] {
      let statement = try session.statement(sql)
      statement.bind(1, party)
      try statement.run()
    }
  }

  private enum SQL {
    static let lastMerge = "SELECT value FROM ledger_counter WHERE name = 'merge'"
    static let setLastMerge = """
      INSERT INTO ledger_counter (name, value) VALUES ('merge', ?)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """
    static let page = """
      SELECT id, kind, trade_no, app_time, day, party_id, own_no, platform_id, carrier_id
      FROM document WHERE id > ? ORDER BY id LIMIT ?
      """
    static let twin = """
      SELECT 1 FROM document
      WHERE party_id = ?1 AND trade_no = ?2 AND kind = ?3 AND own_no = ?4 AND app_time = ?5
        AND id <> ?6
      """
    static let rename = """
      UPDATE document SET party_id = ?, own_no = ?, platform_id = ?, carrier_id = ? WHERE id = ?
      """
    static let movePostings = "UPDATE posting SET party_id = ? WHERE party_id = ?"
    static let moveSellerPostings = """
      UPDATE posting SET party_id = ?
      WHERE party_id = ? AND month = ? AND role = 0 AND document_id = ?
      """
    static let forgetSums = "DELETE FROM turnover WHERE party_id = ?"
    static let addSums = """
      INSERT INTO turnover (party_id, month, role, trade_mode, country, fen, documents, unknown)
      SELECT party_id, month, role, trade_mode, country, COALESCE(sum(sign * fen), 0), sum(sign),
        sum(CASE WHEN fen IS NULL THEN sign ELSE 0 END)
      FROM posting WHERE party_id = ? GROUP BY party_id, month, role, trade_mode, country
      """
  }
}
