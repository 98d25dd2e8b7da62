internal import Storage
internal import TradeTerms

/// The webhooks, how far each has come, and when it is tried next.
struct WebhookStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  /// Adds one; it begins behind the newest notice of now.
  func add(
    address: String, sealed: [UInt8], id: Int64, of organisation: Int64, by user: Int64,
    at instant: Instant
  ) throws {
    let insert = try session.statement(SQL.insert)
    insert.bind(1, id)
    insert.bind(2, organisation)
    insert.bind(3, address)
    insert.bindBytes(4, sealed)
    insert.bind(5, instant.millisecondsSinceEpoch)
    insert.bind(6, user)
    insert.bind(7, instant.millisecondsSinceEpoch)
    try insert.run()
  }

  func nextID() throws -> Int64 { try NumberStore(session).next(in: "webhook") }

  /// The webhooks of an organisation, the newest first.
  func hooks(of organisation: Int64) throws -> [Webhook] {
    let select = try session.statement(SQL.ofOrganisation)
    select.bind(1, organisation)
    return try read(select).map(\.hook)
  }

  /// Those that are to be looked at now, with their sealed secrets.
  func due(at instant: Instant, limit: Int) throws -> [(hook: Webhook, sealed: [UInt8])] {
    let select = try session.statement(SQL.due)
    select.bind(1, instant.millisecondsSinceEpoch)
    select.bind(2, Int64(limit))
    return try read(select)
  }

  /// Keeps a webhook for whoever looks at it now; false where somebody else does already.
  func claim(_ hook: Webhook, until instant: Instant) throws -> Bool {
    let current = try hooks(of: hook.organisation).first { $0.id == hook.id }
    guard let current, current.isOpen, current.nextAt == hook.nextAt else { return false }
    let update = try session.statement(SQL.claim)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bind(2, hook.id)
    try update.run()
    return true
  }

  /// The sealed secret of a webhook that is open.
  func secret(of id: Int64) throws -> (hook: Webhook, sealed: [UInt8])? {
    let select = try session.statement(SQL.one)
    select.bind(1, id)
    return try read(select).first
  }

  /// Takes down how it went: how far it has come, and when it is to be looked at next.
  func set(
    _ id: Int64, through: Int64, failures: Int, nextAt: Instant?, endedAt: Instant?,
    answer: String
  ) throws {
    let update = try session.statement(SQL.set)
    update.bind(1, through)
    update.bind(2, Int64(failures))
    update.bind(3, nextAt?.millisecondsSinceEpoch)
    update.bind(4, endedAt?.millisecondsSinceEpoch)
    update.bind(5, answer)
    update.bind(6, id)
    try update.run()
  }

  func end(_ id: Int64, of organisation: Int64, at instant: Instant) throws {
    let update = try session.statement(SQL.end)
    update.bind(1, instant.millisecondsSinceEpoch)
    update.bind(2, id)
    update.bind(3, organisation)
    try update.run()
  }

  private func read(
    _ select: any DatabaseStatement
  ) throws -> [(hook: Webhook, sealed: [UInt8])] {
    defer { select.reset() }
    var found: [(hook: Webhook, sealed: [UInt8])] = []
    while try select.step() {
      let hook = Webhook(
        id: select.int(0), organisation: select.int(1), address: select.text(2),
        madeAt: Instant(millisecondsSinceEpoch: select.int(4)),
        endedAt: select.optionalInt(5).map { Instant(millisecondsSinceEpoch: $0) },
        through: select.int(6), failures: Int(select.int(7)),
        nextAt: select.optionalInt(8).map { Instant(millisecondsSinceEpoch: $0) },
        answer: select.text(9))
      found.append((hook, select.bytes(3)))
    }
    return found
  }

  private enum SQL {
    private static let columns = """
      id, organisation, address, secret, made_at, ended_at, through, failures, next_at, answer
      """
    static let insert = """
      INSERT INTO webhook
        (id, organisation, address, secret, made_at, made_by, through, failures, next_at, answer)
      VALUES (?, ?, ?, ?, ?, ?, (SELECT COALESCE(MAX(id), 0) FROM notice), 0, ?, '')
      """
    static let ofOrganisation = """
      SELECT \(columns) FROM webhook WHERE organisation = ? ORDER BY id DESC
      """
    static let due = """
      SELECT \(columns) FROM webhook WHERE next_at <= ? AND ended_at IS NULL AND EXISTS (
        SELECT 1 FROM organisation
        WHERE organisation.id = webhook.organisation AND organisation.closed_at IS NULL)
      ORDER BY next_at, id LIMIT ?
      """
    static let one = "SELECT \(columns) FROM webhook WHERE id = ? AND ended_at IS NULL"
    static let claim = "UPDATE webhook SET next_at = ? WHERE id = ?"
    static let set = """
      UPDATE webhook SET through = ?, failures = ?, next_at = ?, ended_at = ?, answer = ?
      WHERE id = ? AND ended_at IS NULL
      """
    static let end = """
      UPDATE webhook SET ended_at = ?, next_at = NULL
      WHERE id = ? AND organisation = ? AND ended_at IS NULL
      """
  }
}
