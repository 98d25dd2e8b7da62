internal import PolicyPacks
public import Registry
internal import Storage
public import TradeTerms

extension EntitlementDesk {
  /// The newest run of the policy; nil where nothing was decided yet.
  public func latestRun(asAt day: Day? = nil, year: Int? = nil) async throws -> DecisionRun? {
    let id = pack.pack.id
    return try await database.read { session in
      try DecisionRunStore(session).latest(pack: id, asAt: day, year: year)
    }
  }

  /// The run by which the policy stands on a day: that of the newest day up to it, for the last full
  /// year; runs that look back do not count. Nil where there is none among the newest hundred.
  public func standingRun(on today: Day) async throws -> DecisionRun? {
    try await runs(limit: 100).filter { run in
      run.basis.day <= today && run.basis.year == run.basis.day.year - 1
        && run.basis.year >= today.year - 2
    }.max { ($0.basis.day, $0.id) < ($1.basis.day, $1.id) }
  }

  /// The runs of the policy, the newest first.
  public func runs(limit: Int = 50) async throws -> [DecisionRun] {
    let id = pack.pack.id
    return try await database.read { session in
      try DecisionRunStore(session).runs(pack: id, limit: limit)
    }
  }

  /// The first round behind one in which the policy was decided; nil where there is none yet.
  public func round(after round: Int64) async throws -> Int64? {
    let id = pack.pack.id
    return try await database.read { try DecisionRunStore($0).round(of: id, after: round) }
  }

  /// The runs of the policy in a round.
  public func runs(round: Int64) async throws -> [DecisionRun] {
    let id = pack.pack.id
    return try await database.read { try DecisionRunStore($0).runs(pack: id, round: round) }
  }

  /// Of each assessed year the newest run of the policy, by year.
  public func newestByYear() async throws -> [DecisionRun] {
    let id = pack.pack.id
    return try await database.read { try DecisionRunStore($0).newestByYear(pack: id) }
  }

  /// Where each target stands by a run, the newest one unless given.
  public func targets(run id: Int64? = nil) async throws -> TargetBoard {
    try await database.read { session in
      let run = try run(id, session)
      return TargetBoard(run, try kept(run.version, session), statistics, programs)
    }
  }

  /// The enterprises that count towards a target, or do not, or of which that is not known; where
  /// a filter is given, only those that it lets through, and where a city is, those that were of it
  /// then.
  public func counting(
    _ target: String, _ outcome: DecisionOutcome = .holds, run id: Int64? = nil,
    among filter: EnterpriseFilter? = nil, in city: City? = nil, from row: Int = 0, limit: Int = 50
  ) async throws -> CountedPage {
    guard let found = pack.pack.targets.first(where: { $0.id == target }) else {
      throw EntitlementError.unknownTarget(target)
    }
    guard case .counted(let decision) = found.measurement else {
      return CountedPage(enterprises: [], next: nil)
    }
    return try await enterprises(
      decision, outcome, run: id, among: filter, in: city, from: row, limit: limit)
  }

  /// The enterprises for which a decision has an outcome.
  public func enterprises(
    _ decision: String, _ outcome: DecisionOutcome, run id: Int64? = nil,
    among filter: EnterpriseFilter? = nil, in city: City? = nil, from row: Int = 0, limit: Int = 50
  ) async throws -> CountedPage {
    try await database.read { session in
      let run = try run(id, session)
      guard let place = run.place(of: decision) else {
        throw EntitlementError.noSuchDecision(decision)
      }
      let reader = CountedReader(
        session: session, run: run, place: place, among: filter, city: city)
      return try reader.page(outcome, from: row, limit: limit)
    }
  }

  func run(_ id: Int64?, _ session: any DatabaseSession) throws -> DecisionRun {
    let runs = DecisionRunStore(session)
    if let id {
      guard let found = try runs.run(id), found.pack == pack.pack.id else {
        throw EntitlementError.noSuchRun(id, pack: pack.pack.id)
      }
      return found
    }
    guard let latest = try runs.latest(pack: pack.pack.id) else {
      throw EntitlementError.noRun(pack: pack.pack.id)
    }
    return latest
  }

  /// The pack that decided a run.
  func kept(_ version: String, _ session: any DatabaseSession) throws -> VersionedPack {
    if version == pack.version { return pack }
    let packs = PackVersionStore(session)
    guard let kept = try programs.pack(version: version, read: { try packs.pack(version: version) })
    else {
      throw EntitlementError.packNotKept(version: version)
    }
    return kept
  }
}
