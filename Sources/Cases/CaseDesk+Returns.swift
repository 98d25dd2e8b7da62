public import FEEL
internal import PolicyPacks
internal import Storage
public import TradeTerms

/// What happened to the cases of a unit in a year.
public struct UnitTally: Hashable, Sendable {
  /// How many of a kind were opened in the year, and how many of those are closed.
  public let opened: Int
  public let closed: Int
  /// The money that was paid out in the year.
  public let paid: RMB
}

/// What is asked of the cases of a kind that hold what they came to.
public struct GrantedQuestion: Hashable, Sendable {
  public let type: String
  /// The field to sum up; nil where they are only counted.
  public let sum: String?

  public init(type: String, sum: String? = nil) {
    self.type = type
    self.sum = sum
  }
}

/// The cases of a kind that hold what they came to.
public struct GrantedTally: Hashable, Sendable {
  public internal(set) var count = 0
  /// The sum of the field, and how many say nothing of it.
  public internal(set) var sum = Decimal128(0)
  public internal(set) var silent = 0
}

extension CaseDesk {
  /// The returns inside a round as they stand, and as they were reported; nil where they were not
  /// yet.
  /// - Throws: `CaseError.noSuchCase` for what is no round, and for whoever does not see it.
  public func returns(
    in id: Int64, for actor: CaseActor
  ) async throws -> (now: ReturnRound, reported: ReturnRound?) {
    try await database.read { session in
      let work = CaseWork(self, session)
      guard let around = try work.cases.record(id), actor.sees(around) else {
        throw CaseError.noSuchCase
      }
      let children = try work.cases.children(of: id).filter { actor.sees($0) }
      guard let now = try work.round(around, children) else { throw CaseError.noSuchCase }
      let reported = try ReturnRoundStore(session).kept(of: id)
      return (now, reported?.only(Set(children.map(\.id))))
    }
  }

  /// The fields of a kind's form that titles answer, for a subject today.
  public func titles(of code: String, for type: String) async throws -> [String: String] {
    let type = try shelf.type(type)
    return try await database.read { session in
      try CaseWork(self, session).titles(of: code, type)
    }
  }

  /// Which of some titles an enterprise has today.
  public func held(_ titles: Set<String>, by code: String) async throws -> Set<String> {
    guard !titles.isEmpty else { return [] }
    return try await database.read { session in
      try CaseWork(self, session).held(by: code).intersection(titles)
    }
  }

  /// How many cases of some kinds hold what they came to, such as a title; of kinds with a field,
  /// its sum over them.
  public func granted(_ questions: Set<GrantedQuestion>) async throws
    -> [GrantedQuestion: GrantedTally]
  {
    guard !questions.isEmpty else { return [:] }
    let instant = now()
    return try await database.read { session in
      let store = UnitTallyStore(session)
      var found: [GrantedQuestion: GrantedTally] = [:]
      for question in questions {
        guard let states = shelf.types[question.type]?.grantedStates else { continue }
        guard let field = question.sum else {
          found[question] = try store.granted(question.type, in: states)
          continue
        }
        let marks = try store.marks(question.type, in: states)
        if let known = sums.tally(of: question, marks, at: instant) {
          found[question] = known
        } else {
          let tally = try store.granted(question.type, in: states, summing: field)
          sums.keep(tally, of: question, marks, at: instant)
          found[question] = tally
        }
      }
      return found
    }
  }

  /// A page of what was paid in a year: the province sees all of it, a unit what it paid, and an
  /// enterprise what it was paid.
  public func payouts(_ query: PayoutQuery, for actor: CaseActor) async throws -> PayoutPage {
    try await database.read { session in
      try PayoutStore(session).page(query, for: PayoutSight(actor))
    }
  }

  /// What happened to the cases of a kind that a unit has had since they were opened in a year, as
  /// far as it was recorded by an instant.
  public func tally(
    of unit: HandlingUnit, type: String, year: Int, by instant: Instant? = nil
  ) async throws -> UnitTally {
    let instant = instant ?? now()
    let ends = try shelf.type(type).endStates
    return try await database.read { session in
      try UnitTallyStore(session).tally(unit, type: type, ends: ends, year: year, by: instant)
    }
  }
}
