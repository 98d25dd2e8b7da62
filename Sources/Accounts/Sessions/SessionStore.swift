internal import Storage
internal import TradeTerms

/// The sessions; an ended one stays, until its person is erased.
struct SessionStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func add(_ token: SecretToken, _ made: AccountSession) throws {
    let insert = try session.statement(SQL.insert)
    insert.bindBytes(1, token.digest)
    insert.bind(2, made.user)
    insert.bind(3, made.organisation)
    insert.bind(4, made.formKey)
    insert.bind(5, made.address)
    insert.bind(6, made.beganAt.millisecondsSinceEpoch)
    insert.bind(7, made.madeAt.millisecondsSinceEpoch)
    insert.bind(8, made.seenAt.millisecondsSinceEpoch)
    try insert.run()
  }

  func session(_ token: SecretToken) throws -> AccountSession? {
    let select = try session.statement(SQL.byDigest)
    select.bindBytes(1, token.digest)
    return try read(select).first
  }

  /// The sessions of a person that nobody has ended, the newest first.
  func open(of user: Int64) throws -> [AccountSession] {
    let select = try session.statement(SQL.open)
    select.bind(1, user)
    return try read(select)
  }

  func see(_ digest: [UInt8], at instant: Instant) throws {
    try set(SQL.see, instant, digest)
  }

  func replace(_ digest: [UInt8], at instant: Instant) throws {
    try set(SQL.replace, instant, digest)
  }

  func end(_ digest: [UInt8], at instant: Instant) throws { try set(SQL.end, instant, digest) }

  /// Ends all sessions of a person, but for one where that is given.
  func endAll(of user: Int64, but kept: [UInt8]? = nil, at instant: Instant) throws {
    for other in try open(of: user) where other.digest != kept {
      try end(other.digest, at: instant)
    }
  }

  /// Ends a session whatever tokens it had.
  func endAll(of user: Int64, formKey: String, at instant: Instant) throws {
    for other in try open(of: user) where other.formKey == formKey {
      try end(other.digest, at: instant)
    }
  }

  func removeAll(of user: Int64) throws {
    let delete = try session.statement(SQL.deleteAll)
    delete.bind(1, user)
    try delete.run()
  }

  private func set(_ sql: String, _ instant: Instant, _ digest: [UInt8]) throws {
    let update = try session.statement(sql)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bindBytes(2, digest)
    try update.run()
  }

  private func read(_ select: any DatabaseStatement) throws -> [AccountSession] {
    defer { select.reset() }
    func instant(_ column: Int) -> Instant? {
      select.isNull(column) ? nil : Instant(millisecondsSinceEpoch: select.int(column))
    }
    var found: [AccountSession] = []
    while try select.step() {
      found.append(
        AccountSession(
          digest: select.bytes(0), user: select.int(1),
          organisation: select.isNull(2) ? nil : select.int(2), formKey: select.text(3),
          address: select.text(4), beganAt: Instant(millisecondsSinceEpoch: select.int(5)),
          madeAt: Instant(millisecondsSinceEpoch: select.int(6)),
          seenAt: Instant(millisecondsSinceEpoch: select.int(7)), replacedAt: instant(8),
          endedAt: instant(9)))
    }
    return found
  }

  private enum SQL {
    private static let columns = """
      digest, account, organisation, form_key, address, began_at, made_at, seen_at, replaced_at, \
      ended_at
      """
    static let insert = """
      INSERT INTO account_session
        (digest, account, organisation, form_key, address, began_at, made_at, seen_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """
    static let byDigest = "SELECT \(columns) FROM account_session WHERE digest = ?"
    static let open = """
      SELECT \(columns) FROM account_session
      WHERE account = ? AND ended_at IS NULL ORDER BY made_at DESC
      """
    static let deleteAll = "DELETE FROM account_session WHERE account = ?"
    static let see = "UPDATE account_session SET seen_at = ? WHERE digest = ?"
    static let replace = """
      UPDATE account_session SET replaced_at = ? WHERE digest = ? AND replaced_at IS NULL
      """
    static let end = "UPDATE account_session SET ended_at = ? WHERE digest = ? AND ended_at IS NULL"
  }
}
