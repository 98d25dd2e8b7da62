internal import FEEL
internal import PolicyPacks
internal import Registry
public import Storage
public import TradeTerms

/// Where entitlements are asked for: decides all enterprises by a pack, explains one, counts the
/// targets, finds who is near, and takes objections.
public struct EntitlementDesk: Sendable {
  let database: any Database
  /// The policy that decides now.
  public let pack: VersionedPack
  let statistics: OfficialStatistics
  let now: @Sendable () -> Instant
  let programs = ProgramShelf()

  /// A desk for one policy; `statistics` are the official series that targets of the province
  /// read, `now` is the clock.
  public init(
    _ database: any Database, _ pack: VersionedPack, statistics: OfficialStatistics = .none,
    now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.pack = pack
    self.statistics = statistics
    self.now = now
  }

  /// Decides all enterprises and keeps the decisions with their reasons, in one transaction.
  ///
  /// Nothing is written beside it meanwhile, so that what was known at its instant is all there.
  /// The assessed year is the last full one before the day unless given; what became known after
  /// the instant does not count. `onPace` is told how long it took.
  public func decideAll(
    asAt day: Day, year: Int? = nil, knownAt instant: Instant? = nil, owner: String,
    author: String, onPace: @escaping @Sendable (DecisionPace) -> Void = { _ in }
  ) async throws -> DecisionRun {
    let program = programs.program(pack, day, year)
    return try await database.write { session in
      let decidedAt = now()
      let knowledge = Self.knowledge(instant, now: decidedAt)
      let facts = try FactGathering(session).all(for: program, knowledge)
      let gathered = now()
      let decided = program.evaluate(facts.columns)
      try PackVersionStore(session).keep(pack, at: decidedAt)
      let run = try DecisionRunStore(session).add(
        decided, of: facts, pack: pack,
        AnswerBasis(day: day, year: program.year, knownAt: min(instant ?? decidedAt, decidedAt)),
        at: decidedAt, owner: owner, author: author)
      let stored = now()
      onPace(
        DecisionPace(
          gathering: gathered.millisecondsSinceEpoch - decidedAt.millisecondsSinceEpoch,
          deciding: stored.millisecondsSinceEpoch - gathered.millisecondsSinceEpoch))
      return run
    }
  }

  /// What the policy says of an enterprise, by any of its codes.
  public func answer(
    code: String, asAt day: Day, year: Int? = nil, knownAt instant: Instant? = nil
  ) async throws -> EnterpriseAnswer {
    let program = programs.program(pack, day, year)
    return try await database.read { session in
      let asked = now()
      let party = try Self.party(code, session)
      let knowledge = Self.knowledge(instant, now: asked)
      guard let facts = try FactGathering(session).one(party, for: program, knowledge) else {
        throw EntitlementError.notRegistered(code: code, day: day)
      }
      return EnterpriseAnswer(
        facts, program,
        AnswerBasis(day: day, year: program.year, knownAt: min(instant ?? asked, asked)))
    }
  }

  /// Who is within so many per cent of a lower threshold, on either side, and by how much.
  public func near(
    percent: Int = 10, asAt day: Day, year: Int? = nil, knownAt instant: Instant? = nil
  ) async throws -> [NearEnterprise] {
    let program = programs.program(pack, day, year)
    return try await database.read { session in
      let facts = try FactGathering(session).all(
        for: program, Self.knowledge(instant, now: now()))
      let decided = program.evaluate(facts.columns)
      return program.near(facts.columns, decided, percent: percent).map { near in
        NearEnterprise(
          party: facts.enterprises.parties[near.row], uscc: facts.enterprises.usccs[near.row],
          near: near)
      }
    }
  }

  /// Later than now nothing can be known, and the sums of now need no instant.
  static func knowledge(_ instant: Instant?, now: Instant) -> Knowledge {
    guard let instant, instant < now else { return .current }
    return .asOf(instant)
  }
}
