internal import Storage
public import TradeTerms

// The calendar feed of one's deadlines, at an address that only its owner knows.
extension AccountDesk {
  /// Makes a feed for the organisation of now; one that was there is no longer answered.
  public func makeFeed(_ principal: Principal) async throws -> SecretToken {
    guard let user = principal.user, let organisation = principal.organisation,
      case .session = principal.way
    else { throw AccountError.notAllowed }
    let secret = SecretToken()
    let instant = now()
    try await database.write { session in
      let store = FeedStore(session)
      try store.end(of: user.id, for: organisation.id, at: instant)
      try store.add(secret, of: user.id, for: organisation.id, at: instant)
      try audit(principal.entry("feed.make"), session)
    }
    return secret
  }

  public func endFeed(_ principal: Principal) async throws {
    guard let user = principal.user, let organisation = principal.organisation else {
      throw AccountError.notAllowed
    }
    let instant = now()
    try await database.write { session in
      try FeedStore(session).end(of: user.id, for: organisation.id, at: instant)
      try audit(principal.entry("feed.end"), session)
    }
  }

  /// When one's feed for the organisation of now was made; nil where there is none.
  public func feedMadeAt(_ principal: Principal) async throws -> Instant? {
    guard let user = principal.user, let organisation = principal.organisation else { return nil }
    return try await database.read {
      try FeedStore($0).madeAt(of: user.id, for: organisation.id)
    }
  }

  /// Whose feed an address is: somebody who may read, and no more; nil for one that is not
  /// answered.
  public func principal(feed secret: SecretToken, address: String) async throws -> Principal? {
    try await database.read { session in
      guard let owner = try FeedStore(session).owner(secret),
        let user = try UserStore(session).user(owner.user), user.isActive,
        let place = try MembershipStore(session).membership(of: user.id, in: owner.organisation)
      else { return nil }
      return Principal(
        .token([.read]), user: user,
        organisation: try OrganisationStore(session).organisation(owner.organisation),
        role: place.role, address: address)
    }
  }
}
