internal import Storage
internal import TradeTerms

/// The tokens of programs; the database keeps their digests only.
struct TokenStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func add(
    _ secret: SecretToken, name: String, user: Int64, organisation: Int64,
    scopes: Set<AccessToken.Scope>, at instant: Instant, expiresAt: Instant
  ) throws -> AccessToken {
    let token = AccessToken(
      id: try NumberStore(session).next(in: "account_token"), name: name, user: user,
      organisation: organisation, scopes: scopes, madeAt: instant, expiresAt: expiresAt,
      revokedAt: nil, usedAt: nil)
    let insert = try session.statement(SQL.insert)
    insert.bind(1, token.id)
    insert.bindBytes(2, secret.digest)
    insert.bind(3, name)
    insert.bind(4, user)
    insert.bind(5, organisation)
    insert.bind(6, scopes.map(\.rawValue).sorted().joined(separator: " "))
    insert.bind(7, instant.millisecondsSinceEpoch)
    insert.bind(8, expiresAt.millisecondsSinceEpoch)
    try insert.run()
    return token
  }

  func token(_ secret: SecretToken) throws -> AccessToken? {
    let select = try session.statement(SQL.byDigest)
    select.bindBytes(1, secret.digest)
    return try read(select).first
  }

  /// All tokens of a person, the newest first.
  func tokens(of user: Int64) throws -> [AccessToken] {
    let select = try session.statement(SQL.ofUser)
    select.bind(1, user)
    return try read(select)
  }

  func revoke(_ id: Int64, of user: Int64, at instant: Instant) throws {
    let update = try session.statement(SQL.revoke)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bind(2, id)
    update.bind(3, user)
    try update.run()
  }

  /// Revokes the tokens of a person: all, or those for an organisation.
  func revokeAll(of user: Int64, for organisation: Int64? = nil, at instant: Instant) throws {
    for token in try tokens(of: user) where token.revokedAt == nil {
      if organisation == nil || token.organisation == organisation {
        try revoke(token.id, of: user, at: instant)
      }
    }
  }

  /// Revokes the tokens of a person and forgets what they called them; the numbers stay, which the
  /// audit trail names.
  func eraseAll(of user: Int64, at instant: Instant) throws {
    let update = try session.statement(SQL.eraseAll)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bind(2, user)
    try update.run()
  }

  func use(_ id: Int64, at instant: Instant) throws {
    let update = try session.statement(SQL.use)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bind(2, id)
    try update.run()
  }

  private func read(_ select: any DatabaseStatement) throws -> [AccessToken] {
    defer { select.reset() }
    func instant(_ column: Int) -> Instant? {
      select.isNull(column) ? nil : Instant(millisecondsSinceEpoch: select.int(column))
    }
    var found: [AccessToken] = []
    while try select.step() {
      let scopes = select.text(4).split(separator: " ").map(String.init)
      found.append(
        AccessToken(
          id: select.int(0), name: select.text(1), user: select.int(2),
          organisation: select.int(3),
          scopes: Set(scopes.compactMap(AccessToken.Scope.init(rawValue:))),
          madeAt: Instant(millisecondsSinceEpoch: select.int(5)),
          expiresAt: Instant(millisecondsSinceEpoch: select.int(6)), revokedAt: instant(7),
          usedAt: instant(8)))
    }
    return found
  }

  private enum SQL {
    private static let columns = """
      id, name, account, organisation, scopes, made_at, expires_at, revoked_at, used_at
      """
    static let insert = """
      INSERT INTO account_token
        (id, digest, name, account, organisation, scopes, made_at, expires_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """
    static let byDigest = "SELECT \(columns) FROM account_token WHERE digest = ?"
    static let ofUser = "SELECT \(columns) FROM account_token WHERE account = ? ORDER BY id DESC"
    static let revoke = """
      UPDATE account_token SET revoked_at = ? WHERE id = ? AND account = ? AND revoked_at IS NULL
      """
    static let eraseAll = """
      UPDATE account_token SET revoked_at = COALESCE(revoked_at, ?), name = '' WHERE account = ?
      """
    static let use = "UPDATE account_token SET used_at = ? WHERE id = ?"
  }
}
