public import Storage
public import TradeTerms

/// The audit trail (审计日志): append-only, each event proved together with the one before.
///
/// A proof is made with the key of the house, which is not in the database. Whoever changes,
/// removes or inserts an event breaks the chain; whoever cuts its end off disagrees with the head,
/// and with an anchor that was taken away.
public struct AuditTrail {
  private let store: AuditStore
  private let key: HouseKey

  public init(_ session: any DatabaseSession, _ key: HouseKey) {
    store = AuditStore(session)
    self.key = key
  }

  /// Adds an event in the transaction of what it tells of; before it, where it is so, that the
  /// clock went back.
  @discardableResult
  public func add(_ entry: AuditEntry, at instant: Instant) throws -> AuditEvent {
    var head = try store.head()
    if let last = head, let jump = try ClockJump(from: last.at, to: instant, store) {
      let event = try append(jump.entry, at: instant, after: last)
      head = AuditStore.Head(number: event.number, at: event.at, proof: event.proof)
    }
    return try append(entry, at: instant, after: head)
  }

  /// Whether an instant is before the last event by more than clocks differ.
  func isBack(_ instant: Instant) throws -> Bool {
    guard let last = try store.head() else { return false }
    return try ClockJump(from: last.at, to: instant, store) != nil
  }

  /// Adds that the clock went back, where it is so and not there yet.
  func noteClock(at instant: Instant) throws {
    guard let last = try store.head(), let jump = try ClockJump(from: last.at, to: instant, store)
    else { return }
    _ = try append(jump.entry, at: instant, after: last)
  }

  private func append(
    _ entry: AuditEntry, at instant: Instant, after head: AuditStore.Head?
  ) throws -> AuditEvent {
    let number = (head?.number ?? 0) + 1
    let event = AuditEvent(
      number: number, entry: entry, at: instant,
      proof: proof(of: entry, number, instant, after: head?.proof ?? []))
    try store.insert(event)
    try store.setHead(number, headProof(number, event.proof))
    return event
  }

  /// Events, the newest first: all, or those of a subject or a person; those before a number where
  /// that is given.
  public func events(
    subject: String? = nil, user: Int64? = nil, before number: Int64? = nil, limit: Int = 50
  ) throws -> [AuditEvent] {
    try store.events(subject: subject, user: user, before: number, limit: limit)
  }

  /// The end of the trail, to be kept elsewhere; nil for an empty trail.
  public func anchor() throws -> AuditAnchor? {
    try store.head().map { AuditAnchor(number: $0.number, proof: $0.proof) }
  }

  /// Looks at every event, and at the anchors that were kept elsewhere.
  public func verify(_ anchors: [AuditAnchor] = []) throws -> AuditVerdict {
    var faults: [AuditFault] = []
    var before: [UInt8] = []
    var expected: Int64 = 1
    var clockJumps = 0
    // A server keeps an anchor every few minutes, so that there may be as many as events.
    var left = Dictionary(grouping: anchors, by: \.number)
    try store.each { event in
      if event.number != expected {
        faults.append(.missing(from: expected, to: event.number - 1))
        expected = event.number
      }
      if proof(of: event.entry, event.number, event.at, after: before) != event.proof {
        faults.append(.changed(event.number))
      }
      for anchor in left.removeValue(forKey: event.number) ?? []
      where anchor.proof != event.proof {
        faults.append(.unlikeAnchor(anchor.number))
      }
      if event.entry.action == ClockJump.action { clockJumps += 1 }
      before = event.proof
      expected += 1
    }
    for anchor in left.values.joined().sorted(by: { $0.number < $1.number }) {
      faults.append(.cutOff(at: expected - 1, anchored: anchor.number))
    }
    if let fault = try headFault(last: expected - 1, proof: before) { faults.append(fault) }
    return AuditVerdict(events: expected - 1, clockJumps: clockJumps, faults: faults)
  }

  private func headFault(last: Int64, proof: [UInt8]) throws -> AuditFault? {
    guard let (number, kept) = try store.keptHead() else {
      return last == 0 ? nil : .cutOff(at: last, anchored: last)
    }
    if number != last { return .cutOff(at: last, anchored: number) }
    return kept == headProof(number, proof) ? nil : .changed(last)
  }

  /// The proof of an event: over its fields, each with its length, and the proof before.
  private func proof(
    of entry: AuditEntry, _ number: Int64, _ at: Instant, after before: [UInt8]
  ) -> [UInt8] {
    let fields = [
      "\(number)", "\(at.millisecondsSinceEpoch)", entry.actor, entry.user.map { "\($0)" } ?? "",
      entry.organisation.map { "\($0)" } ?? "", entry.action, entry.subject, entry.detail,
      entry.address,
    ]
    var bytes = before
    for field in fields {
      let utf8 = Array(field.utf8)
      withUnsafeBytes(of: UInt64(utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
      bytes += utf8
    }
    return key.proof(of: bytes, for: "audit event")
  }

  private func headProof(_ number: Int64, _ proof: [UInt8]) -> [UInt8] {
    key.proof(of: Array("\(number) ".utf8) + proof, for: "audit head")
  }
}
