internal import Storage
internal import TradeTerms

// The mail digest: what people have not read, once a day or a week.
extension AccountDesk {
  public func digest(of user: User) async throws -> MailDigest {
    try await database.read { try DigestStore($0).progress(of: user.id).digest }
  }

  /// Chooses how often one is mailed.
  public func set(_ digest: MailDigest, of principal: Principal) async throws {
    guard let user = principal.user else { throw AccountError.sessionEnded }
    try await database.write { session in
      let store = DigestStore(session)
      let old = try store.progress(of: user.id)
      try store.set(
        DigestStore.Progress(digest: digest, through: old.through, at: old.at), of: user.id)
      try audit(principal.entry("digest.set", detail: digest.rawValue), session)
    }
  }

  /// The people behind an id who can be reached, with their organisations.
  public func readers(after id: Int64, limit: Int) async throws -> [NoticeReader] {
    try await database.read { session in
      let organisations = OrganisationStore(session)
      let memberships = MembershipStore(session)
      return try UserStore(session).all(after: id, limit: limit).map { user in
        let places = user.isActive ? try memberships.memberships(of: user.id) : []
        return NoticeReader(
          user: user,
          places: try places.compactMap { place in
            try organisations.organisation(place.organisation).flatMap {
              $0.isOpen ? ($0, place.role) : nil
            }
          })
      }
    }
  }

  /// What somebody is to be mailed now, claimed for whoever asks; nil where nothing is due. What is
  /// due and holds nothing is taken down as sent.
  public func dueDigest(
    of reader: NoticeReader, to addressees: [String], most: Int = 20
  ) async throws -> DigestLetter? {
    let instant = now()
    let user = reader.user
    guard user.isActive, !addressees.isEmpty else { return nil }
    let found: (notices: [Notice], isDue: Bool) = try await database.read { session in
      let progress = try DigestStore(session).progress(of: user.id)
      guard let due = progress.digest.due(at: instant), progress.at.map({ $0 < due }) ?? true
      else { return ([], false) }
      let notices = try NoticeStore(session).unread(
        to: addressees, for: user.id, after: progress.through, limit: 500)
      return (notices, true)
    }
    guard found.isDue else { return nil }
    guard !found.notices.isEmpty else {
      try await database.write { session in
        let store = DigestStore(session)
        let old = try store.progress(of: user.id)
        try store.set(
          DigestStore.Progress(digest: old.digest, through: old.through, at: instant), of: user.id)
      }
      return nil
    }
    // Whoever claims it first mails it: of two servers one does.
    let isClaimed = try await database.write { session in
      let store = DigestStore(session)
      let old = try store.progress(of: user.id)
      guard let due = old.digest.due(at: instant), old.at.map({ $0 < due }) ?? true else {
        return false
      }
      try store.set(
        DigestStore.Progress(digest: old.digest, through: old.through, at: instant), of: user.id)
      return true
    }
    guard isClaimed else { return nil }
    return DigestLetter(
      user: user, notices: Array(found.notices.prefix(most)), count: found.notices.count)
  }

  /// Gives back a letter that the mail server could not be handed: it is due again.
  public func notSent(_ letter: DigestLetter) async throws {
    try await database.write { session in
      let store = DigestStore(session)
      let old = try store.progress(of: letter.user.id)
      try store.set(
        DigestStore.Progress(digest: old.digest, through: old.through, at: nil),
        of: letter.user.id)
    }
  }

  /// Takes down that the mail server took a digest.
  public func sent(_ letter: DigestLetter) async throws {
    let instant = now()
    try await database.write { session in
      let store = DigestStore(session)
      let old = try store.progress(of: letter.user.id)
      let newest = letter.notices.map(\.id).max() ?? old.through
      try store.set(
        DigestStore.Progress(
          digest: old.digest, through: max(old.through, newest), at: instant),
        of: letter.user.id)
      let deliveries = DeliveryStore(session)
      for notice in letter.notices {
        try deliveries.add(notice.id, .mail, to: "account \(letter.user.id)", at: instant)
      }
    }
  }
}
