internal import Storage
internal import TradeTerms

// Links that work once: the first administrator, invitations, new passwords.
extension AccountDesk {
  /// The name of the organisation of those who run the platform.
  static let houseName = "平台运营"

  /// Makes the link of the first administrator, where there is nobody yet; nil afterwards. One that
  /// was made before and not used is useless from now on.
  public func firstLink() async throws -> SecretToken? {
    let instant = now()
    return try await database.write { session in
      guard try UserStore(session).all(limit: 1).isEmpty else { return nil }
      let links = LinkStore(session)
      try links.withdraw(.first, mail: "", at: instant)
      let token = SecretToken()
      try links.add(
        token,
        AccountLink(
          purpose: .first, mail: "", user: nil, organisation: nil, role: .manager, madeBy: nil,
          madeAt: instant, expiresAt: instant.adding(AccountLink.Purpose.first.lasts), usedAt: nil)
      )
      try audit(Principal.console("start").entry("administrator.link"), session)
      return token
    }
  }

  /// What a link is for; nil for one that cannot be used.
  public func link(_ token: SecretToken) async throws -> (AccountLink, organisation: String?)? {
    let instant = now()
    return try await database.read { session in
      guard let link = try LinkStore(session).link(token), link.isUsable(at: instant),
        try stands(link, session)
      else { return nil }
      let organisation = try link.organisation.flatMap {
        try OrganisationStore(session).organisation($0)
      }
      return (link, organisation?.name)
    }
  }

  /// Uses a link: sets a password, and makes the account that it is for where there is none.
  ///
  /// `mail` counts for the first administrator only; otherwise the link says whose it is.
  /// nil comes back for somebody whose authenticator is asked for: a mailbox alone signs nobody in.
  /// - Throws: `AccountError.linkUnusable` for a link that was used, has expired or never was.
  public func use(
    _ token: SecretToken, mail text: String, name: String, password: String, address: String
  ) async throws -> SignedIn? {
    guard let (link, _) = try await link(token) else { throw AccountError.linkUnusable }
    let mail = try MailAddress(link.purpose == .first ? text : link.mail)
    try PasswordRule.check(password, of: mail.description, name: name)
    let hash = try await passwords.hash(password)
    let instant = now()
    let signedIn = try await database.write { session -> SignedIn? in
      // Of two who use one link at once, the second finds it used.
      guard let link = try LinkStore(session).link(token), link.isUsable(at: instant),
        try stands(link, session)
      else { throw AccountError.linkUnusable }
      try LinkStore(session).use(token, at: instant)
      let user = try holder(of: link, mail, name, session)
      guard user.isActive else { throw AccountError.linkUnusable }
      try UserStore(session).set(password: hash, of: user.id)
      try SessionStore(session).endAll(of: user.id, at: instant)
      try TokenStore(session).revokeAll(of: user.id, at: instant)
      try forgetIdentities(of: user, link, session)
      try join(user, link, session)
      if user.hasOneTimeCode {
        try audit(
          Principal.open(address: address).entry(
            "link.\(link.purpose.rawValue)", subject: user.mail), session)
        return nil
      }
      try AttemptStore(session).forget(.mail(mail))
      return try begin(
        user, for: link.organisation, address: address, "link.\(link.purpose.rawValue)", session)
    }
    if link.purpose == .reset {
      await mailer.send(AccountMail(to: mail, .passwordChanged))
    }
    return signedIn
  }

  /// Who takes an account back closes every other way into it.
  private func forgetIdentities(
    of user: User, _ link: AccountLink, _ session: any DatabaseSession
  ) throws {
    guard link.purpose == .reset else { return }
    let identities = IdentityStore(session)
    for known in try identities.identities(of: user.id) {
      try identities.remove(known.issuer, known.subject, of: user.id)
    }
  }

  func holder(
    of link: AccountLink, _ mail: MailAddress, _ name: String, _ session: any DatabaseSession
  ) throws -> User {
    let users = UserStore(session)
    let known = try link.user.flatMap { try users.user($0) } ?? users.user(mail: mail)
    switch link.purpose {
    case .reset:
      guard let known else { throw AccountError.linkUnusable }
      return known
    case .first:
      guard try users.all(limit: 1).isEmpty else { throw AccountError.linkUnusable }
      return try users.add(mail: mail, name: name, at: now())
    case .invitation:
      // Who has an account already keeps their way in: they sign in and accept.
      if let known { throw AccountError.userExists(mail: known.mail) }
      return try users.add(mail: mail, name: name, at: now())
    }
  }

  /// Whether who invites still may: a manager who was dismissed leaves no open doors behind.
  func stands(_ link: AccountLink, _ session: any DatabaseSession) throws -> Bool {
    guard link.purpose == .invitation, let inviter = link.madeBy, let target = link.organisation
    else { return true }
    guard try UserStore(session).user(inviter)?.isActive == true else { return false }
    let organisations = OrganisationStore(session)
    return try MembershipStore(session).memberships(of: inviter).contains { place in
      guard place.role == .manager else { return false }
      return try place.organisation == target
        || organisations.organisation(place.organisation)?.kind == .house
    }
  }

  func join(_ user: User, _ link: AccountLink, _ session: any DatabaseSession) throws {
    guard let role = link.role else { return }
    var organisation = link.organisation
    if link.purpose == .first {
      organisation = try OrganisationStore(session).add(.house, name: Self.houseName, at: now()).id
    }
    guard let organisation else { return }
    try MembershipStore(session).set(role, of: user.id, in: organisation, at: now())
  }

  /// Accepts an invitation as somebody who has an account and is signed in.
  public func accept(_ token: SecretToken, _ principal: Principal) async throws {
    let instant = now()
    try await database.write { session in
      guard let user = principal.user, let link = try LinkStore(session).link(token),
        link.isUsable(at: instant), link.purpose == .invitation, link.mail == user.mail,
        case .session = principal.way, try stands(link, session)
      else { throw AccountError.linkUnusable }
      try LinkStore(session).use(token, at: instant)
      try join(user, link, session)
      try audit(
        principal.entry("link.invitation", subject: "organisation \(link.organisation ?? 0)"),
        session)
    }
  }

  /// Mails a link with which a new password is set. Nobody learns whether the address has an
  /// account.
  public func requestReset(mail text: String, address: String) async throws {
    guard let mail = try? MailAddress(text) else { return }
    let instant = now()
    let token: SecretToken? = try await database.write { session in
      let attempts = AttemptStore(session)
      // Asking is counted like failing, so that nobody fills somebody's mailbox.
      let block = try attempts.charge(.network("reset \(address)"), at: instant)
      try note([block], .open(address: address), session)
      guard let user = try UserStore(session).user(mail: mail), user.isActive else { return nil }
      let links = LinkStore(session)
      try links.withdraw(.reset, mail: mail.description, at: instant)
      let token = SecretToken()
      try links.add(
        token,
        AccountLink(
          purpose: .reset, mail: mail.description, user: user.id, organisation: nil, role: nil,
          madeBy: nil, madeAt: instant, expiresAt: instant.adding(AccountLink.Purpose.reset.lasts),
          usedAt: nil))
      try audit(
        Principal.open(address: address).entry("password.reset-asked", subject: user.mail), session
      )
      return token
    }
    if let token { await mailer.send(AccountMail(to: mail, .reset(token))) }
  }

  /// Invites somebody into an organisation; the link is mailed, and comes back to be handed over
  /// where no mail server is named.
  public func invite(
    mail text: String, as role: OrganisationRole, into organisation: Int64, by principal: Principal
  ) async throws -> SecretToken {
    let mail = try MailAddress(text)
    let instant = now()
    let token = SecretToken()
    let name = try await database.write { session in
      let target = try managed(organisation, by: principal, session)
      if let user = try UserStore(session).user(mail: mail),
        try MembershipStore(session).membership(of: user.id, in: organisation) != nil
      {
        throw AccountError.userExists(mail: mail.description)
      }
      try LinkStore(session).add(
        token,
        AccountLink(
          purpose: .invitation, mail: mail.description, user: nil, organisation: organisation,
          role: role, madeBy: principal.user?.id, madeAt: instant,
          expiresAt: instant.adding(AccountLink.Purpose.invitation.lasts), usedAt: nil))
      try audit(
        principal.entry(
          "member.invite", subject: "organisation \(organisation)",
          detail: "\(mail) \(role.rawValue)"), session)
      return target.name
    }
    await mailer.send(AccountMail(to: mail, .invitation(token, organisation: name)))
    return token
  }
}
