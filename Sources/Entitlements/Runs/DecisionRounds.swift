internal import FEEL
internal import PolicyPacks
internal import Registry
public import Storage
public import TradeTerms

/// Decides all enterprises by one policy or several, and keeps what was decided with its reasons
/// and with what changed since the run before.
public struct DecisionRounds: Sendable {
  private let database: any Database
  private let programs: ProgramShelf
  private let now: @Sendable () -> Instant

  /// Rounds in a database; `now` is the clock.
  public init(_ database: any Database, now: @escaping @Sendable () -> Instant) {
    self.init(database, ProgramShelf(), now: now)
  }

  init(_ database: any Database, _ programs: ProgramShelf, now: @escaping @Sendable () -> Instant) {
    self.database = database
    self.programs = programs
    self.now = now
  }

  /// Decides all enterprises by each of the packs, a run for each, in one transaction; the pack of a
  /// city decides those who are there.
  ///
  /// Nothing is written beside it meanwhile, so that what was known at its instant is all there.
  /// The assessed year is the last full one before the day unless given; what became known after
  /// the instant does not count. With `onlyIfChanged`, packs by which nothing can have changed
  /// since their last run are left out, so that two who ask at once do not both decide. `onPace` is
  /// told how long it took.
  public func decide(
    by packs: [VersionedPack], asAt day: Day, year: Int? = nil, knownAt instant: Instant? = nil,
    onlyIfChanged: Bool = false, owner: String, author: String,
    onPace: @escaping @Sendable (DecisionPace) -> Void = { _ in }
  ) async throws -> [DecisionRun] {
    guard !packs.isEmpty else { return [] }
    return try await database.write { session in
      let packs = try onlyIfChanged ? stale(packs, asAt: day, year: year, session) : packs
      guard !packs.isEmpty else { return [] }
      let all = packs.map { ($0, programs.program($0, day, year)) }
      let decidedAt = now()
      var pace = DecisionPace()
      let knowledge = EntitlementDesk.knowledge(instant, now: decidedAt)
      var records = try SharedRecords(session, all.map(\.1), knowledge)
      pace.gathering += now().millisecondsSinceEpoch - decidedAt.millisecondsSinceEpoch
      var runs: [DecisionRun] = []
      for (pack, program) in all {
        let basis = AnswerBasis(
          day: day, year: program.year, knownAt: min(instant ?? decidedAt, decidedAt))
        let started = now()
        let facts = try Self.chosen(records.facts(for: program), pack.pack)
        let gathered = now()
        let decided = ChangeFinder.Decided(
          pack: pack, program: program, facts: facts, columns: program.evaluate(facts.columns),
          basis: basis)
        let evaluated = now()
        let (previous, changes) = try changes(decided, session)
        let compared = now()
        try PackVersionStore(session).keep(pack, at: decidedAt)
        runs.append(
          try DecisionRunStore(session).add(
            decided, round: runs.first?.id, previous: previous, changes: changes, at: decidedAt,
            owner: owner, author: author))
        pace.add(started, gathered, evaluated, compared, now())
      }
      onPace(pace)
      return runs
    }
  }

  /// Those of the packs by which something may have to be decided anew: they never decided for the
  /// day and year, they have another text since, or something was recorded since.
  public func stale(
    _ packs: [VersionedPack], asAt day: Day, year: Int? = nil
  ) async throws -> [VersionedPack] {
    try await database.read { try stale(packs, asAt: day, year: year, $0) }
  }

  private func stale(
    _ packs: [VersionedPack], asAt day: Day, year: Int?, _ session: any DatabaseSession
  ) throws -> [VersionedPack] {
    let lastChange = try RecordClock(session).lastChange()
    let runs = DecisionRunStore(session)
    return try packs.filter { pack in
      let year = programs.program(pack, day, year).year
      guard let run = try runs.latest(pack: pack.pack.id, asAt: day, year: year) else {
        return true
      }
      return run.version != pack.version || lastChange.map { run.basis.knownAt <= $0 } ?? false
    }
  }

  /// The facts of those about whom the pack decides.
  private static func chosen(_ facts: GatheredFacts, _ pack: PolicyPack) -> GatheredFacts {
    guard let city = pack.city else { return facts }
    let cities = facts.enterprises.cities
    return facts.rows(cities.indices.filter { cities[$0]?.code == city })
  }

  private func changes(
    _ decided: ChangeFinder.Decided, _ session: any DatabaseSession
  ) throws -> (DecisionRun?, [DecisionChange]) {
    let runs = DecisionRunStore(session)
    guard let previous = try runs.previous(pack: decided.pack.pack.id, decided.basis) else {
      return (nil, [])
    }
    let kept =
      try previous.version == decided.pack.version
      ? decided.pack : PackVersionStore(session).pack(version: previous.version)
    guard let kept else { throw EntitlementError.packNotKept(version: previous.version) }
    let finder = ChangeFinder(session: session, programs: programs, previous: previous, kept: kept)
    return (previous, try finder.changes(decided))
  }
}
