internal import PolicyPacks
public import Storage
public import TradeTerms

/// Where cases are opened, worked on and looked at.
///
/// A step and everything that follows from it (clocks, entries, facts, notices, cases inside) is one
/// transaction: what is acknowledged is whole and durable, and nothing else has happened.
public struct CaseDesk: Sendable {
  public let shelf: CaseShelf
  public let calendar: WorkCalendar
  let database: any Database
  let hooks: CaseHooks
  let scanner: any EvidenceScanner
  let now: @Sendable () -> Instant
  let sums = GrantedMemory()

  public init(
    _ database: any Database, _ shelf: CaseShelf, calendar: WorkCalendar,
    hooks: CaseHooks = CaseHooks(), scanner: any EvidenceScanner = NoScanner(),
    now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.shelf = shelf
    self.calendar = calendar
    self.hooks = hooks
    self.scanner = scanner
    self.now = now
  }

  /// Opens a case.
  /// - Throws: `CaseError`.
  public func open(_ opening: CaseOpening, by actor: CaseActor) async throws -> CaseRecord {
    try await scan(opening.evidence)
    return try await database.write { session in
      try CaseWork(self, session).open(opening, by: actor)
    }
  }

  /// Takes a step of a case that was seen at a revision.
  /// - Throws: `CaseError`.
  public func take(_ taking: CaseTaking, by actor: CaseActor) async throws -> CaseRecord {
    try await scan(taking.evidence)
    return try await writeBehindDeadlines { try $0.take(taking, by: actor) }
  }

  /// Looks into files before anything is held up for them.
  private func scan(_ files: [EvidenceFile]) async throws {
    for file in files {
      let reason: String?
      do {
        reason = try await scanner.refusal(of: file.bytes, named: file.name)
      } catch {
        throw CaseError.evidence(.notScanned(name: file.name))
      }
      if let reason {
        throw CaseError.evidence(.refusedByScan(name: file.name, reason: reason))
      }
    }
  }

  /// Takes a step in each of some cases; where one refuses it, none takes it.
  /// - Throws: `CaseError`.
  public func takeAll(
    _ takings: [CaseTaking], by actor: CaseActor
  ) async throws -> [CaseRecord] {
    try await writeBehindDeadlines { try $0.takeAll(takings, by: actor) }
  }

  /// Puts cases into one that answers for all of them (并入共性问题).
  /// - Throws: `CaseError`; then none is put into it.
  public func join(
    _ ids: [Int64], to topic: Int64, by actor: CaseActor
  ) async throws -> [CaseRecord] {
    try await database.write { session in
      try CaseWork(self, session).join(ids, to: topic, by: actor)
    }
  }

  /// Hands cases of a unit to one of its people (批量移交).
  public func handOver(
    _ ids: [Int64], to person: CasePerson, by actor: CaseActor
  ) async throws -> Int {
    try await database.write { session in
      try CaseWork(self, session).handOver(ids, to: person, by: actor)
    }
  }

  /// Everything that somebody may see of a case.
  /// - Throws: `CaseError.noSuchCase`, also where they may not see it.
  public func sheet(_ id: Int64, for actor: CaseActor) async throws -> CaseSheet {
    try await database.read { session in
      try CaseReading(self, session).sheet(id, for: actor)
    }
  }

  /// Whether somebody may see a case.
  public func isSeen(_ id: Int64, by actor: CaseActor) async throws -> Bool {
    try await database.read { session in
      guard let record = try CaseStore(session).record(id) else { return false }
      let experts = try ExpertStore(session).assigned(to: id).map(\.person.account)
      guard let type = shelf.types[record.type] else {
        return actor.sees(record, experts: Set(experts))
      }
      let isPublic = type.state(record.state)?.isPublic == true
      return try actor.sees(record, experts: Set(experts), isPublic: isPublic)
        || CaseWork(self, session).hasSpoken(actor, record, type)
    }
  }

  /// A page of cases.
  public func list(_ query: CaseQuery, for actor: CaseActor) async throws -> CasePage {
    try await database.read { session in
      try CaseListStore(session, shelf).page(query, for: actor)
    }
  }

  /// The rounds and the like that everybody may see, the newest first.
  public func publicCases(limit: Int = 20) async throws -> [CaseRecord] {
    try await database.read { session in
      try CaseListStore(session, shelf).shown(limit: limit)
    }
  }

  /// How many open cases wait for somebody, and how many of them are overdue.
  public func waiting(for actor: CaseActor) async throws -> CaseTally {
    let instant = now()
    return try await database.read { session in
      try CaseListStore(session, shelf).tally(for: actor, at: instant)
    }
  }

  /// The content of a file of a case.
  public func evidence(
    _ id: Int64, for actor: CaseActor
  ) async throws -> (KeptEvidence, [UInt8]) {
    let (kept, content, isPersonal) = try await database.read { session in
      let store = EvidenceStore(session)
      guard let kept = try store.evidence(id) else { throw CaseError.noSuchCase }
      // A case in public view shows what it asks for, not the files of who asks.
      let sheet = try CaseReading(self, session).sheet(kept.caseID, for: actor)
      guard sheet.seesEvidence else { throw CaseError.noSuchCase }
      let bytes = try store.content(kept.digest)
      guard sheet.type.evidence.first(where: { $0.id == kept.slot })?.isPersonal == true else {
        return (kept, bytes, false)
      }
      guard sheet.seesPapers else { throw CaseError.noSuchCase }
      let sealedKey = try CaseStore(session).personalKey(kept.caseID)
      guard let secret = try CaseSecret.read(sealedKey, kept.caseID, hooks) else {
        throw CaseError.erased
      }
      return (kept, try secret.open(bytes, slot: kept.slot), true)
    }
    // Who saw a person's papers stands in the trail.
    if isPersonal {
      try await database.write { session in
        try hooks.audit(actor, "case.reveal", "case \(kept.caseID)", kept.name, session)
      }
    }
    return (kept, content)
  }

  /// Lets the clocks do what is due: remind, run out, go up the ladder.
  /// - Returns: how many events happened.
  @discardableResult
  public func runClocks(
    batch: Int = 5_000, onFailure: @Sendable (_ caseID: Int64, any Error) -> Void = { _, _ in }
  ) async throws -> Int {
    var total = 0
    while true {
      let done: Int
      do {
        done = try await database.write { session in
          var clocks = ClockBatch(CaseWork(self, session))
          return try clocks.run(limit: batch)
        }
      } catch {
        // Where the database itself is gone, that fails too, and says so.
        done = try await runClocksApart(batch, onFailure)
      }
      total += done
      // An event may be followed by another at the same instant.
      if done == 0 { return total }
    }
  }

  /// As `runClocks`, each in a transaction of its own, so that one that fails holds up no other: it
  /// is looked at again an hour later.
  private func runClocksApart(
    _ batch: Int, _ onFailure: @Sendable (_ caseID: Int64, any Error) -> Void
  ) async throws -> Int {
    let instant = now()
    let due = try await database.read { session in
      try ClockStore(session).due(by: instant, limit: batch)
    }
    for clock in due {
      do {
        try await database.write { session in try CaseWork(self, session).run(clock) }
      } catch {
        onFailure(clock.caseID, error)
        try await database.write { session in try CaseWork(self, session).postpone(clock) }
      }
    }
    return due.count
  }

  /// What the clocks do by an instant if nobody does anything; nothing is written.
  public func outlook(by instant: Instant) async throws -> ClockOutlook {
    try await database.read { session in try ClockOutlook(self, session, by: instant) }
  }

  /// When a clock is due next; nil where none runs.
  public func nextClock() async throws -> Instant? {
    try await database.read { session in try ClockStore(session).next() }
  }

  /// Puts somebody into the register of experts.
  public func addExpert(
    _ person: CasePerson, organisation: String, areas: Set<String>, ties: Set<String>,
    by actor: CaseActor
  ) async throws -> Expert {
    let instant = now()
    return try await database.write { session in
      try hooks.audit(
        actor, "expert.add", person.name,
        "areas \(areas.sorted().joined(separator: " ")); "
          + "ties \(ties.sorted().joined(separator: " "))", session)
      return try ExpertStore(session).add(
        person, organisation: organisation, areas: areas, ties: ties, at: instant)
    }
  }

  /// Takes somebody out of the register of experts (移出专家库).
  /// - Throws: `CaseError.noSuchExpert`.
  public func removeExpert(_ id: Int64, by actor: CaseActor) async throws {
    try await database.write { session in
      let expert = try CaseWork(self, session).removeExpert(id)
      try hooks.audit(actor, "expert.remove", expert.person.name, "", session)
    }
  }

  public func experts() async throws -> [Expert] {
    try await database.read { session in try ExpertStore(session).all() }
  }

  /// What is published of the answers, the newest first; those that hold all of the words.
  public func knowledge(_ words: String, type: String? = nil, limit: Int = 50) async throws
    -> [KnowledgeEntry]
  {
    try await database.read { session in
      try KnowledgeStore(session).find(words, type: type, limit: limit)
    }
  }
}
