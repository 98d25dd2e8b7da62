internal import Crypto
internal import Storage
internal import TradeTerms

// Webhooks: the notices of an organisation, posted to its own system.
extension AccountDesk {
  /// How many webhooks an organisation may have.
  public static let mostWebhooks = 5

  /// Makes a webhook; its secret is told this once.
  /// - Throws: `AccountError.badWebhook` for an address that is none by HTTPS.
  public func addWebhook(_ text: String, by principal: Principal) async throws -> String {
    let address = text.trimmed
    guard let user = principal.user, let organisation = principal.organisation else {
      throw AccountError.notAllowed
    }
    guard address.count <= 500, Self.isUsable(address) else {
      throw AccountError.badWebhook(address)
    }
    let secret = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    let instant = now()
    try await database.write { session in
      try AccessGate(session).require(.manageOrganisation, principal)
      let store = WebhookStore(session)
      guard try store.hooks(of: organisation.id).count(where: \.isOpen) < Self.mostWebhooks else {
        throw AccountError.tooManyWebhooks(most: Self.mostWebhooks)
      }
      let id = try store.nextID()
      try store.add(
        address: address, sealed: try key.seal(secret, place: Self.place(ofWebhook: id)), id: id,
        of: organisation.id, by: user.id, at: instant)
      try audit(
        principal.entry("webhook.add", subject: "webhook \(id)", detail: address), session)
    }
    return WebhookSignature.text(secret)
  }

  /// Ends a webhook of one's organisation.
  /// - Throws: `AccountError.noSuchWebhook` for another's, and for one that ended already.
  public func endWebhook(_ id: Int64, by principal: Principal) async throws {
    guard let organisation = principal.organisation else { throw AccountError.notAllowed }
    let instant = now()
    try await database.write { session in
      try AccessGate(session).require(.manageOrganisation, principal)
      let store = WebhookStore(session)
      guard try store.hooks(of: organisation.id).contains(where: { $0.id == id && $0.isOpen })
      else { throw AccountError.noSuchWebhook }
      try store.end(id, of: organisation.id, at: instant)
      try audit(principal.entry("webhook.end", subject: "webhook \(id)"), session)
    }
  }

  /// The webhooks of one's organisation, the newest first.
  public func webhooks(by principal: Principal) async throws -> [Webhook] {
    guard let organisation = principal.organisation else { return [] }
    return try await database.read { session in
      try AccessGate(session).require(.manageOrganisation, principal)
      return try WebhookStore(session).hooks(of: organisation.id)
    }
  }

  /// The webhooks that are to be looked at now, with the organisations to which they belong.
  public func dueWebhooks(limit: Int = 100) async throws -> [(Webhook, Organisation)] {
    let instant = now()
    return try await database.read { session in
      let organisations = OrganisationStore(session)
      return try WebhookStore(session).due(at: instant, limit: limit).compactMap { found in
        try organisations.organisation(found.hook.organisation).map { (found.hook, $0) }
      }
    }
  }

  /// How long a webhook is kept for who looks at it.
  private static let lease: Int64 = 10 * 60_000

  /// What is to be posted to a webhook next, in order; nil where somebody else looks at it.
  public func posts(
    to hook: Webhook, of addressees: [String], limit: Int = 20
  ) async throws -> [WebhookPost]? {
    let instant = now()
    return try await database.write { session in
      // Of two servers one looks at it; should it end there, another one does a little later.
      let store = WebhookStore(session)
      guard try store.claim(hook, until: instant.adding(Self.lease)),
        let found = try store.secret(of: hook.id)
      else { return nil }
      let secret = try key.bytes(found.sealed, place: Self.place(ofWebhook: hook.id))
      return try NoticeStore(session).next(to: addressees, after: found.hook.through, limit: limit)
        .map { notice in
          WebhookPost(
            hook: found.hook, notice: notice, id: "notice_\(hook.id)_\(notice.id)",
            secret: secret)
        }
    }
  }

  /// Takes down how a look at a webhook went: which notices the other side took, why the one behind
  /// them did not arrive (nil where all did), with what it answered last, and after how many
  /// milliseconds it is looked at again.
  public func looked(
    at hook: Webhook, arrived: [Notice], failure: String?, answer: String, every pause: Int64
  ) async throws {
    let instant = now()
    let through = arrived.map(\.id).max() ?? hook.through
    try await database.write { session in
      let deliveries = DeliveryStore(session)
      for notice in arrived {
        try deliveries.add(notice.id, .webhook, to: "webhook \(hook.id)", at: instant)
      }
      let failures = failure == nil ? 0 : hook.failures + 1
      let wait = failure == nil ? pause : Webhook.pause(after: failures)
      try WebhookStore(session).set(
        hook.id, through: through, failures: failures, nextAt: wait.map { instant.adding($0) },
        endedAt: wait == nil ? instant : nil, answer: String((failure ?? answer).prefix(300)))
      guard wait == nil else { return }
      try NoticeStore(session).add(
        to: "organisation \(hook.organisation)", kind: "webhook", subject: hook.address,
        link: "/organisation",
        text: Wording(
          "消息推送多次失败，已停用：\(failure ?? "")",
          "a webhook failed too often and was switched off: \(failure ?? "")"), at: instant)
    }
  }

  private static func place(ofWebhook id: Int64) -> String { "webhook \(id)" }

  /// HTTPS to a name; in the open only to this machine, for trying it out.
  private static func isUsable(_ address: String) -> Bool {
    guard
      let match = address.wholeMatch(
        of: #/(https?)://([A-Za-z0-9.\-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?(/[!-~]*)?/#)
    else { return false }
    let host = match.2.lowercased()
    return match.1 == "https" || ["127.0.0.1", "localhost", "[::1]"].contains(host)
  }
}
