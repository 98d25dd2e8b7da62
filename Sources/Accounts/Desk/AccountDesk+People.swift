internal import Storage
internal import TradeTerms

// The people of the platform, for who administers it, and invitations that are taken back.
extension AccountDesk {
  /// All people behind an id, or whoever has an address.
  public func people(
    mail: String?, after id: Int64 = 0, limit: Int = 50, by principal: Principal
  ) async throws -> [User] {
    try await database.read { session in
      try AccessGate(session).require(.administer, principal)
      let users = UserStore(session)
      guard let mail else { return try users.all(after: id, limit: limit) }
      guard let address = try? MailAddress(mail) else { return [] }
      return try users.user(mail: address).map { [$0] } ?? []
    }
  }

  /// Makes an invitation useless that nobody has used yet.
  /// - Throws: `AccountError.linkUnusable` for one of another organisation, and for one that was
  ///   used or withdrawn.
  public func withdrawInvitation(
    named name: String, of organisation: Int64, by principal: Principal
  ) async throws {
    let instant = now()
    try await database.write { session in
      _ = try managed(organisation, by: principal, session)
      let links = LinkStore(session)
      guard
        let found = try links.waiting(organisation, at: instant).first(where: { $0.name == name })
      else { throw AccountError.linkUnusable }
      try links.withdraw(found, at: instant)
      try audit(
        principal.entry(
          "invitation.withdraw", subject: "organisation \(organisation)", detail: found.mail),
        session)
    }
  }
}
