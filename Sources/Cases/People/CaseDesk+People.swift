internal import PolicyPacks
public import Storage
public import TradeTerms

extension CaseDesk {
  /// What is kept of whoever asks; that their own personal values were shown to them stands in the
  /// history of each case and in the audit trail.
  public func trace(for actor: CaseActor) async throws -> PersonTrace {
    guard let person = actor.person else { return PersonTrace(cases: [], expert: nil) }
    return try await database.write { session in
      let work = CaseWork(self, session)
      let records = try PersonTraceStore(session).cases(of: person.account)
      return PersonTrace(
        cases: try records.map { record in
          let isOpener = record.opener.person?.account == person.account
          // Before it is taken down that values are shown.
          let steps = try work.events.events(of: record.id).filter {
            $0.actor?.account == person.account
          }
          return PersonTrace.Case(
            record: record, isOpener: isOpener,
            isOwner: record.owner?.account == person.account,
            fields: isOpener ? try work.ownLines(record, actor) : [],
            steps: steps)
        }, expert: try ExpertStore(session).expert(account: person.account))
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

extension CaseWork {
  /// What was filled in, personal values opened; none for who does not speak for who asks any more,
  /// for then it is told to strangers.
  fileprivate func ownLines(_ record: CaseRecord, _ actor: CaseActor) throws -> [CaseSheet.Line] {
    guard let type = desk.shelf.types[record.type], actor.sees(record),
      actor.roles(in: record).contains(.applicant)
    else { return [] }
    let secret = try CaseSecret.read(
      try cases.personalKey(record.id), record.id, desk.hooks)
    var shown: [String] = []
    let lines = type.fields.compactMap { field -> CaseSheet.Line? in
      if case .experts = field.kind { return nil }
      guard let value = record.fields[field.id] else { return nil }
      guard CaseSecret.isSealed(value) else {
        return CaseSheet.Line(
          id: field.id, label: field.label, text: desk.wording(of: value, field),
          isPersonal: false)
      }
      guard let opened = secret?.open(value, field.id) else { return nil }
      shown.append(field.id)
      return CaseSheet.Line(
        id: field.id, label: field.label, text: Wording(opened, opened), isPersonal: true)
    }
    guard !shown.isEmpty else { return lines }
    try note(.personal, "reveal", on: record, before: record.state, by: actor)
    try desk.hooks.audit(
      actor, "case.reveal", record.number, shown.sorted().joined(separator: " "), session)
    return lines
  }
}
