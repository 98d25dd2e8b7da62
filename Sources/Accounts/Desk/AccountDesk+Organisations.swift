internal import Storage
public import TradeTerms

// Organisations: who belongs to them, and whom they trust.
extension AccountDesk {
  /// Makes an organisation.
  /// - Throws: `AccountError.notAllowed` for who does not administer the platform.
  public func addOrganisation(
    _ kind: OrganisationKind, name: String, code: String? = nil, city: City? = nil,
    by principal: Principal
  ) async throws -> Organisation {
    try await database.write { session in
      try AccessGate(session).require(.administer, principal)
      let made = try OrganisationStore(session).add(
        kind, name: name, code: code, city: city, at: now())
      try audit(
        principal.entry(
          "organisation.add", subject: "organisation \(made.id)",
          detail: "\(kind.rawValue) \(made.name)"), session)
      return made
    }
  }

  /// Closes an organisation: nobody acts for it any more.
  public func closeOrganisation(_ id: Int64, by principal: Principal) async throws {
    try await database.write { session in
      try AccessGate(session).require(.administer, principal)
      guard try OrganisationStore(session).organisation(id) != nil else {
        throw AccountError.noSuchOrganisation
      }
      try OrganisationStore(session).close(id, at: now())
      try audit(principal.entry("organisation.close", subject: "organisation \(id)"), session)
    }
  }

  /// Gives a member another role, or none.
  public func setRole(
    _ role: OrganisationRole?, of user: Int64, in organisation: Int64, by principal: Principal
  ) async throws {
    try await database.write { session in
      _ = try managed(organisation, by: principal, session)
      let memberships = MembershipStore(session)
      guard let current = try memberships.membership(of: user, in: organisation) else {
        throw AccountError.noSuchMember
      }
      try memberships.set(role, of: user, in: organisation, at: now())
      try audit(
        principal.entry(
          "member.role", subject: "organisation \(organisation)",
          detail: "user \(user): \(current.role.rawValue) → \(role?.rawValue ?? "none")"), session)
    }
  }

  /// An enterprise lets another organisation see its records and hand in for it, or takes that
  /// back.
  public func setMandate(
    _ isGranted: Bool, to organisation: Int64, by principal: Principal
  ) async throws {
    try await database.write { session in
      guard let own = principal.organisation, own.kind == .enterprise, let user = principal.user
      else { throw AccountError.notAllowed }
      _ = try managed(own.id, by: principal, session)
      let organisations = OrganisationStore(session)
      guard let other = try organisations.organisation(organisation),
        [.park, .provider].contains(other.kind)
      else { throw AccountError.noSuchOrganisation }
      if isGranted {
        try organisations.grant(
          Mandate(
            enterprise: own.id, organisation: organisation, grantedBy: user.id, since: now()))
      } else {
        try organisations.revoke(own.id, to: organisation, at: now())
      }
      try audit(
        principal.entry(
          isGranted ? "mandate.grant" : "mandate.revoke", subject: "organisation \(own.id)",
          detail: "organisation \(organisation)"), session)
    }
  }

  /// Locks an account, or opens it again; a locked one is signed out everywhere.
  public func setDisabled(
    _ isDisabled: Bool, _ user: Int64, by principal: Principal
  ) async throws {
    let instant = now()
    try await database.write { session in
      try AccessGate(session).require(.administer, principal)
      guard try UserStore(session).user(user) != nil else { throw AccountError.noSuchUser }
      try UserStore(session).set(disabledAt: isDisabled ? instant : nil, of: user)
      if isDisabled { try SessionStore(session).endAll(of: user, at: instant) }
      try audit(
        principal.entry(isDisabled ? "user.lock" : "user.unlock", subject: "user \(user)"), session
      )
    }
  }

  /// The organisation, where somebody may say who belongs to it: its managers, and who administers
  /// the platform.
  func managed(
    _ organisation: Int64, by principal: Principal, _ session: any DatabaseSession
  ) throws -> Organisation {
    guard let target = try OrganisationStore(session).organisation(organisation) else {
      throw AccountError.noSuchOrganisation
    }
    guard target.isOpen else { throw AccountError.organisationClosed(name: target.name) }
    let gate = AccessGate(session)
    let isOwn = principal.organisation?.id == organisation
    let mayManage = try isOwn && gate.allows(.manageOrganisation, principal)
    guard try mayManage || gate.allows(.administer, principal) else {
      throw AccountError.notAllowed
    }
    return target
  }
}
