internal import Storage
internal import TradeTerms

// People who sign in elsewhere: as whom they are known here. Nobody is recognised by an address of
// mail, which others may hand out: they connect what they have there, or come by a link.
extension AccountDesk {
  /// Who somebody is, as another house proved it.
  public struct ProvenIdentity: Hashable, Sendable, Codable {
    public let issuer: String
    public let subject: String

    public init(issuer: String, subject: String) {
      self.issuer = issuer
      self.subject = subject
    }
  }

  /// What comes of signing in elsewhere.
  public enum IdentitySignIn: Sendable {
    case signedIn(SignedIn)
    /// The account asks for a one-time code.
    case asksCode
    /// No account is connected, or it is locked: which of them is not said.
    case unknown
  }

  /// Signs somebody in by who they are elsewhere; `code` is nil until they were asked for one.
  /// - Throws: `AccountError.wrongCode`, and `blocked` after too many attempts.
  public func signIn(
    _ identity: ProvenIdentity, code: String?, address: String
  ) async throws -> IdentitySignIn {
    let network = AttemptStore.Subject.network(address)
    let instant = now()
    let outcome = try await database.write { session -> IdentitySignIn? in
      let attempts = AttemptStore(session)
      let block = try attempts.charge(network, at: instant)
      let open = Principal.open(address: address)
      guard
        let known = try IdentityStore(session).identity(identity.issuer, identity.subject),
        let user = try UserStore(session).user(known.user), user.isActive,
        let mail = try? MailAddress(user.mail)
      else {
        try audit(
          open.entry("sign-in.refused", subject: identity.issuer, detail: "identity unknown"),
          session)
        try note([block], open, session)
        return .unknown
      }
      if user.hasOneTimeCode {
        guard let code else {
          try attempts.refund(network, at: instant)
          return .asksCode
        }
        let own = try attempts.charge(.mail(mail), at: instant)
        guard try check(code, of: user, session) else {
          try audit(
            open.entry("sign-in.refused", subject: user.mail, detail: identity.issuer), session)
          try note([block, own], open, session)
          return nil
        }
        try attempts.forget(.mail(mail))
      }
      try attempts.refund(network, at: instant)
      return .signedIn(try begin(user, address: address, "sign-in.identity", session))
    }
    guard let outcome else { throw AccountError.wrongCode }
    return outcome
  }

  /// Writes down that somebody came back from another house without being proved.
  /// - Throws: `AccountError.blocked` after too many attempts.
  public func refuseIdentity(from issuer: String, why: String, address: String) async throws {
    let instant = now()
    try await database.write { session in
      let block = try AttemptStore(session).charge(.network(address), at: instant)
      let open = Principal.open(address: address)
      try audit(open.entry("sign-in.refused", subject: issuer, detail: why), session)
      try note([block], open, session)
    }
  }

  /// Lets somebody who is signed in sign in elsewhere from now on; their password, where they have
  /// one, is asked for, since that is another way in.
  public func connect(
    _ identity: ProvenIdentity, named house: String, password: String, _ principal: Principal
  ) async throws {
    guard case .session = principal.way, let user = principal.user,
      let mail = try? MailAddress(user.mail)
    else { throw AccountError.sessionEnded }
    try await requirePassword(
      password, of: user, mail, principal,
      refused: principal.entry("identity.refused", subject: identity.issuer))
    let isNew = try await database.write { session in
      try AttemptStore(session).forget(.mail(mail))
      return try link(identity, to: user, principal, session)
    }
    if isNew { await mailer.send(AccountMail(to: mail, .identityConnected(house: house))) }
  }

  /// Lets somebody sign in elsewhere no more.
  /// - Throws: `AccountError.lastWayIn` for who has no password and nothing else.
  public func disconnect(_ identity: ProvenIdentity, _ principal: Principal) async throws {
    guard let user = principal.user else { throw AccountError.sessionEnded }
    try await database.write { session in
      let identities = IdentityStore(session)
      let own = try identities.identities(of: user.id)
      guard own.contains(where: { $0.issuer == identity.issuer && $0.subject == identity.subject })
      else { throw AccountError.noSuchIdentity }
      guard try own.count > 1 || UserStore(session).password(of: user.id) != nil else {
        throw AccountError.lastWayIn
      }
      try identities.remove(identity.issuer, identity.subject, of: user.id)
      try audit(principal.entry("identity.disconnect", subject: identity.issuer), session)
    }
  }

  /// Uses a link as somebody who signed in elsewhere: makes the account that it is for, which has
  /// no password.
  ///
  /// `mail` counts for the first administrator only.
  /// - Throws: `AccountError.linkUnusable`, `userExists` for who has an account and `identityTaken`
  ///   for who signs in with this already: they sign in and accept.
  public func use(
    _ token: SecretToken, as identity: ProvenIdentity, mail text: String, name: String,
    address: String
  ) async throws -> SignedIn {
    let instant = now()
    return try await database.write { session in
      guard let link = try LinkStore(session).link(token), link.isUsable(at: instant),
        link.purpose != .reset, try stands(link, session)
      else { throw AccountError.linkUnusable }
      let mail = try MailAddress(link.purpose == .first ? text : link.mail)
      guard try IdentityStore(session).identity(identity.issuer, identity.subject) == nil else {
        throw AccountError.identityTaken
      }
      let user = try holder(of: link, mail, name, session)
      try LinkStore(session).use(token, at: instant)
      try join(user, link, session)
      let signedIn = try begin(
        user, for: link.organisation, address: address, "link.\(link.purpose.rawValue)", session)
      _ = try self.link(identity, to: user, signedIn.principal, session)
      return signedIn
    }
  }

  /// A text that a browser keeps for a while and can neither read nor change, sealed for a purpose.
  public func sealed(_ text: String, for purpose: String, seconds: Int64) throws -> String {
    let until = now().adding(seconds * 1_000).millisecondsSinceEpoch
    return URLSafeText.text(try key.seal("\(until) \(text)", place: "browser \(purpose)"))
  }

  /// What was sealed for a purpose; nil for anything else, and once its time is over.
  public func unsealed(_ text: String, for purpose: String) -> String? {
    guard let bytes = URLSafeText.bytes(text),
      let parts = try? key.open(bytes, place: "browser \(purpose)").split(
        separator: " ", maxSplits: 1, omittingEmptySubsequences: false),
      parts.count == 2, let until = Int64(parts[0]), now().millisecondsSinceEpoch < until
    else { return nil }
    return String(parts[1])
  }

  /// - Returns: whether it was not connected before.
  private func link(
    _ identity: ProvenIdentity, to user: User, _ principal: Principal,
    _ session: any DatabaseSession
  ) throws -> Bool {
    let identities = IdentityStore(session)
    if let known = try identities.identity(identity.issuer, identity.subject) {
      guard known.user == user.id else { throw AccountError.identityTaken }
      return false
    }
    try identities.add(
      AccountIdentity(
        issuer: identity.issuer, subject: identity.subject, user: user.id, linkedAt: now()))
    try audit(principal.entry("identity.connect", subject: identity.issuer), session)
    return true
  }
}
