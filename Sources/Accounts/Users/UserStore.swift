public import Storage
public import TradeTerms

/// The people who can sign in, and to which organisations they belong.
public struct UserStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// Adds a person without a password.
  /// - Throws: `AccountError.userExists` where the address has an account already.
  public func add(mail: MailAddress, name: String, at instant: Instant) throws -> User {
    let name = name.trimmed
    guard !name.isEmpty else { throw AccountError.empty(.name) }
    guard name.count <= 100 else { throw AccountError.tooLong(.name, limit: 100) }
    guard try user(mail: mail) == nil else {
      throw AccountError.userExists(mail: mail.description)
    }
    let user = User(
      id: try NumberStore(session).next(in: "account"), mail: mail.description, name: name,
      hasPassword: false, hasOneTimeCode: false, createdAt: instant, disabledAt: nil)
    let insert = try session.statement(SQL.insert)
    insert.bind(1, user.id)
    insert.bind(2, user.mail)
    insert.bind(3, name)
    insert.bind(4, instant.millisecondsSinceEpoch)
    try insert.run()
    return user
  }

  public func user(_ id: Int64) throws -> User? {
    let select = try session.statement(SQL.byID)
    select.bind(1, id)
    return try read(select).first
  }

  public func user(mail: MailAddress) throws -> User? {
    let select = try session.statement(SQL.byMail)
    select.bind(1, mail.description)
    return try read(select).first
  }

  /// All people by id, those after one where that is given.
  public func all(after id: Int64 = 0, limit: Int = 100) throws -> [User] {
    let select = try session.statement(SQL.all)
    select.bind(1, id)
    select.bind(2, Int64(limit))
    return try read(select)
  }

  /// Locks an account, or opens it again.
  public func set(disabledAt instant: Instant?, of user: Int64) throws {
    let update = try session.statement(SQL.disable)
    update.bind(1, instant?.millisecondsSinceEpoch)
    update.bind(2, user)
    try update.run()
  }

  /// Leaves nothing of a person but the number of their account.
  func erase(_ user: Int64, at instant: Instant) throws {
    let update = try session.statement(SQL.erase)
    update.bind(1, User.erasedMark)
    update.bind(2, instant.millisecondsSinceEpoch)
    update.bind(3, instant.millisecondsSinceEpoch)
    update.bind(4, user)
    try update.run()
  }

  func password(of user: Int64) throws -> PasswordHash? {
    let select = try session.statement(SQL.password)
    defer { select.reset() }
    select.bind(1, user)
    guard try select.step(), !select.isNull(0) else { return nil }
    return PasswordHash(kept: select.text(0))
  }

  func set(password: PasswordHash?, of user: Int64) throws {
    let update = try session.statement(SQL.setPassword)
    update.bind(1, password?.description)
    update.bind(2, user)
    try update.run()
  }

  /// The sealed secret of the one-time codes, and the step that was used last.
  func oneTimeCode(of user: Int64) throws -> (sealed: [UInt8], used: Int64?)? {
    let select = try session.statement(SQL.code)
    defer { select.reset() }
    select.bind(1, user)
    guard try select.step(), !select.isNull(0) else { return nil }
    return (select.bytes(0), select.isNull(1) ? nil : select.int(1))
  }

  func set(oneTimeCode sealed: [UInt8]?, step: Int64?, of user: Int64) throws {
    let update = try session.statement(SQL.setCode)
    if let sealed { update.bindBytes(1, sealed) } else { update.bindNull(1) }
    update.bind(2, step)
    update.bind(3, user)
    try update.run()
  }

  private func read(_ select: any DatabaseStatement) throws -> [User] {
    defer { select.reset() }
    var found: [User] = []
    while try select.step() {
      found.append(
        User(
          id: select.int(0), mail: select.text(1), name: select.text(2),
          hasPassword: !select.isNull(3), hasOneTimeCode: !select.isNull(4),
          createdAt: Instant(millisecondsSinceEpoch: select.int(5)),
          disabledAt: select.isNull(6) ? nil : Instant(millisecondsSinceEpoch: select.int(6)),
          erasedAt: select.isNull(7) ? nil : Instant(millisecondsSinceEpoch: select.int(7))))
    }
    return found
  }

  private enum SQL {
    private static let columns =
      "id, mail, name, password, code_secret, created_at, disabled_at, erased_at"

    static let insert = "INSERT INTO account (id, mail, name, created_at) VALUES (?, ?, ?, ?)"
    static let byID = "SELECT \(columns) FROM account WHERE id = ?"
    static let byMail = "SELECT \(columns) FROM account WHERE mail = ?"
    static let all = "SELECT \(columns) FROM account WHERE id > ? ORDER BY id LIMIT ?"
    static let disable = "UPDATE account SET disabled_at = ? WHERE id = ?"
    // No address of mail has a space in it, so that nobody signs in with this one.
    static let erase = """
      UPDATE account SET mail = 'erased ' || id, name = ?, password = NULL, code_secret = NULL,
        code_step = NULL, disabled_at = COALESCE(disabled_at, ?), erased_at = ?
      WHERE id = ? AND erased_at IS NULL
      """
    static let password = "SELECT password FROM account WHERE id = ?"
    static let setPassword = "UPDATE account SET password = ? WHERE id = ?"
    static let code = "SELECT code_secret, code_step FROM account WHERE id = ?"
    static let setCode = "UPDATE account SET code_secret = ?, code_step = ? WHERE id = ?"
  }
}
