internal import Storage
internal import TradeTerms

/// Which rounds of decisions were told, and how far.
struct PublicityStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  /// A round that is being told, or was.
  struct Telling {
    let round: Int64
    /// The last enterprise that was told.
    let through: Int64
    let doneAt: Instant?
  }

  /// The newest round that was begun.
  func newest() throws -> Telling? {
    let select = try session.statement(SQL.newest)
    defer { select.reset() }
    guard try select.step() else { return nil }
    return Telling(
      round: select.int(0), through: select.int(1),
      doneAt: select.optionalInt(2).map { Instant(millisecondsSinceEpoch: $0) })
  }

  func begin(_ round: Int64, at instant: Instant) throws {
    let insert = try session.statement(SQL.begin)
    insert.bind(1, round)
    insert.bind(2, instant.millisecondsSinceEpoch)
    try insert.run()
  }

  func advance(_ round: Int64, through place: Int64) throws {
    let update = try session.statement(SQL.advance)
    update.bind(1, place)
    update.bind(2, round)
    try update.run()
  }

  func finish(_ round: Int64, at instant: Instant) throws {
    let update = try session.statement(SQL.finish)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bind(2, round)
    try update.run()
  }

  private enum SQL {
    static let newest = """
      SELECT round, through, done_at FROM publicity ORDER BY round DESC LIMIT 1
      """
    static let begin = """
      INSERT INTO publicity (round, begun_at, through) VALUES (?, ?, 0)
      ON CONFLICT (round) DO NOTHING
      """
    static let advance = "UPDATE publicity SET through = ? WHERE round = ?"
    static let finish = "UPDATE publicity SET done_at = ? WHERE round = ? AND done_at IS NULL"
  }
}
