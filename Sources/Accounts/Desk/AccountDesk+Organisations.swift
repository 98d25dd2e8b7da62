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
      if role == nil {
        try TokenStore(session).revokeAll(of: user, for: organisation, at: now())
      }
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
      guard let found = try UserStore(session).user(user) else { throw AccountError.noSuchUser }
      guard !found.isErased else { throw AccountError.alreadyErased }
      try UserStore(session).set(disabledAt: isDisabled ? instant : nil, of: user)
      if isDisabled {
        try SessionStore(session).endAll(of: user, at: instant)
        try TokenStore(session).revokeAll(of: user, at: instant)
      }
      try audit(
        principal.entry(isDisabled ? "user.lock" : "user.unlock", subject: "user \(user)"), session
      )
    }
  }

  /// The codes of the enterprises that granted an organisation to see their records.
  public func mandators(of organisation: Int64) async throws -> [String] {
    try await database.read { try OrganisationStore($0).mandators(of: organisation) }
  }

  /// What a manager sees of their organisation: who belongs to it and whom it trusts.
  public struct Roster: Sendable {
    public let organisation: Organisation
    public let members: [(user: User, role: OrganisationRole)]
    public let invited: [AccountLink]
    /// Whom an enterprise trusts; who trusts a park or a service provider.
    public let mandates: [Organisation]
  }

  public func roster(of id: Int64, by principal: Principal) async throws -> Roster {
    let instant = now()
    return try await database.read { session in
      let organisation = try managed(id, by: principal, session)
      let users = UserStore(session)
      let organisations = OrganisationStore(session)
      let mandates = try organisations.mandates(of: id).map(\.organisation)
      let granted = try organisations.mandates(to: id).map(\.enterprise)
      return Roster(
        organisation: organisation,
        members: try MembershipStore(session).members(of: id).compactMap { member in
          try users.user(member.user).map { ($0, member.role) }
        },
        invited: try LinkStore(session).waiting(id, at: instant),
        mandates: try (mandates + granted).compactMap { try organisations.organisation($0) })
    }
  }

  /// All organisations, for who administers the platform; those after an id where one is given.
  public func organisations(
    after id: Int64 = 0, limit: Int = 100, by principal: Principal
  ) async throws -> [Organisation] {
    try await database.read { session in
      try AccessGate(session).require(.administer, principal)
      return try OrganisationStore(session).all(after: id, limit: limit)
    }
  }

  /// The parks and service providers that an enterprise may trust.
  public func trustable() async throws -> [Organisation] {
    try await database.read { session in
      try OrganisationStore(session).all(limit: 1_000).filter {
        [.park, .provider].contains($0.kind) && $0.isOpen
      }
    }
  }

  /// Events of the audit trail, for who may read it.
  public func auditEvents(
    before number: Int64?, subject: String?, limit: Int, by principal: Principal
  ) async throws -> [AuditEvent] {
    try await database.read { session in
      try AccessGate(session).require(.readAudit, principal)
      let events = try AuditTrail(session, key).events(
        subject: subject, before: number, limit: limit)
      return try withoutErased(events, session)
    }
  }

  /// The end of the audit trail, to be kept elsewhere; nil for an empty one.
  public func auditEnd() async throws -> AuditAnchor? {
    try await database.read { try AuditTrail($0, key).anchor() }
  }

  /// Writes into the audit trail that the clock went back behind its last event, where it is so.
  /// - Returns: whether it was so.
  @discardableResult
  public func noteClock() async throws -> Bool {
    let instant = now()
    let isBack = try await database.read { try AuditTrail($0, key).isBack(instant) }
    if isBack { try await database.write { try AuditTrail($0, key).noteClock(at: now()) } }
    return isBack
  }

  /// Looks at the whole audit trail.
  public func verifyAudit(
    _ anchors: [AuditAnchor] = []
  ) async throws -> (AuditVerdict, AuditAnchor?) {
    try await database.read { session in
      let trail = AuditTrail(session, key)
      return (try trail.verify(anchors), try trail.anchor())
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
