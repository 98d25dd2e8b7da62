internal import PolicyPacks
internal import Storage
internal import TradeTerms

/// Reads what cases keep of one person.
struct TraceReading {
  private let work: CaseWork
  private let person: CasePerson
  private let actor: CaseActor
  private let store: PersonTraceStore

  /// Personal values of a case that somebody else wrote.
  struct Foreign {
    let caseID: Int64
    let fields: [String]
  }

  init(_ work: CaseWork, of person: CasePerson, for actor: CaseActor) {
    self.work = work
    self.person = person
    self.actor = actor
    store = PersonTraceStore(work.session)
  }

  /// A page of the cases, and what of others is shown with it.
  func page(before id: Int64, limit: Int) throws -> (trace: PersonTrace, foreign: [Foreign]) {
    let ids = try store.cases(of: person.account, before: id, limit: limit)
    guard let newest = ids.first, let oldest = ids.last else {
      return (PersonTrace(cases: [], next: nil), [])
    }
    let steps = try store.steps(of: person.account, from: oldest, to: newest)
    var foreign: [Foreign] = []
    var found: [PersonTrace.Case] = []
    for id in ids {
      guard let record = try work.cases.record(id) else { continue }
      let isOpener = record.opener.person?.account == person.account
      let own = isOpener ? try ownLines(record) : (lines: [], foreign: [])
      if !own.foreign.isEmpty { foreign.append(Foreign(caseID: id, fields: own.foreign)) }
      found.append(
        PersonTrace.Case(
          record: record, isOpener: isOpener, isOwner: record.owner?.account == person.account,
          fields: own.lines, steps: steps[id] ?? []))
    }
    return (PersonTrace(cases: found, next: ids.count < limit ? nil : oldest), foreign)
  }

  /// What was filled in, personal values opened; none for who does not speak for who asks any more,
  /// for then it is told to strangers.
  private func ownLines(
    _ record: CaseRecord
  ) throws -> (lines: [CaseSheet.Line], foreign: [String]) {
    let desk = work.desk
    guard let type = desk.shelf.types[record.type], actor.sees(record),
      actor.roles(in: record).contains(.applicant)
    else { return ([], []) }
    let sealed = Set(record.fields.values.filter(CaseSecret.isSealed))
    let secret =
      sealed.isEmpty
      ? nil : try CaseSecret.read(try work.cases.personalKey(record.id), record.id, desk.hooks)
    let authors = secret == nil ? [:] : try store.authors(of: sealed, in: record.id)
    var foreign: [String] = []
    let lines = type.fields.compactMap { field -> CaseSheet.Line? in
      if case .experts = field.kind { return nil }
      guard let value = record.fields[field.id] else { return nil }
      guard CaseSecret.isSealed(value) else {
        return CaseSheet.Line(
          id: field.id, label: field.label, text: desk.wording(of: value, field),
          isPersonal: false)
      }
      guard let opened = secret?.open(value, field.id) else { return nil }
      if authors[value] != person.account { foreign.append(field.id) }
      return CaseSheet.Line(
        id: field.id, label: field.label, text: Wording(opened, opened), isPersonal: true)
    }
    return (lines, foreign)
  }
}
