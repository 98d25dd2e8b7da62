internal import Storage

extension AccountDesk {
  /// The people who act for the organisation that somebody acts for, those who only read left out.
  public func colleagues(of principal: Principal) async throws -> [User] {
    guard let organisation = principal.organisation else { return [] }
    return try await database.read { session in
      let users = UserStore(session)
      return try MembershipStore(session).members(of: organisation.id)
        .filter { $0.role >= .officer }.compactMap { try users.user($0.user) }
        .filter(\.isActive)
    }
  }

  /// Somebody by their mail address, and the first organisation that they belong to.
  /// - Throws: `AccountError.noSuchUser`.
  public func somebody(mail: String) async throws -> (User, Organisation?) {
    let address = try MailAddress(mail)
    return try await database.read { session in
      guard let user = try UserStore(session).user(mail: address) else {
        throw AccountError.noSuchUser
      }
      let membership = try MembershipStore(session).memberships(of: user.id).first
      let organisation = try membership.flatMap {
        try OrganisationStore(session).organisation($0.organisation)
      }
      return (user, organisation)
    }
  }
}
