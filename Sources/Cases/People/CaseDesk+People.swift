public import Storage
public import TradeTerms

extension CaseDesk {
  /// What is kept of whoever asks, a page at a time; nothing is held up for it.
  ///
  /// That somebody read what they wrote themselves is told by the one entry of whoever gives them
  /// the copy. Where a colleague wrote personal values into their case, these are somebody else's:
  /// that they were shown stands in the history of the case and in the audit trail before they are.
  public func trace(
    for actor: CaseActor, before id: Int64? = nil, limit: Int = 100
  ) async throws -> PersonTrace {
    guard let person = actor.person else { return PersonTrace(cases: [], next: nil) }
    let (trace, foreign) = try await database.read { session in
      try TraceReading(CaseWork(self, session), of: person, for: actor)
        .page(before: id ?? .max, limit: limit)
    }
    guard !foreign.isEmpty else { return trace }
    try await database.write { session in
      let work = CaseWork(self, session)
      for shown in foreign {
        guard let record = try work.cases.record(shown.caseID) else { continue }
        try work.note(.personal, "reveal", on: record, before: record.state, by: actor)
        try hooks.audit(
          actor, "case.reveal", record.number, shown.fields.sorted().joined(separator: " "),
          session)
      }
    }
    return trace
  }

  /// The entry of whoever asks in the register of experts.
  public func registered(_ actor: CaseActor) async throws -> Expert? {
    guard let person = actor.person else { return nil }
    return try await database.read { session in
      try ExpertStore(session).expert(account: person.account)
    }
  }

  /// Erases somebody's name from cases, in the transaction in which their account is erased: a mark
  /// takes its place.
  public static func erase(
    _ account: Int64, named name: String, mark: String, at instant: Instant,
    _ session: any DatabaseSession
  ) throws {
    try PersonTraceStore(session).erase(account, named: name, mark: mark, at: instant)
  }
}
