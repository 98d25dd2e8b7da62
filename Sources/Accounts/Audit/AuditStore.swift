internal import Storage
internal import TradeTerms

/// The events of the audit trail and its head, as they are kept.
struct AuditStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func insert(_ event: AuditEvent) throws {
    let entry = event.entry
    let insert = try session.statement(SQL.insert)
    insert.bind(1, event.number)
    insert.bind(2, event.at.millisecondsSinceEpoch)
    insert.bind(3, entry.actor)
    insert.bind(4, entry.user)
    insert.bind(5, entry.organisation)
    insert.bind(6, entry.action)
    insert.bind(7, entry.subject)
    insert.bind(8, entry.detail)
    insert.bind(9, entry.address)
    insert.bindBytes(10, event.proof)
    try insert.run()
  }

  /// Says which event is the last one.
  func setHead(_ number: Int64, _ proof: [UInt8]) throws {
    let update = try session.statement(SQL.setHead)
    update.bind(1, number)
    update.bindBytes(2, proof)
    try update.run()
  }

  /// The last event, as far as the next one goes on from it.
  struct Head {
    let number: Int64
    let at: Instant
    let proof: [UInt8]
  }

  /// The last event, as the events themselves tell.
  func head() throws -> Head? {
    let select = try session.statement(SQL.last)
    defer { select.reset() }
    guard try select.step() else { return nil }
    return Head(
      number: select.int(0), at: Instant(millisecondsSinceEpoch: select.int(1)),
      proof: select.bytes(2))
  }

  /// When an event about a subject was last of an action; nil where none was.
  func last(_ action: String, of subject: String) throws -> Instant? {
    let select = try session.statement(SQL.lastAction)
    select.bind(1, subject)
    select.bind(2, action)
    defer { select.reset() }
    return try select.step() ? Instant(millisecondsSinceEpoch: select.int(0)) : nil
  }

  func keptHead() throws -> (Int64, [UInt8])? {
    let select = try session.statement(SQL.head)
    defer { select.reset() }
    return try select.step() ? (select.int(0), select.bytes(1)) : nil
  }

  /// Events, the newest first.
  func events(
    subject: String?, user: Int64?, before number: Int64?, limit: Int
  ) throws -> [AuditEvent] {
    let sql =
      switch (subject, user) {
      case (_?, _): SQL.ofSubject
      case (nil, _?): SQL.ofUser
      case (nil, nil): SQL.newest
      }
    let select = try session.statement(sql)
    select.bind(1, number ?? .max)
    select.bind(2, Int64(limit))
    if let subject { select.bind(3, subject) } else if let user { select.bind(3, user) }
    defer { select.reset() }
    var found: [AuditEvent] = []
    while try select.step() { found.append(Self.event(select)) }
    return found
  }

  /// Goes through all events, the oldest first.
  func each(_ body: (AuditEvent) throws -> Void) throws {
    let select = try session.statement(SQL.all)
    defer { select.reset() }
    while try select.step() { try body(Self.event(select)) }
  }

  private static func event(_ select: any DatabaseStatement) -> AuditEvent {
    AuditEvent(
      number: select.int(0),
      entry: AuditEntry(
        actor: select.text(2), user: select.isNull(3) ? nil : select.int(3),
        organisation: select.isNull(4) ? nil : select.int(4), action: select.text(5),
        subject: select.text(6), detail: select.text(7), address: select.text(8)),
      at: Instant(millisecondsSinceEpoch: select.int(1)), proof: select.bytes(9))
  }

  private enum SQL {
    private static let columns = """
      number, at, actor, account, organisation, action, subject, detail, address, proof
      """
    private static let select = "SELECT \(columns) FROM audit_event"

    static let insert = "INSERT INTO audit_event (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    static let last = "SELECT number, at, proof FROM audit_event ORDER BY number DESC LIMIT 1"
    static let lastAction = """
      SELECT at FROM audit_event WHERE subject = ? AND action = ? ORDER BY number DESC LIMIT 1
      """
    static let head = "SELECT number, proof FROM audit_head WHERE id = 1"
    static let setHead = """
      INSERT INTO audit_head (id, number, proof) VALUES (1, ?, ?)
      ON CONFLICT (id) DO UPDATE SET number = excluded.number, proof = excluded.proof
      """
    static let all = "\(select) ORDER BY number"
    static let newest = "\(select) WHERE number < ?1 ORDER BY number DESC LIMIT ?2"
    static let ofSubject = """
      \(select) WHERE number < ?1 AND subject = ?3 ORDER BY number DESC LIMIT ?2
      """
    static let ofUser = """
      \(select) WHERE number < ?1 AND account = ?3 ORDER BY number DESC LIMIT ?2
      """
  }
}
