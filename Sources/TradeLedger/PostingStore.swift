public import Storage

/// The postings' table and the sums that are kept from it, moved together.
public struct PostingStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// Adds postings and moves the sums with them. `isFresh` says that the documents have no
  /// postings yet, so that their numbers need not be looked up.
  public func add(_ postings: [Posting], isFresh: Bool) throws {
    var insert = BulkInsert(session, SQL.insert, columns: 14)
    var next: [PlaceKey: Int64] = [:]
    var sums: [SumKey: Sum] = [:]
    for posting in postings {
      let place = PlaceKey(document: posting.document, role: posting.role)
      let number = try next[place] ?? (isFresh ? 1 : firstFreeNumber(posting))
      next[place] = number + 1
      try insert.add([
        .int(posting.party), .int(posting.month), .int(posting.role.rawValue),
        .int(posting.document.rawValue), .int(number), .text(posting.tradeMode),
        .text(posting.country), .text(posting.currency), .text(posting.amount),
        .init(posting.fen), .int(posting.sign), .int(posting.day),
        .int(posting.cause.rawValue), .int(posting.knownAt),
      ])
      sums[SumKey(posting), default: Sum()].add(posting)
    }
    try insert.finish()
    try move(sums)
  }

  /// The postings of one document under one party, in order.
  public func postings(
    of document: DocumentNumber, party: Int64, month: Int64, role: Posting.Role
  ) throws -> [Posting] {
    let statement = try session.statement(SQL.ofDocument)
    statement.bind(1, party)
    statement.bind(2, month)
    statement.bind(3, role.rawValue)
    statement.bind(4, document.rawValue)
    return try Self.rows(statement)
  }

  /// The postings that wait for a rate of a currency, from a day on.
  public func withoutRate(currency: String, from day: Int64) throws -> [Posting] {
    let statement = try session.statement(SQL.withoutRate)
    statement.bind(1, currency)
    statement.bind(2, day)
    return try Self.rows(statement)
  }

  static func rows(_ statement: any DatabaseStatement) throws -> [Posting] {
    var postings: [Posting] = []
    while try statement.step() {
      if let posting = row(statement) { postings.append(posting) }
    }
    statement.reset()
    return postings
  }

  /// A row of the columns that `SQL.columns` names.
  static func row(_ row: any DatabaseStatement) -> Posting? {
    guard let role = Posting.Role(rawValue: row.int(2)),
      let cause = Posting.Cause(rawValue: row.int(11))
    else { return nil }
    return Posting(
      party: row.int(0), month: row.int(1), role: role,
      document: DocumentNumber(rawValue: row.int(3)), tradeMode: row.text(4),
      country: row.text(5), currency: row.text(6), amount: row.text(7),
      fen: row.optionalInt(8), sign: row.int(9), day: row.int(10), cause: cause,
      knownAt: row.int(12))
  }

  private func move(_ sums: [SumKey: Sum]) throws {
    var upsert = BulkInsert(
      session, SQL.upsertHead, columns: 8, tail: SQL.upsertTail, rowsAtOnce: 32)
    // In the order of the key, so that neighbouring rows share pages.
    for (key, sum) in sums.sorted(by: { $0.key < $1.key }) {
      try upsert.add([
        .int(key.party), .int(key.month), .int(key.role), .text(key.tradeMode),
        .text(key.country), .int(sum.fen), .int(sum.documents), .int(sum.unknown),
      ])
    }
    try upsert.finish()
  }

  private func firstFreeNumber(_ posting: Posting) throws -> Int64 {
    let statement = try session.statement(SQL.lastNumber)
    statement.bind(1, posting.document.rawValue)
    statement.bind(2, posting.party)
    statement.bind(3, posting.month)
    statement.bind(4, posting.role.rawValue)
    defer { statement.reset() }
    return try statement.step() ? (statement.optionalInt(0) ?? 0) + 1 : 1
  }

  private struct PlaceKey: Hashable {
    let document: DocumentNumber
    let role: Posting.Role
  }

  private struct SumKey: Hashable, Comparable {
    let party: Int64
    let month: Int64
    let role: Int64
    let tradeMode: String
    let country: String

    init(_ posting: Posting) {
      party = posting.party
      month = posting.month
      role = posting.role.rawValue
      tradeMode = posting.tradeMode
      country = posting.country
    }

    static func < (left: Self, right: Self) -> Bool {
      if left.party != right.party { return left.party < right.party }
      if left.month != right.month { return left.month < right.month }
      if left.role != right.role { return left.role < right.role }
      if left.tradeMode != right.tradeMode { return left.tradeMode < right.tradeMode }
      return left.country < right.country
    }
  }

  private struct Sum {
    var fen: Int64 = 0
    var documents: Int64 = 0
    var unknown: Int64 = 0

    mutating func add(_ posting: Posting) {
      if let amount = posting.fen {
        let (sum, isTooLarge) = fen.addingReportingOverflow(posting.sign * amount)
        // The table's own check refuses what does not fit; better no sum than a wrong one.
        fen = isTooLarge ? (amount > 0 ? .max : .min) : sum
      } else {
        unknown += posting.sign
      }
      documents += posting.sign
    }
  }

  enum SQL {
    static let columns = """
      p.party_id, p.month, p.role, p.document_id, p.trade_mode, p.country, p.currency, p.amount,
      p.fen, p.sign, p.day, p.cause, p.known_at
      """
    static let insert = """
      INSERT INTO posting (party_id, month, role, document_id, number, trade_mode, country,
        currency, amount, fen, sign, day, cause, known_at) VALUES
      """
    static let ofDocument = """
      SELECT \(columns) FROM posting p
      WHERE p.party_id = ? AND p.month = ? AND p.role = ? AND p.document_id = ?
      ORDER BY p.number
      """
    static let withoutRate = """
      SELECT \(columns) FROM posting p WHERE p.currency = ? AND p.day >= ? AND p.fen IS NULL
      ORDER BY p.document_id, p.role, p.number
      """
    static let lastNumber = """
      SELECT max(number) FROM posting
      WHERE document_id = ?1 AND party_id = ?2 AND month = ?3 AND role = ?4
      """
    static let upsertHead = """
      INSERT INTO turnover (party_id, month, role, trade_mode, country, fen, documents, unknown)
      VALUES
      """
    static let upsertTail = """
      ON CONFLICT (party_id, month, role, trade_mode, country) DO UPDATE SET
        fen = turnover.fen + excluded.fen,
        documents = turnover.documents + excluded.documents,
        unknown = turnover.unknown + excluded.unknown
      """
  }
}
