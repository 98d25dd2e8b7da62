internal import Storage
internal import TradeTerms

// What people do with their own account.
extension AccountDesk {
  /// What somebody sees of their own account.
  public struct OwnAccount: Sendable {
    public let user: User
    public let organisations: [(Organisation, OrganisationRole)]
    public let sessions: [AccountSession]
    public let tokens: [AccessToken]
    public let identities: [AccountIdentity]
  }

  public func own(_ principal: Principal) async throws -> OwnAccount {
    let instant = now()
    return try await database.read { session in
      guard let id = principal.user?.id, let user = try UserStore(session).user(id) else {
        throw AccountError.sessionEnded
      }
      let organisations = OrganisationStore(session)
      let memberships = try MembershipStore(session).memberships(of: id)
      return OwnAccount(
        user: user,
        organisations: try memberships.compactMap { membership in
          try organisations.organisation(membership.organisation).map { ($0, membership.role) }
        },
        sessions: try SessionStore(session).open(of: id).filter {
          $0.isAlive(at: instant) && $0.replacedAt == nil
        },
        tokens: try TokenStore(session).tokens(of: id),
        identities: try IdentityStore(session).identities(of: id))
    }
  }

  /// What somebody did and saw, as the audit trail has it, the newest first; that they had it told
  /// is the first of it.
  public func ownEvents(_ principal: Principal, limit: Int = 1_000) async throws -> [AuditEvent] {
    guard let user = principal.user else { throw AccountError.sessionEnded }
    try await database.write { try audit(principal.entry("account.export"), $0) }
    return try await database.read { session in
      try AuditTrail(session, key).events(user: user.id, limit: limit)
    }
  }

  /// Changes the password; all other sessions end.
  public func changePassword(
    from old: String, to new: String, _ current: SignedIn
  ) async throws {
    guard let user = current.principal.user, let mail = try? MailAddress(user.mail) else {
      throw AccountError.sessionEnded
    }
    let instant = now()
    let (kept, block) = try await database.write { session in
      let block = try AttemptStore(session).charge(.mail(mail), at: instant)
      return (try UserStore(session).password(of: user.id), block)
    }
    guard try await passwords.matches(old, kept) else {
      try await database.write { try note([block], current.principal, $0) }
      throw AccountError.wrongSignIn
    }
    try PasswordRule.check(new, of: user.mail, name: user.name)
    let hash = try await passwords.hash(new)
    try await database.write { session in
      try AttemptStore(session).forget(.mail(mail))
      try UserStore(session).set(password: hash, of: user.id)
      try TokenStore(session).revokeAll(of: user.id, at: instant)
      try SessionStore(session).endAll(of: user.id, but: current.session.digest, at: instant)
      try audit(current.principal.entry("password.change"), session)
    }
    await mailer.send(AccountMail(to: mail, .passwordChanged))
  }

  /// Asks for the password of somebody who is signed in; who signs in elsewhere alone has none. A
  /// wrong one counts as a failed sign-in, and `refused` stands in the trail.
  /// - Throws: `AccountError.wrongSignIn`, and `blocked` after too many.
  func requirePassword(
    _ password: String, of user: User, _ mail: MailAddress, _ principal: Principal,
    refused: AuditEntry
  ) async throws {
    let instant = now()
    let (kept, block) = try await database.write { session in
      let block = try AttemptStore(session).charge(.mail(mail), at: instant)
      return (try UserStore(session).password(of: user.id), block)
    }
    guard let kept, try await !passwords.matches(password, kept) else { return }
    try await database.write { session in
      try audit(refused, session)
      try note([block], principal, session)
    }
    throw AccountError.wrongSignIn
  }

  /// Ends another session of one's own, by its name.
  /// - Throws: `AccountError.noSuchSession` for another's, and for one that ended already.
  public func endSession(named name: String, _ principal: Principal) async throws {
    guard let user = principal.user else { throw AccountError.sessionEnded }
    let instant = now()
    try await database.write { session in
      let sessions = SessionStore(session)
      guard let found = try sessions.open(of: user.id).first(where: { $0.name == name }) else {
        throw AccountError.noSuchSession
      }
      try sessions.endAll(of: user.id, formKey: found.formKey, at: instant)
      try audit(principal.entry("session.end", detail: found.address), session)
    }
  }

  /// A secret to show to an authenticator program; nothing is asked for until it is confirmed.
  public func newOneTimeCode() -> OneTimeCode { OneTimeCode() }

  /// The secret that a form carries until it is confirmed, sealed for its person.
  public func sealed(_ code: OneTimeCode, _ principal: Principal) throws -> String {
    URLSafeText.text(try key.seal(code.secret, place: Self.formPlace(principal)))
  }

  /// The secret that a form carried.
  public func oneTimeCode(sealed text: String, _ principal: Principal) throws -> OneTimeCode {
    // What cannot be opened was not made for this form.
    guard let bytes = URLSafeText.bytes(text),
      let secret = try? key.bytes(bytes, place: Self.formPlace(principal))
    else { throw AccountError.wrongCode }
    return OneTimeCode(secret: secret)
  }

  private static func formPlace(_ principal: Principal) -> String {
    "account \(principal.user?.id ?? 0) new code"
  }

  /// Asks for one-time codes from now on, once the first one was right.
  public func confirm(
    _ code: OneTimeCode, with digits: String, _ principal: Principal
  ) async throws {
    guard let user = principal.user else { throw AccountError.sessionEnded }
    guard let step = code.step(of: digits, at: now(), after: nil) else {
      throw AccountError.wrongCode
    }
    let sealed = try key.seal(code.secret, place: Self.codePlace(user.id))
    try await database.write { session in
      // One that is there is switched off first, which takes a code of it.
      guard try UserStore(session).oneTimeCode(of: user.id) == nil else {
        throw AccountError.wrongCode
      }
      try UserStore(session).set(oneTimeCode: sealed, step: step, of: user.id)
      try audit(principal.entry("one-time-code.on"), session)
    }
  }

  /// Asks for no one-time codes any more; a right one must be shown for that.
  public func dropOneTimeCode(with digits: String, _ principal: Principal) async throws {
    guard let user = principal.user, let mail = try? MailAddress(user.mail) else {
      throw AccountError.sessionEnded
    }
    let instant = now()
    let isRight = try await database.write { session in
      let block = try AttemptStore(session).charge(.mail(mail), at: instant)
      guard try check(digits, of: user, session) else {
        try audit(principal.entry("one-time-code.refused"), session)
        try note([block], principal, session)
        return false
      }
      try AttemptStore(session).forget(.mail(mail))
      try UserStore(session).set(oneTimeCode: nil, step: nil, of: user.id)
      try audit(principal.entry("one-time-code.off"), session)
      return true
    }
    guard isRight else { throw AccountError.wrongCode }
  }

  /// Makes a token for a program, which acts for the organisation of now. It is told this once.
  public func makeToken(
    name: String, scopes: Set<AccessToken.Scope>, days: Int, _ principal: Principal
  ) async throws -> (SecretToken, AccessToken) {
    let name = name.trimmed
    guard !name.isEmpty else { throw AccountError.empty(.tokenName) }
    guard name.count <= 100 else { throw AccountError.tooLong(.tokenName, limit: 100) }
    guard let user = principal.user, let organisation = principal.organisation, !scopes.isEmpty,
      case .session = principal.way
    else { throw AccountError.notAllowed }
    let secret = SecretToken()
    let instant = now()
    let expires = instant.adding(Int64(min(max(days, 1), 366)) * 24 * 60 * 60_000)
    let token = try await database.write { session in
      let token = try TokenStore(session).add(
        secret, name: name, user: user.id, organisation: organisation.id, scopes: scopes,
        at: instant, expiresAt: expires)
      try audit(
        principal.entry(
          "token.make", subject: "token \(token.id)",
          detail: scopes.map(\.rawValue).sorted().joined(separator: " ")), session)
      return token
    }
    return (secret, token)
  }

  public func revokeToken(_ id: Int64, _ principal: Principal) async throws {
    guard let user = principal.user else { throw AccountError.sessionEnded }
    try await database.write { session in
      guard try TokenStore(session).tokens(of: user.id).contains(where: { $0.id == id }) else {
        throw AccountError.noSuchToken
      }
      try TokenStore(session).revoke(id, of: user.id, at: now())
      try audit(principal.entry("token.revoke", subject: "token \(id)"), session)
    }
  }
}
