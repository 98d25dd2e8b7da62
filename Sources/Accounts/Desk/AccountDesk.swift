public import Storage
public import TradeTerms

/// Signs people in and out, and says who asks.
///
/// Every change is in the audit trail, in the transaction of the change.
public struct AccountDesk: Sendable {
  let database: any Database
  let key: HouseKey
  let mailer: any AccountMailer
  /// What time it is.
  public let now: @Sendable () -> Instant
  var passwords = PasswordLane()
  /// What else is kept of a person, beyond the accounts, and is erased with them.
  public var alsoErase: @Sendable (ErasedAccount, any DatabaseSession) throws -> Void = { _, _ in }

  /// A desk over a database; `key` seals what is personal and proves the audit trail.
  public init(
    _ database: any Database, key: HouseKey, mailer: any AccountMailer,
    now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.key = key
    self.mailer = mailer
    self.now = now
  }

  /// Whether links are mailed at all.
  public var sendsMail: Bool { !(mailer is NoMailer) }

  /// A session that has just begun or whose token was changed.
  public struct SignedIn: Sendable {
    public let token: SecretToken
    public let principal: Principal
    public let session: AccountSession
  }

  /// Signs somebody in by their address, password and, where they have set it up, one-time code.
  /// - Throws: `AccountError.wrongSignIn` whichever of them is wrong, and `blocked` after too many
  ///   attempts.
  public func signIn(
    mail text: String, password: String, code: String, address: String
  ) async throws -> SignedIn {
    let mail = try? MailAddress(text)
    let network = AttemptStore.Subject.network(address)
    let instant = now()
    typealias Known = (user: User, hash: PasswordHash?)
    let (known, blocks) = try await database.write {
      session -> (Known?, [AttemptStore.Block?]) in
      let attempts = AttemptStore(session)
      var blocks = [try attempts.charge(network, at: instant)]
      guard let mail else { return (nil, blocks) }
      blocks.append(try attempts.charge(.mail(mail), at: instant))
      let users = UserStore(session)
      guard let user = try users.user(mail: mail) else { return (nil, blocks) }
      return ((user, try users.password(of: user.id)), blocks)
    }
    let isRight = try await passwords.matches(password, known?.hash)
    let fresh =
      isRight && known?.hash?.isDated(passwords.cost) == true
      ? try await passwords.hash(password) : nil
    let signedIn = try await database.write { session -> SignedIn? in
      let users = UserStore(session)
      // What changed while the password was hashed counts: a lock, or another password.
      guard let known, isRight, let mail, let user = try users.user(known.user.id), user.isActive,
        try users.password(of: user.id) == known.hash, try check(code, of: user, session)
      else {
        try audit(
          Principal.open(address: address).entry(
            "sign-in.refused", subject: mail?.description ?? ""), session)
        try note(blocks, .open(address: address), session)
        return nil
      }
      try AttemptStore(session).forget(.mail(mail))
      try AttemptStore(session).refund(network, at: instant)
      if let fresh { try users.set(password: fresh, of: user.id) }
      return try begin(user, address: address, "sign-in", session)
    }
    guard let signedIn else { throw AccountError.wrongSignIn }
    return signedIn
  }

  /// Who a token of a session belongs to; nil for one that does not count any more.
  ///
  /// From time to time the token is changed; then the new one comes back, and the old one counts
  /// for another minute.
  public func session(
    _ token: SecretToken, address: String
  ) async throws -> (SignedIn, isNew: Bool)? {
    let instant = now()
    let found: (AccountSession, Principal)? = try await database.read { session in
      guard let kept = try SessionStore(session).session(token), kept.isAlive(at: instant),
        let principal = try principal(of: kept, address, session)
      else { return nil }
      return (kept, principal)
    }
    guard let (kept, principal) = found else { return nil }
    if kept.isDue(at: instant) {
      let renewed = try await database.write { session in
        try renew(token, principal, at: instant, session)
      }
      // Another request was quicker, or the session has ended since; the old token counts a while.
      return renewed.map { ($0, isNew: true) }
        ?? (SignedIn(token: token, principal: principal, session: kept), isNew: false)
    }
    if kept.replacedAt == nil,
      instant.millisecondsSinceEpoch - kept.seenAt.millisecondsSinceEpoch > 60_000
    {
      try await database.write { try SessionStore($0).see(kept.digest, at: instant) }
    }
    return (SignedIn(token: token, principal: principal, session: kept), isNew: false)
  }

  /// Ends a session.
  public func signOut(_ token: SecretToken, address: String) async throws {
    let instant = now()
    try await database.write { session in
      let sessions = SessionStore(session)
      guard let kept = try sessions.session(token), kept.endedAt == nil,
        let principal = try principal(of: kept, address, session)
      else { return }
      try sessions.endAll(of: kept.user, formKey: kept.formKey, at: instant)
      try audit(principal.entry("sign-out"), session)
    }
  }

  /// Acts for another of one's organisations from now on; the session gets another token.
  /// - Throws: `AccountError.noSuchMember` for one to which they do not belong.
  public func act(
    for organisation: Int64, _ current: SignedIn, address: String
  ) async throws -> SignedIn {
    guard let user = current.principal.user else { throw AccountError.sessionEnded }
    let instant = now()
    return try await database.write { session in
      guard try MembershipStore(session).membership(of: user.id, in: organisation) != nil else {
        throw AccountError.noSuchMember
      }
      try SessionStore(session).endAll(
        of: user.id, formKey: current.session.formKey, at: instant)
      return try begin(
        user, for: organisation, address: address, since: current.session.beganAt,
        "organisation.act", session)
    }
  }

  /// Who a program's token belongs to.
  /// - Throws: `AccountError.tokenUnusable`.
  public func principal(token: SecretToken, address: String) async throws -> Principal {
    let instant = now()
    let (known, principal): (AccessToken, Principal) = try await database.read { session in
      guard let known = try TokenStore(session).token(token), known.isUsable(at: instant),
        let user = try UserStore(session).user(known.user), user.isActive,
        let role = try MembershipStore(session).membership(of: user.id, in: known.organisation)
      else { throw AccountError.tokenUnusable }
      return (
        known,
        Principal(
          .token(known.scopes), user: user,
          organisation: try OrganisationStore(session).organisation(known.organisation),
          role: role.role, address: address)
      )
    }
    if known.usedAt.map({ instant.millisecondsSinceEpoch - $0.millisecondsSinceEpoch > 60_000 })
      ?? true
    {
      try await database.write { try TokenStore($0).use(known.id, at: instant) }
    }
    return principal
  }
}

extension AccountDesk {
  func audit(_ entry: AuditEntry, _ session: any DatabaseSession) throws {
    try AuditTrail(session, key).add(entry, at: now())
  }

  /// Writes down the blocks that begin with an attempt that failed: one entry each, and none for
  /// what is tried while they last, so that nobody fills the trail by trying.
  func note(
    _ blocks: [AttemptStore.Block?], _ principal: Principal, _ session: any DatabaseSession
  ) throws {
    for case let block? in blocks {
      try audit(
        principal.entry(
          "sign-in.blocked", subject: block.subject.name, detail: "\(block.seconds) s"), session)
    }
  }

  /// Writes to the audit trail that somebody did or saw something.
  public func record(_ entries: [AuditEntry]) async throws {
    try await database.write { session in
      for entry in entries { try audit(entry, session) }
    }
  }

  /// Whether a permission reaches an enterprise for somebody.
  public func allows(
    _ permission: Permission, _ principal: Principal, subject: AccessSubject
  ) async throws -> Bool {
    try await database.read { try AccessGate($0).allows(permission, principal, subject: subject) }
  }

  /// Begins a session for a person, for the organisation named or their oldest.
  func begin(
    _ user: User, for organisation: Int64? = nil, address: String, since began: Instant? = nil,
    _ action: String, _ session: any DatabaseSession
  ) throws -> SignedIn {
    let instant = now()
    let memberships = try MembershipStore(session).memberships(of: user.id)
    let token = SecretToken()
    let made = AccountSession(
      digest: token.digest, user: user.id,
      organisation: organisation ?? memberships.first?.organisation,
      formKey: SecretToken().description, address: address, beganAt: began ?? instant,
      madeAt: instant, seenAt: instant, replacedAt: nil, endedAt: nil)
    try SessionStore(session).add(token, made)
    guard let principal = try principal(of: made, address, session) else {
      throw AccountError.sessionEnded
    }
    try audit(principal.entry(action), session)
    return SignedIn(token: token, principal: principal, session: made)
  }

  private func renew(
    _ old: SecretToken, _ principal: Principal, at instant: Instant,
    _ session: any DatabaseSession
  ) throws -> SignedIn? {
    let sessions = SessionStore(session)
    guard let kept = try sessions.session(old), kept.isAlive(at: instant), kept.isDue(at: instant)
    else { return nil }
    let token = SecretToken()
    let made = AccountSession(
      digest: token.digest, user: kept.user, organisation: kept.organisation,
      formKey: kept.formKey, address: kept.address, beganAt: kept.beganAt, madeAt: instant,
      seenAt: instant, replacedAt: nil, endedAt: nil)
    try sessions.replace(kept.digest, at: instant)
    try sessions.add(token, made)
    return SignedIn(token: token, principal: principal, session: made)
  }

  /// Who a session speaks for; nil for a locked account. Roles are read anew each time, so that who
  /// loses one loses it at once.
  private func principal(
    of kept: AccountSession, _ address: String, _ session: any DatabaseSession
  ) throws -> Principal? {
    guard let user = try UserStore(session).user(kept.user), user.isActive else { return nil }
    let membership = try kept.organisation.flatMap {
      try MembershipStore(session).membership(of: user.id, in: $0)
    }
    let organisation = try membership.flatMap {
      try OrganisationStore(session).organisation($0.organisation)
    }
    return Principal(
      .session, user: user, organisation: organisation, role: membership?.role, address: address)
  }

  /// Whether a one-time code is right, or none is asked for; a right one counts once.
  func check(_ code: String, of user: User, _ session: any DatabaseSession) throws -> Bool {
    let users = UserStore(session)
    guard let kept = try users.oneTimeCode(of: user.id) else { return true }
    let secret = try key.bytes(kept.sealed, place: Self.codePlace(user.id))
    guard
      let step = OneTimeCode(secret: secret).step(of: code, at: now(), after: kept.used)
    else { return false }
    try users.set(oneTimeCode: kept.sealed, step: step, of: user.id)
    return true
  }

  static func codePlace(_ user: Int64) -> String { "account \(user) code" }
}
