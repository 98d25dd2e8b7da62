internal import Storage
internal import TradeTerms

// Erasing an account (个人信息保护法第四十七条): what is left is its number, which the histories and
// the audit trail name; both are kept, for the law wants them.
extension AccountDesk {
  /// Erases one's own account; the password is asked for, and the one-time code where there is one.
  /// - Throws: `AccountError.wrongSignIn`, `wrongCode`, and `lastManager` for who manages an
  ///   organisation alone.
  public func eraseOwn(
    password: String, code: String, _ current: SignedIn
  ) async throws {
    let principal = current.principal
    guard case .session = principal.way, let user = principal.user,
      let mail = try? MailAddress(user.mail)
    else { throw AccountError.sessionEnded }
    try await requirePassword(
      password, of: user, mail, principal, refused: principal.entry("account.erase-refused"))
    try await database.write { session in
      guard try check(code, of: user, session) else { throw AccountError.wrongCode }
      try erase(user.id, session)
      // Not in their name, which is erased.
      try audit(
        AuditEntry(
          actor: "user \(user.id)", user: user.id, organisation: principal.organisation?.id,
          action: "account.erase", subject: "user \(user.id)", detail: "own request",
          address: principal.address), session)
    }
    await mailer.send(AccountMail(to: mail, .erased))
  }

  /// Erases the account of somebody who asked for it, for who administers the platform.
  /// - Throws: `AccountError.empty` without a reason, `noSuchUser`, `alreadyErased`, `lastManager`,
  ///   and `notAllowed` for one's own, for which a password is asked.
  public func erase(
    _ id: Int64, because reason: String, by principal: Principal
  ) async throws {
    let reason = reason.trimmed
    let mail = try await database.write { session in
      try AccessGate(session).require(.administer, principal)
      guard !reason.isEmpty else { throw AccountError.empty(.reason) }
      guard reason.count <= 300 else { throw AccountError.tooLong(.reason, limit: 300) }
      guard principal.user?.id != id else { throw AccountError.notAllowed }
      guard let user = try UserStore(session).user(id) else { throw AccountError.noSuchUser }
      try erase(id, session)
      try audit(
        principal.entry("account.erase", subject: "user \(id)", detail: reason), session)
      return try? MailAddress(user.mail)
    }
    if let mail { await mailer.send(AccountMail(to: mail, .erased)) }
  }

  private func erase(_ id: Int64, _ session: any DatabaseSession) throws {
    let instant = now()
    let users = UserStore(session)
    guard let user = try users.user(id) else { throw AccountError.noSuchUser }
    guard !user.isErased else { throw AccountError.alreadyErased }
    try requireSuccessors(of: user, session)
    try MembershipStore(session).endAll(of: id, at: instant)
    try SessionStore(session).removeAll(of: id)
    try TokenStore(session).eraseAll(of: id, at: instant)
    try IdentityStore(session).removeAll(of: id)
    try LinkStore(session).removeAll(of: id, mail: user.mail)
    try FeedStore(session).removeAll(of: id)
    try DigestStore(session).remove(id)
    try NoticeStore(session).erase(to: id)
    if let mail = try? MailAddress(user.mail) {
      try AttemptStore(session).forget(.mail(mail))
      try ErasedMailStore(session, key).add(mail, at: instant)
    }
    try users.erase(id, at: instant)
    try alsoErase(
      ErasedAccount(account: id, name: user.name, mark: User.erasedMark, at: instant), session)
  }

  /// Nobody leaves an organisation that is open without somebody who manages it and can sign in.
  private func requireSuccessors(of user: User, _ session: any DatabaseSession) throws {
    let users = UserStore(session)
    let memberships = MembershipStore(session)
    for place in try memberships.memberships(of: user.id) where place.role == .manager {
      guard try OrganisationStore(session).organisation(place.organisation)?.isOpen == true else {
        continue
      }
      let successor = try memberships.members(of: place.organisation).contains { other in
        guard other.role == .manager, other.user != user.id else { return false }
        return try users.user(other.user)?.isActive == true
      }
      guard successor else { throw AccountError.lastManager }
    }
  }

  /// The trail is append-only, so that an address of mail stands in it for good; it is not shown
  /// any more once its account is erased, whoever named it: in their own entries, an invitation, a
  /// refused sign-in. What is recorded after that is about another account.
  func withoutErased(
    _ events: [AuditEvent], _ session: any DatabaseSession
  ) throws -> [AuditEvent] {
    let users = UserStore(session)
    let mails = ErasedMailStore(session, key)
    var erased: [Int64: Bool] = [:]
    var erasures: [MailAddress: Instant?] = [:]
    return try events.map { event in
      let entry = event.entry
      let isErased =
        try entry.user.map { id in
          let isErased = try erased[id] ?? (users.user(id)?.isErased == true)
          erased[id] = isErased
          return isErased
        } ?? false
      let hidden = { (text: String) in
        try text.replacingMails { mail in
          let erasure = try erasures[mail] ?? mails.erasure(of: mail)
          erasures[mail] = .some(erasure)
          return erasure.map { event.at <= $0 } == true ? User.erasedMark : nil
        }
      }
      let who = isErased ? entry.user.map { "user \($0) \(User.erasedMark)" } : nil
      return AuditEvent(
        number: event.number,
        entry: AuditEntry(
          actor: try who ?? hidden(entry.actor), user: entry.user,
          organisation: entry.organisation, action: entry.action,
          subject: try hidden(entry.subject), detail: try hidden(entry.detail),
          address: isErased ? "" : entry.address),
        at: event.at, proof: event.proof)
    }
  }
}

extension String {
  /// The text with its addresses of mail replaced by what `other` says, where it says something.
  fileprivate func replacingMails(
    _ other: (MailAddress) throws -> String?
  ) throws -> String {
    guard contains("@") else { return self }
    var result = self
    let words = split { !$0.isASCII || $0.isWhitespace || "<>()[],;:\\\"".contains($0) }
    for word in Set(words) where word.contains("@") {
      let bare = word.trimmingSuffix(".")
      guard let mail = try? MailAddress(bare), let new = try other(mail) else { continue }
      result = result.replacing(bare, with: new)
    }
    return result
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ character: Character) -> Substring {
    var rest = self
    while rest.last == character { rest.removeLast() }
    return rest
  }
}
