internal import PolicyPacks
internal import Registry
internal import Storage
internal import TradeTerms

/// Works on cases inside one transaction.
struct CaseWork {
  let desk: CaseDesk
  let session: any DatabaseSession
  let instant: Instant
  let cases: CaseStore
  let events: CaseEventStore
  /// Deadlines that are left to the clocks, for their steps fail.
  let leaving: Set<FailedDeadline.Clock>

  init(
    _ desk: CaseDesk, _ session: any DatabaseSession, leaving: Set<FailedDeadline.Clock> = []
  ) {
    self.desk = desk
    self.session = session
    instant = desk.now()
    cases = CaseStore(session)
    events = CaseEventStore(session)
    self.leaving = leaving
  }

  func type(of record: CaseRecord) throws -> CaseType { try desk.shelf.type(record.type) }

  /// Keeps a case as it now stands, and whose turn that makes it.
  func keep(_ record: CaseRecord) throws {
    let role = desk.shelf.types[record.type]?.state(record.state)?.waitsFor
    try cases.update(record, turn: CaseTurn(role, in: record))
  }

  func note(
    _ kind: CaseEvent.Kind, _ step: String, on record: CaseRecord, before: String,
    by actor: CaseActor, comment: String = "", fields: [String: String] = [:]
  ) throws {
    cases.touch(record.id)
    try events.add(
      CaseEvent(
        place: try events.lastPlace(of: record.id) + 1, at: instant, kind: kind, step: step,
        before: before,
        after: record.state, actor: actor.person, organisation: actor.organisationName,
        comment: comment, fields: fields),
      to: record.id)
  }
}
