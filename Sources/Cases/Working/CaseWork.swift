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

  init(_ desk: CaseDesk, _ session: any DatabaseSession) {
    self.desk = desk
    self.session = session
    instant = desk.now()
    cases = CaseStore(session)
    events = CaseEventStore(session)
  }

  func type(of record: CaseRecord) throws -> CaseType { try desk.shelf.type(record.type) }

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
