public import PolicyPacks
internal import Storage
public import TradeTerms

extension CaseShelf {
  /// The kind of case in which a department offers a benefit that nobody has to ask for (免申即享);
  /// nil where no pack has one.
  public var offering: CaseType? {
    all.first { type in
      type.uniqueness == .benefit && type.subject == .enterprise && type.parent == nil
        && !type.openers.isEmpty && type.openers.isSubset(of: [.coordinator, .department, .city])
    }
  }
}

extension CaseDesk {
  /// Begins to offer a benefit to some; who still waits for an offer of it in another round is left
  /// out, so that pressing twice is as pressing once.
  /// - Returns: the round; nil where nobody is left.
  /// - Throws: `CaseError.mayNotOpen`.
  public func beginOffers(
    of benefit: String, _ label: Wording, to addressees: [OfferAddressee], by actor: CaseActor
  ) async throws -> OfferRound? {
    guard let type = shelf.offering, actor.kind == .platform || type.isOpened(by: actor) else {
      throw CaseError.mayNotOpen(shelf.offering?.label ?? label)
    }
    let instant = now()
    return try await database.write { session in
      let store = OfferStore(session)
      let waiting = try store.waiting(for: benefit)
      let left = addressees.filter { !waiting.contains($0.code) }
      guard !left.isEmpty else { return nil }
      let id = try store.begin(benefit, label, left, by: actor, at: instant)
      try hooks.audit(actor, "case.offer", benefit, "round \(id), \(left.count)", session)
      return try store.round(id)
    }
  }

  /// The next enterprises that are to be offered something; nil where none is.
  public func nextOffers(limit: Int) async throws -> (round: OfferRound, lines: [OfferLine])? {
    try await database.read { session in
      let store = OfferStore(session)
      guard let round = try store.unfinished() else { return nil }
      return (round, try store.waiting(in: round.id, limit: limit))
    }
  }

  /// Those of a round to whom it is still to be offered.
  public func waitingOffers(in round: OfferRound, limit: Int) async throws -> [OfferLine] {
    try await database.read { try OfferStore($0).waiting(in: round.id, limit: limit) }
  }

  /// Offers to one of a round: its case, and that it is there, are one transaction. What refuses it
  /// is noted and holds up nobody.
  public func offer(
    _ line: OfferLine, of round: OfferRound, _ opening: CaseOpening
  ) async throws {
    let instant = now()
    do {
      try await database.write { session in
        let store = OfferStore(session)
        guard try store.settle(line.place, of: round.id, .offered, at: instant) else { return }
        let record = try CaseWork(self, session).open(opening, by: round.actor)
        try store.setCase(record.id, of: line.place, in: round.id)
      }
    } catch CaseError.claimed(let number) {
      try await database.write { session in
        let holder = try CaseStore(session).record(number: number)?.id
        _ = try OfferStore(session).settle(
          line.place, of: round.id, .had, caseID: holder, at: instant)
      }
    } catch let problem as CaseError {
      try await refuse(line, of: round, problem.what)
    }
  }

  /// Notes why one of a round is not offered it.
  public func refuse(
    _ line: OfferLine, of round: OfferRound, _ why: Wording
  ) async throws {
    let instant = now()
    try await database.write { session in
      _ = try OfferStore(session).settle(line.place, of: round.id, .refused, why: why, at: instant)
    }
  }

  /// Ends a round where nobody is left in it.
  public func finishOffers(_ round: OfferRound) async throws {
    let instant = now()
    try await database.write { try OfferStore($0).finish(round.id, at: instant) }
  }

  public func offerRound(_ id: Int64) async throws -> OfferRound? {
    try await database.read { try OfferStore($0).round(id) }
  }

  /// The rounds of a benefit, the newest first, with how many of each stand how.
  public func offerRounds(
    of benefit: String, limit: Int = 20
  ) async throws -> [(round: OfferRound, counts: [OfferLine.Standing: Int])] {
    try await database.read { session in
      let store = OfferStore(session)
      return try store.rounds(of: benefit, limit: limit).map { ($0, try store.counts(of: $0.id)) }
    }
  }

  /// Some of a round, and how many of it stand how.
  public func offers(
    of id: Int64, after place: Int = 0, limit: Int = 200
  ) async throws -> (lines: [OfferLine], counts: [OfferLine.Standing: Int]) {
    try await database.read { session in
      let store = OfferStore(session)
      return (
        try store.lines(of: id, after: place, limit: limit), try store.counts(of: id)
      )
    }
  }

  /// The cases that stand in the way of having a benefit once more, by the code of who has it: its
  /// own first, then those of its exclusive groups.
  public func holders(of benefit: CaseOpening.Benefit) async throws -> [String: Int64] {
    try await database.read { session in
      let claims = ClaimStore(session)
      var holders: [String: Int64] = [:]
      for claim in [benefit.claim] + benefit.exclusive.map({ benefit.claim(of: $0) }) {
        holders.merge(try claims.holders(of: claim)) { first, _ in first }
      }
      return holders
    }
  }

  /// Those of some cases that somebody sees, by their ids.
  public func records(
    _ ids: Set<Int64>, for actor: CaseActor
  ) async throws -> [Int64: CaseRecord] {
    try await database.read { session in
      let cases = CaseStore(session)
      var found: [Int64: CaseRecord] = [:]
      for id in ids {
        if let record = try cases.record(id), actor.sees(record) { found[id] = record }
      }
      return found
    }
  }
}
