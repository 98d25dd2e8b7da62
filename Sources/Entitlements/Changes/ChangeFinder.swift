internal import FEEL
internal import PolicyPacks
internal import Registry
internal import Storage
internal import TradeTerms

/// Holds what is decided now against the run before it.
struct ChangeFinder {
  /// A decided pack with what it was decided from.
  struct Decided {
    let pack: VersionedPack
    let program: PackProgram
    let facts: GatheredFacts
    let columns: DecisionColumns
    let basis: AnswerBasis
  }

  /// What the run before kept of one decision, and of whom.
  private struct Kept {
    let decision: PackDecision
    let outcomes: OutcomeBlock
    let values: [Int64?]?

    func value(_ row: Int) -> Value? {
      guard outcomes.known[row] else { return nil }
      guard let values else { return .boolean(outcomes.truth[row]) }
      return values.indices.contains(row)
        ? values[row].flatMap { decision.value(coded: $0) } : nil
    }
  }

  let session: any DatabaseSession
  let programs: ProgramShelf
  let previous: DecisionRun
  /// The pack that decided it.
  let kept: VersionedPack

  /// The answers that are other ones now, in the order of the decisions and enterprises.
  func changes(_ now: Decided) throws -> [DecisionChange] {
    let blocks = DecisionBlockStore(session)
    let earlier = try blocks.parties(run: previous.id, count: previous.enterprises)
    let parties = now.facts.enterprises.parties
    let rows = Self.places(of: parties, in: earlier)
    let gone = Self.places(of: earlier, in: parties).enumerated().compactMap { place, row in
      row == nil ? place : nil
    }
    var found: [(place: Int, row: Int?, change: AnswerChange, party: Int64)] = []
    for (place, decision) in now.program.decisions.enumerated()
    where now.pack.pack.tells(decision.id) {
      let before = try column(decision.id, blocks)
      // Amounts of a run that kept none cannot be held against any.
      if before == nil, previous.place(of: decision.id) != nil { continue }
      for row in parties.indices {
        let old = rows[row].flatMap { before?.value($0) }
        let new = now.program.answer(place, now.columns, row)
        guard old != new else { continue }
        let change = AnswerChange(row: row, decision: decision.id, before: old, after: new)
        found.append((place, row, change, parties[row]))
      }
      for row in gone {
        guard let before, let old = before.value(row), before.outcomes.truth[row] else { continue }
        let change = AnswerChange(row: row, decision: decision.id, before: old, after: nil)
        found.append((place, nil, change, earlier[row]))
      }
    }
    return try explained(found, rows, now)
  }

  private func explained(
    _ found: [(place: Int, row: Int?, change: AnswerChange, party: Int64)], _ rows: [Int?],
    _ now: Decided
  ) throws -> [DecisionChange] {
    let parties = now.facts.enterprises.parties
    let changed = Set(found.compactMap { $0.row }.filter { rows[$0] != nil }).sorted()
    let places = Dictionary(uniqueKeysWithValues: changed.enumerated().map { ($1, $0) })
    var attribution = attribution(of: changed.map { parties[$0] }, now)
    return try found.map { place, row, change, party in
      let causes: [ChangeCause]
      if let row {
        causes =
          try places[row].map {
            try attribution.causes(change.decision, row: $0, after: change.after)
          } ?? [.registered]
      } else {
        causes = [.gone]
      }
      return DecisionChange(party: party, place: place, answer: change, causes: causes)
    }
  }

  private func attribution(of parties: [Int64], _ now: Decided) -> ChangeAttribution {
    var differing: ChangeAttribution.Factors = []
    if now.basis.knownAt != previous.basis.knownAt { differing.insert(.knowledge) }
    if now.basis.day != previous.basis.day || now.basis.year != previous.basis.year {
      differing.insert(.basis)
    }
    if now.pack.version != kept.version { differing.insert(.policy) }
    let gathering = FactGathering(session)
    return ChangeAttribution(differing: differing) { [programs, previous, kept] factors in
      let basis = factors.contains(.basis) ? now.basis : previous.basis
      let pack = factors.contains(.policy) ? now.pack : kept
      return programs.program(pack, basis.day, basis.year)
    } gather: { [previous] program, factors in
      let instant = factors.contains(.knowledge) ? now.basis.knownAt : previous.basis.knownAt
      return try gathering.some(parties, for: program, .asOf(instant))
    }
  }

  /// What the run before kept of a decision; nil where it has none, or not all that was decided.
  private func column(_ id: String, _ blocks: DecisionBlockStore) throws -> Kept? {
    guard let place = previous.place(of: id),
      let decision = kept.pack.decisions.first(where: { $0.id == id })
    else { return nil }
    let count = previous.enterprises
    guard let outcomes = try blocks.outcomes(place: place, run: previous.id, count: count) else {
      return nil
    }
    guard !decision.isTruth else {
      return Kept(decision: decision, outcomes: outcomes, values: nil)
    }
    let values = try blocks.values(place: place, run: previous.id, count: count)
    guard let values else { return nil }
    return Kept(decision: decision, outcomes: outcomes, values: values)
  }

  /// The place of each number in an ascending list; nil where it is not there.
  private static func places(of numbers: [Int64], in list: [Int64]) -> [Int?] {
    var place = 0
    return numbers.map { number in
      while place < list.count, list[place] < number { place += 1 }
      return place < list.count && list[place] == number ? place : nil
    }
  }
}
