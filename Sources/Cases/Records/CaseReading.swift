internal import FEEL
internal import PolicyPacks
internal import Storage
internal import TradeTerms

/// Reads what somebody may see of a case.
struct CaseReading {
  let desk: CaseDesk
  let session: any DatabaseSession
  private let work: CaseWork

  init(_ desk: CaseDesk, _ session: any DatabaseSession) {
    self.desk = desk
    self.session = session
    work = CaseWork(desk, session)
  }

  func sheet(_ id: Int64, for actor: CaseActor) throws -> CaseSheet {
    guard let record = try work.cases.record(id) else { throw CaseError.noSuchCase }
    let type = try desk.shelf.type(record.type)
    let store = ExpertStore(session)
    let experts = try store.assigned(to: id)
    let accounts = Set(experts.map(\.person.account))
    let isPublic = type.state(record.state)?.isPublic == true
    let sees = actor.sees(record, experts: accounts, isPublic: isPublic)
    guard try sees || work.hasSpoken(actor, record, type) else { throw CaseError.noSuchCase }
    // Somebody who sees it only because it is in public view sees the outside of it.
    let isInside = actor.sees(record, experts: accounts)
    let roles = actor.roles(in: record, experts: accounts, isPublic: isPublic)
    // Who judges, and what they gave, is not for who is judged, nor for the other experts.
    let judges =
      !roles.isDisjoint(with: [.handler, .coordinator]) || actor.kind == .platform
      ? experts : experts.filter { $0.person == actor.person }
    let seesScores = judges.count == experts.count && !experts.isEmpty
    let hasScored = try hasScored(id, experts, actor)
    // A call, which is about nobody, is public as a whole; of who is in it the outside is shown.
    let seesFields = isInside || record.subject == nil
    let counts = try work.counts(record, type)
    // A title that was had or lost since counts at once, as it does when the step is taken.
    let titles = try work.titles(of: record.subject?.code, type)
    let conditions = CaseConditions(
      type: type, fields: record.fields.merging(titles) { $1 }, counts: counts,
      today: work.instant.day)
    let steps = type.steps.filter { step in
      step.from.contains(record.state) && !step.by.isDisjoint(with: roles) && !step.isAutomatic
        && !(hasScored && (step.takesScores || step.recuses))
    }
    let parent = try record.parent.flatMap { try work.cases.record($0) }
    return CaseSheet(
      record: record, type: type, fields: seesFields ? lines(record, type) : [],
      events: isInside
        ? try events(id, type, actor, seesAll: judges.count == experts.count)
        : try spoken(id, type, actor),
      clocks: try ClockStore(session).all(of: id),
      evidence: isInside ? try EvidenceStore(session).evidence(of: id) : [],
      payouts: isInside ? try PayoutStore(session).payouts(of: id) : [],
      experts: isInside ? judges : [],
      scores: isInside && type.scores != nil && seesScores
        ? (counts.score?.description, counts.scores) : nil,
      ranking: try seesRanking(roles, actor) ? work.shownRanking(record, type) : nil,
      children: try work.cases.children(of: id).filter { actor.sees($0, isPublic: isShown($0)) },
      parent: parent.flatMap { actor.sees($0, isPublic: isShown($0)) ? $0 : nil },
      steps: try steps.map { step in
        if let other = try work.otherStep(step, record, type, actor) {
          return (step, CaseError.sameHands(step.label, after: other.label).what)
        }
        // What a condition says of the fields of its own step is known only when they are filled.
        let asked = Set(step.asks.map(\.id))
        let blocked =
          asked.isEmpty
          ? !conditions.holds(step.condition)
          : conditions.without(asked).excludes(step.condition)
        return (step, blocked ? step.because ?? Wording("条件不满足", "a condition does not hold") : nil)
      },
      seesEvidence: isInside, mayReveal: CaseWork.mayReveal(roles),
      seesPapers: CaseWork.seesPapers(record, roles))
  }

  /// Points of all entries together are for who handles the round, never for who is in it.
  private func seesRanking(_ roles: Set<CaseRole>, _ actor: CaseActor) -> Bool {
    !roles.isDisjoint(with: [.handler, .coordinator]) || actor.kind == .platform
  }

  /// The history; who judged and who objected is for who handles.
  private func events(
    _ id: Int64, _ type: CaseType, _ actor: CaseActor, seesAll: Bool
  ) throws -> [CaseEvent] {
    let isHandled = seesAll && (actor.kind == .platform || actor.kind == .province)
    return try work.events.events(of: id).map { event in
      guard !isHandled, event.actor != actor.person, let step = type.step(event.step),
        !step.by.isDisjoint(with: [.expert, .anyone]) || step.assigns != nil
      else { return event }
      return event.anonymous
    }
  }

  /// What somebody outside said of a case, and the first answer to each time that they did: what
  /// came later answers somebody else.
  private func spoken(_ id: Int64, _ type: CaseType, _ actor: CaseActor) throws -> [CaseEvent] {
    guard let person = actor.person else { return [] }
    let events = try work.events.events(of: id).filter { $0.kind == .step }
    let own = events.filter { event in
      event.actor == person && type.step(event.step)?.by.contains(.anyone) == true
    }
    let answers = own.compactMap { said in
      events.first { event in
        event.place > said.place && type.step(event.step)?.answers.contains(said.step) == true
      }
    }
    return Set(own + answers).sorted { $0.place < $1.place }
  }

  /// Whether an expert has given their points for a case.
  private func hasScored(_ id: Int64, _ experts: [Expert], _ actor: CaseActor) throws -> Bool {
    guard let own = experts.first(where: { $0.person == actor.person }) else { return false }
    return try ExpertStore(session).scores(of: id)[own.id] != nil
  }

  private func isShown(_ record: CaseRecord) -> Bool {
    desk.shelf.types[record.type]?.state(record.state)?.isPublic == true
  }

  /// What was filled in, in words; personal values masked.
  private func lines(_ record: CaseRecord, _ type: CaseType) -> [CaseSheet.Line] {
    type.fields.compactMap { field in
      // Experts are shown as such, to whom that is.
      if case .experts = field.kind { return nil }
      guard let value = record.fields[field.id] else { return nil }
      let isSealed = CaseSecret.isSealed(value)
      return CaseSheet.Line(
        id: field.id, label: field.label,
        text: isSealed ? Wording("••••••", "••••••") : desk.wording(of: value, field),
        isPersonal: isSealed)
    }
  }
}
