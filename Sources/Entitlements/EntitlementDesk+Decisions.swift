internal import FEEL
internal import PolicyPacks
internal import Registry
internal import Storage
internal import TradeTerms

extension EntitlementDesk {
  /// A kept decision by its number, explained by the facts that were known then.
  public func decision(_ number: DecisionNumber) async throws -> StoredAnswer {
    try await database.read { session in
      let (stored, run) = try stored(number, session)
      let kept = try kept(run.version, session)
      let program = programs.program(kept, run.basis.day, run.basis.year)
      guard
        let facts = try FactGathering(session).one(
          stored.party, for: program, .asOf(run.basis.knownAt)),
        let explanation = program.explanation(of: stored.decision, stored.row, facts.values)
      else { throw EntitlementError.noSuchDecision(number.description) }
      let again = program.evaluate(FactColumns([facts.values], for: program))
      let change = try ChangeStore(session).changes(of: run, party: stored.party)
        .first { $0.decision == stored.decision }
      return StoredAnswer(
        stored: stored, run: run, entry: facts.entry, pack: kept.pack,
        answer: SentenceAnswer(
          explanation, of: kept.pack, on: program.day, sources: facts.sources),
        replays: again[stored.decision]?[0] == stored.row
          && (!stored.keepsValue || again.codedValue(number.place, row: 0) == stored.value),
        change: change, reasons: try change.map { try reasons($0, of: run, session) } ?? [])
    }
  }

  /// What the newest run, or a given one, kept for an enterprise; none where it is not in it.
  public func decisions(code: String, run id: Int64? = nil) async throws -> [NumberedDecision] {
    try await database.read { session in
      let party = try Self.party(code, session)
      let run = try run(id, session)
      let blocks = DecisionBlockStore(session)
      guard let row = try blocks.row(of: party, run: run.id) else { return [] }
      var decisions: [NumberedDecision] = []
      for (place, tally) in run.tallies.enumerated() {
        guard let kept = try blocks.decision(place: place, row: row, run: run.id) else { continue }
        decisions.append(
          NumberedDecision(
            decision: tally.decision, number: run.number(place: place, row: row),
            outcome: DecisionOutcome(kept.outcome)))
      }
      return decisions
    }
  }

  /// Records an objection to a value of a decision, brought by an account; when this returns, it is
  /// durable.
  public func object(
    to number: DecisionNumber, _ text: ObjectionText, by author: Int64? = nil
  ) async throws -> DecisionObjection {
    try text.check(number)
    return try await database.write { session in
      let (stored, run) = try stored(number, session)
      let kept = try kept(run.version, session)
      let fact = try Self.fact(text.fact, of: stored.decision, kept)
      return try ObjectionStore(session).add(
        text, fact: fact, against: stored, by: author, contacts, at: now())
    }
  }

  /// The name of a fact that a decision reads, or of the second source of one.
  private static func fact(
    _ text: String, of decision: String, _ kept: VersionedPack
  ) throws -> String {
    let uses = kept.pack.decisions.first { $0.id == decision }?.uses ?? []
    let own = uses.map(\.fact)
    let facts = own + own.compactMap { $0.beside.flatMap { kept.pack.facts[$0] } }
    let found = facts.first { fact in
      text == fact.name || text == fact.label.chinese || text == fact.label.english
    }
    guard let found else {
      throw EntitlementError.unknownFact(text, known: facts.map(\.name))
    }
    return found.name
  }

  private func stored(
    _ number: DecisionNumber, _ session: any DatabaseSession
  ) throws -> (StoredDecision, DecisionRun) {
    let blocks = DecisionBlockStore(session)
    guard let run = try DecisionRunStore(session).run(number.run),
      DecisionNumber.series(ofPack: run.pack) == number.series,
      run.tallies.indices.contains(number.place),
      let party = try blocks.party(row: number.row, run: run.id),
      let row = try blocks.decision(place: number.place, row: number.row, run: run.id)
    else { throw EntitlementError.noSuchDecision(number.description) }
    let values = try blocks.valueBlock(
      number.row / DecisionBlockStore.blockRows, place: number.place, run: run.id)
    let stored = StoredDecision(
      number: number, decision: run.tallies[number.place].decision, party: party, row: row,
      value: values?.values[number.row % DecisionBlockStore.blockRows], keepsValue: values != nil)
    return (stored, run)
  }

  static func party(_ code: String, _ session: any DatabaseSession) throws -> Int64 {
    let text = code.filter { !$0.isWhitespace }.uppercased()
    guard let party = try PartyStore(session).party(code: text) else {
      throw EntitlementError.unknownEnterprise(code: text)
    }
    return party
  }
}
