internal import Storage
internal import TradeTerms

/// The addresses of calendar feeds; the database keeps the digests of their secrets only.
struct FeedStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func add(_ secret: SecretToken, of user: Int64, for organisation: Int64, at instant: Instant)
    throws
  {
    let insert = try session.statement(SQL.insert)
    insert.bindBytes(1, secret.digest)
    insert.bind(2, user)
    insert.bind(3, organisation)
    insert.bind(4, instant.millisecondsSinceEpoch)
    try insert.run()
  }

  /// Whose feed it is, and for which organisation.
  func owner(_ secret: SecretToken) throws -> (user: Int64, organisation: Int64)? {
    let select = try session.statement(SQL.owner)
    defer { select.reset() }
    select.bindBytes(1, secret.digest)
    return try select.step() ? (select.int(0), select.int(1)) : nil
  }

  /// When a person's feed for an organisation was made; nil where there is none.
  func madeAt(of user: Int64, for organisation: Int64) throws -> Instant? {
    let select = try session.statement(SQL.made)
    defer { select.reset() }
    select.bind(1, user)
    select.bind(2, organisation)
    return try select.step() ? Instant(millisecondsSinceEpoch: select.int(0)) : nil
  }

  func end(of user: Int64, for organisation: Int64, at instant: Instant) throws {
    let update = try session.statement(SQL.end)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bind(2, user)
    update.bind(3, organisation)
    try update.run()
  }

  func removeAll(of user: Int64) throws {
    let delete = try session.statement(SQL.deleteAll)
    delete.bind(1, user)
    try delete.run()
  }

  private enum SQL {
    static let deleteAll = "DELETE FROM calendar_feed WHERE account = ?"
    static let insert = """
      INSERT INTO calendar_feed (digest, account, organisation, made_at) VALUES (?, ?, ?, ?)
      """
    static let owner = """
      SELECT account, organisation FROM calendar_feed WHERE digest = ? AND ended_at IS NULL
      """
    static let made = """
      SELECT made_at FROM calendar_feed
      WHERE account = ? AND organisation = ? AND ended_at IS NULL
      """
    static let end = """
      UPDATE calendar_feed SET ended_at = ?
      WHERE account = ? AND organisation = ? AND ended_at IS NULL
      """
  }
}
