public import Storage

/// The messages' table: every text that was handed in, whole, with what became of it.
public struct MessageStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// Takes `count` numbers for messages; gives the first.
  public func takeNumbers(_ count: Int) throws -> Int64 {
    let update = try session.statement(SQL.takeNumbers)
    update.bind(1, Int64(count))
    try update.run()
    let select = try session.statement(SQL.lastNumber)
    defer { select.reset() }
    guard try select.step() else { return 1 }
    return select.int(0) - Int64(count) + 1
  }

  /// Adds messages with their outcomes.
  public func add(_ messages: [LedgerMessage]) throws {
    var insert = BulkInsert(session, SQL.insert, columns: 14, rowsAtOnce: 16)
    var counts: [LedgerMessage.Outcome: Int64] = [:]
    for message in messages {
      counts[message.outcome, default: 0] += 1
      try insert.add([
        .int(message.number), .int(message.knownAt), .text(message.owner),
        .text(message.author), .text(message.name), .bytes(message.digest),
        .int(Int64(message.kind)), .int(message.outcome.rawValue),
        .int(Int64(message.counts.records)), .int(Int64(message.counts.accepted)),
        .int(Int64(message.counts.repeated)), .int(Int64(message.counts.refused)),
        .int(Int64(message.size)), .bytes(message.body),
      ])
    }
    try insert.finish()
    try CounterStore(session).add(messages: counts)
  }

  /// Lets PostgreSQL look at the tables anew each time the messages have doubled: a plan that was
  /// made for empty tables takes the wrong index for full ones. SQLite needs none of it.
  public func refreshStatistics(before first: Int64, count: Int) throws {
    let last = first + Int64(count) - 1
    guard session.engine == .postgresql, count > 0,
      (first - 1).leadingZeroBitCount != last.leadingZeroBitCount
    else { return }
    try session.execute(SQL.refreshStatistics)
  }

  /// For each digest that was taken whole before, with nothing refused: how many records it had.
  public func takenWhole(_ digests: [[UInt8]]) throws -> [[UInt8]: Int] {
    var taken: [[UInt8]: Int] = [:]
    let statement = try session.statement(SQL.byContent)
    for digest in digests {
      statement.bindBytes(1, digest)
      while try statement.step() {
        if statement.int(1) == 0 { taken[digest] = Int(statement.int(0)) }
      }
      statement.reset()
    }
    return taken
  }

  /// One message with its body.
  public func message(_ number: Int64) throws -> LedgerMessage? {
    let statement = try session.statement(SQL.byID)
    statement.bind(1, number)
    defer { statement.reset() }
    guard try statement.step(),
      let outcome = LedgerMessage.Outcome(rawValue: statement.int(6))
    else { return nil }
    return LedgerMessage(
      number: number, knownAt: statement.int(0), owner: statement.text(1),
      author: statement.text(2), name: statement.text(3), digest: statement.bytes(4),
      kind: Int(statement.int(5)), outcome: outcome,
      counts: LedgerMessage.Counts(
        records: Int(statement.int(7)), accepted: Int(statement.int(8)),
        repeated: Int(statement.int(9)), refused: Int(statement.int(10))),
      size: Int(statement.int(11)), body: statement.bytes(12))
  }

  private enum SQL {
    static let refreshStatistics = """
      ANALYZE document; ANALYZE finding; ANALYZE message; ANALYZE posting; ANALYZE turnover
      """
    static let takeNumbers = "UPDATE ledger_counter SET value = value + ? WHERE name = 'message'"
    static let lastNumber = "SELECT value FROM ledger_counter WHERE name = 'message'"
    static let insert = """
      INSERT INTO message (id, known_at, owner, author, name, sha256, number, outcome, records,
        accepted, repeated, refused, size, body) VALUES
      """
    static let byContent = "SELECT records, refused, outcome FROM message WHERE sha256 = ?"
    static let byID = """
      SELECT known_at, owner, author, name, sha256, number, outcome, records, accepted, repeated,
        refused, size, body
      FROM message WHERE id = ?
      """
  }
}
