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
  /// Seals how those who object can be reached; without it no contact is taken.
  public var contacts: ContactSeal?
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

  /// Decides all enterprises by the policy, as `DecisionRounds` does.
  public func decideAll(
    asAt day: Day, year: Int? = nil, knownAt instant: Instant? = nil, owner: String,
    author: String, onPace: @escaping @Sendable (DecisionPace) -> Void = { _ in }
  ) async throws -> DecisionRun {
    let rounds = DecisionRounds(database, programs, now: now)
    return try await rounds.decide(
      by: [pack], asAt: day, year: year, knownAt: instant, owner: owner, author: author,
      onPace: onPace)[0]
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
