internal import Storage
internal import TradeTerms

/// The links that work once.
struct LinkStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func add(_ token: SecretToken, _ link: AccountLink) throws {
    let insert = try session.statement(SQL.insert)
    insert.bindBytes(1, token.digest)
    insert.bind(2, link.purpose.rawValue)
    insert.bind(3, link.mail)
    insert.bind(4, link.user)
    insert.bind(5, link.organisation)
    insert.bind(6, link.role?.rawValue)
    insert.bind(7, link.madeBy)
    insert.bind(8, link.madeAt.millisecondsSinceEpoch)
    insert.bind(9, link.expiresAt.millisecondsSinceEpoch)
    try insert.run()
  }

  func link(_ token: SecretToken) throws -> AccountLink? {
    let select = try session.statement(SQL.byDigest)
    select.bindBytes(1, token.digest)
    return try read(select).first
  }

  /// The invitations into an organisation that wait to be used.
  func waiting(_ organisation: Int64, at instant: Instant) throws -> [AccountLink] {
    let select = try session.statement(SQL.waiting)
    select.bind(1, organisation)
    select.bind(2, instant.millisecondsSinceEpoch)
    return try read(select)
  }

  func use(_ token: SecretToken, at instant: Instant) throws {
    let update = try session.statement(SQL.use)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bindBytes(2, token.digest)
    try update.run()
  }

  /// Makes all links of a purpose for an address useless.
  func withdraw(_ purpose: AccountLink.Purpose, mail: String, at instant: Instant) throws {
    let update = try session.statement(SQL.withdraw)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bind(2, purpose.rawValue)
    update.bind(3, mail)
    try update.run()
  }

  /// Makes an invitation into an organisation useless.
  func withdraw(_ invitation: AccountLink, at instant: Instant) throws {
    let update = try session.statement(SQL.withdrawOne)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bind(2, invitation.organisation)
    update.bind(3, invitation.mail)
    update.bind(4, invitation.madeAt.millisecondsSinceEpoch)
    try update.run()
  }

  /// Removes the links of a person: those to their address, and those for their account.
  func removeAll(of user: Int64, mail: String) throws {
    let delete = try session.statement(SQL.deleteAll)
    delete.bind(1, user)
    delete.bind(2, mail)
    try delete.run()
  }

  private func read(_ select: any DatabaseStatement) throws -> [AccountLink] {
    defer { select.reset() }
    var found: [AccountLink] = []
    while try select.step() {
      guard let purpose = AccountLink.Purpose(rawValue: select.text(0)) else { continue }
      found.append(
        AccountLink(
          purpose: purpose, mail: select.text(1), user: select.isNull(2) ? nil : select.int(2),
          organisation: select.isNull(3) ? nil : select.int(3),
          role: OrganisationRole(rawValue: select.text(4)),
          madeBy: select.isNull(5) ? nil : select.int(5),
          madeAt: Instant(millisecondsSinceEpoch: select.int(6)),
          expiresAt: Instant(millisecondsSinceEpoch: select.int(7)),
          usedAt: select.isNull(8) ? nil : Instant(millisecondsSinceEpoch: select.int(8))))
    }
    return found
  }

  private enum SQL {
    private static let columns = """
      purpose, mail, account, organisation, role, made_by, made_at, expires_at, used_at
      """
    static let insert = """
      INSERT INTO account_link
        (digest, purpose, mail, account, organisation, role, made_by, made_at, expires_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    static let byDigest = "SELECT \(columns) FROM account_link WHERE digest = ?"
    static let waiting = """
      SELECT \(columns) FROM account_link
      WHERE organisation = ? AND purpose = 'invitation' AND used_at IS NULL AND expires_at > ?
      ORDER BY made_at
      """
    static let use = "UPDATE account_link SET used_at = ? WHERE digest = ? AND used_at IS NULL"
    static let deleteAll = "DELETE FROM account_link WHERE account = ? OR mail = ?"
    static let withdrawOne = """
      UPDATE account_link SET used_at = ?
      WHERE organisation = ? AND mail = ? AND made_at = ? AND purpose = 'invitation'
        AND used_at IS NULL
      """
    static let withdraw = """
      UPDATE account_link SET used_at = ? WHERE purpose = ? AND mail = ? AND used_at IS NULL
      """
  }
}
