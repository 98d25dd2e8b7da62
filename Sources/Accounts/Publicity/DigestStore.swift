internal import Storage
internal import TradeTerms

/// What people chose about the mail digest, and how far it has gone.
struct DigestStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  /// How far the digest of somebody has gone.
  struct Progress {
    let digest: MailDigest
    /// The last notice that was mailed.
    let through: Int64
    let at: Instant?
  }

  func progress(of account: Int64) throws -> Progress {
    let select = try session.statement(SQL.progress)
    defer { select.reset() }
    select.bind(1, account)
    guard try select.step() else { return Progress(digest: .usual, through: 0, at: nil) }
    return Progress(
      digest: MailDigest(rawValue: select.text(0)) ?? .usual, through: select.int(1),
      at: select.optionalInt(2).map { Instant(millisecondsSinceEpoch: $0) })
  }

  func set(_ progress: Progress, of account: Int64) throws {
    let upsert = try session.statement(SQL.set)
    upsert.bind(1, account)
    upsert.bind(2, progress.digest.rawValue)
    upsert.bind(3, progress.through)
    upsert.bind(4, progress.at?.millisecondsSinceEpoch)
    try upsert.run()
  }

  func remove(_ account: Int64) throws {
    let delete = try session.statement(SQL.delete)
    delete.bind(1, account)
    try delete.run()
  }

  private enum SQL {
    static let delete = "DELETE FROM mail_digest WHERE account = ?"
    static let progress = "SELECT digest, through, at FROM mail_digest WHERE account = ?"
    static let set = """
      INSERT INTO mail_digest (account, digest, through, at) VALUES (?, ?, ?, ?)
      ON CONFLICT (account) DO UPDATE SET digest = excluded.digest, through = excluded.through,
        at = excluded.at
      """
  }
}
