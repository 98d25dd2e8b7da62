internal import Storage
internal import TradeTerms

/// As whom people sign in who sign in elsewhere.
struct IdentityStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func add(_ identity: AccountIdentity) throws {
    let insert = try session.statement(SQL.insert)
    insert.bind(1, identity.issuer)
    insert.bind(2, identity.subject)
    insert.bind(3, identity.user)
    insert.bind(4, identity.linkedAt.millisecondsSinceEpoch)
    try insert.run()
  }

  func identity(_ issuer: String, _ subject: String) throws -> AccountIdentity? {
    let select = try session.statement(SQL.byName)
    select.bind(1, issuer)
    select.bind(2, subject)
    return try read(select).first
  }

  /// All of a person, the oldest first.
  func identities(of user: Int64) throws -> [AccountIdentity] {
    let select = try session.statement(SQL.ofUser)
    select.bind(1, user)
    return try read(select)
  }

  func remove(_ issuer: String, _ subject: String, of user: Int64) throws {
    let delete = try session.statement(SQL.delete)
    delete.bind(1, issuer)
    delete.bind(2, subject)
    delete.bind(3, user)
    try delete.run()
  }

  func removeAll(of user: Int64) throws {
    let delete = try session.statement(SQL.deleteAll)
    delete.bind(1, user)
    try delete.run()
  }

  private func read(_ select: any DatabaseStatement) throws -> [AccountIdentity] {
    defer { select.reset() }
    var found: [AccountIdentity] = []
    while try select.step() {
      found.append(
        AccountIdentity(
          issuer: select.text(0), subject: select.text(1), user: select.int(2),
          linkedAt: Instant(millisecondsSinceEpoch: select.int(3))))
    }
    return found
  }

  private enum SQL {
    private static let all = "SELECT issuer, subject, account, linked_at FROM account_identity"

    static let insert = """
      INSERT INTO account_identity (issuer, subject, account, linked_at) VALUES (?, ?, ?, ?)
      """
    static let byName = "\(all) WHERE issuer = ? AND subject = ?"
    static let ofUser = "\(all) WHERE account = ? ORDER BY linked_at, issuer, subject"
    static let deleteAll = "DELETE FROM account_identity WHERE account = ?"
    static let delete = """
      DELETE FROM account_identity WHERE issuer = ? AND subject = ? AND account = ?
      """
  }
}
