internal import FEEL
internal import PolicyPacks
internal import Registry
internal import Storage
internal import TradeTerms

extension CaseWork {
  func take(_ taking: CaseTaking, by actor: CaseActor) throws -> CaseRecord {
    guard let seen = try cases.record(taking.caseID) else { throw CaseError.noSuchCase }
    let type = try type(of: seen)
    guard let roles = try roles(of: actor, in: seen, type) else { throw CaseError.noSuchCase }
    guard let step = type.step(taking.step) else { throw CaseError.noSuchStep(taking.step) }
    guard !step.by.isDisjoint(with: roles) else {
      throw CaseError.mayNotTake(
        step.label, by: step.by.map(\.wording).sorted { $0.english < $1.english })
    }
    guard seen.revision == taking.revision else {
      let last = try events.events(of: seen.id).last { $0.kind == .step || $0.kind == .opened }
      throw CaseError.changedMeanwhile(by: last?.actor?.name ?? "", at: last?.at ?? seen.since)
    }
    var record = seen
    // What ran out before this moment has ended, whether or not the platform came round to it: nobody
    // hands in behind a deadline because a server stood still.
    if try runDeadlines(of: seen), let now = try cases.record(seen.id) {
      record = now
      try hold(step, chosenAt: seen, to: now, type, by: actor)
    }
    try requireBringer(taking, record, type, actor)
    try requireOtherHands(step, record, type, actor)
    try apply(step, to: &record, type, taking, by: actor)
    try settle(&record, type)
    return record
  }

  /// Files are brought by who asks and by who handles; nobody else's stand among them.
  private func requireBringer(
    _ taking: CaseTaking, _ record: CaseRecord, _ type: CaseType, _ actor: CaseActor
  ) throws {
    guard let file = taking.evidence.first else { return }
    let roles = try roles(of: actor, in: record, type) ?? []
    guard !roles.isDisjoint(with: [.applicant, .handler, .owner]) else {
      throw CaseError.evidence(.noSlot(file.slot))
    }
  }

  /// What two people must do is not done by one, whatever offices they hold.
  private func requireOtherHands(
    _ step: CaseStep, _ record: CaseRecord, _ type: CaseType, _ actor: CaseActor
  ) throws {
    if let other = try otherStep(step, record, type, actor) {
      throw CaseError.sameHands(step.label, after: other.label)
    }
  }

  /// The step that somebody took and that keeps them from this one. A console has no colleagues.
  func otherStep(
    _ step: CaseStep, _ record: CaseRecord, _ type: CaseType, _ actor: CaseActor
  ) throws -> CaseStep? {
    guard !step.apart.isEmpty, let person = actor.person, person.account > 0 else { return nil }
    let own = try events.events(of: record.id).last { event in
      event.kind == .step && step.apart.contains(event.step)
        && event.actor?.account == person.account
    }
    return own.flatMap { type.step($0.step) }
  }

  /// Takes a step that its taker may take, with all that follows from it in this case.
  func apply(
    _ step: CaseStep, to record: inout CaseRecord, _ type: CaseType, _ taking: CaseTaking,
    by actor: CaseActor
  ) throws {
    guard step.from.contains(record.state) else {
      throw CaseError.wrongState(
        step: step.label, state: type.state(record.state)?.label ?? Wording("", ""))
    }
    if step.needsComment, actor.kind != .platform, taking.comment.trimmedBlanks.isEmpty {
      throw CaseError.commentMissing
    }
    guard taking.comment.count <= 2_000 else {
      throw CaseError.fields([
        FieldProblem(
          field: "comment", label: Wording("说明", "remark"),
          what: Wording("最多 2000 字", "2000 characters is the most"))
      ])
    }
    var reader = FieldReader(
      departments: Set(desk.shelf.departments.keys), today: instant.day)
    reader.read(step.asks, from: taking.fields)
    guard reader.problems.isEmpty else { throw CaseError.fields(reader.problems) }
    // What somebody emptied is empty, for the condition too.
    for field in step.asks where taking.fields[field.id]?.trimmedBlanks.isEmpty == true {
      record.fields[field.id] = nil
    }
    // A title that ended since counts no more.
    record.fields.merge(try titles(of: record.subject?.code, type)) { _, now in now }
    let opened = record.fields.merging(reader.values) { _, new in new }
    let conditions = CaseConditions(
      type: type, fields: opened, counts: try counts(record, type), today: instant.day)
    guard conditions.holds(step.condition) else {
      throw CaseError.conditionFails(
        step.because ?? Wording("条件不满足", "the condition does not hold"))
    }
    try check(taking.evidence, type, isWhole: false)
    if step.takesScores { try score(taking.scores, record, type, actor) }
    if step.recuses { try recuse(record, taking.comment, actor) }
    if let field = step.assigns { try assign(reader.values[field] ?? "", to: record, type) }
    let sealed = try fill(&record, reader.values, step, type, conditions)
    keepFigures(of: step, taking, in: &record)
    try keep(taking.evidence, type, record, actor)
    let before = record.state
    try move(&record, step, type, actor)
    record.revision += 1
    try note(
      .step, step.id, on: record, before: before, by: actor, comment: taking.comment.trimmedBlanks,
      fields: step.keeps ? record.fields : sealed)
    try setClocks(&record, type, before: before)
    try close(&record, type)
    try keep(record)
    try keepRound(step, record)
    try write(step, record, type, conditions, actor)
    try publish(step, record, type)
    if step.retracts { try KnowledgeStore(session).retract(record.id, at: instant) }
    try desk.hooks.audit(actor, "case.step", record.number, step.id, session)
    if step.to != nil || step.destination != nil {
      try tell(record, type, after: step, by: actor)
    }
    try tellWhoSpoke(step, record, type, reason: taking.comment.trimmedBlanks)
    for cascade in step.cascades { try run(cascade, in: record, type, by: actor) }
  }

  /// Takes down what was filled in, personal values sealed, and what follows from it.
  /// - Returns: what was taken down.
  private func fill(
    _ record: inout CaseRecord, _ values: [String: String], _ step: CaseStep, _ type: CaseType,
    _ conditions: CaseConditions
  ) throws -> [String: String] {
    let secret = try CaseSecret.read(try cases.personalKey(record.id), record.id, desk.hooks)
    let isPersonal = step.asks.contains { $0.isPersonal && values[$0.id] != nil }
    guard secret != nil || !isPersonal else { throw CaseError.erased }
    var filled = try secret?.seal(values, type) ?? values
    for (field, text) in conditions.calculated(step.sets) {
      record.fields[field.id] = nil
      if let text { filled[field.id] = text }
    }
    record.fields.merge(filled) { _, new in new }
    return filled
  }

  /// Changes state, unit, owner and level.
  private func move(
    _ record: inout CaseRecord, _ step: CaseStep, _ type: CaseType, _ actor: CaseActor
  ) throws {
    if let to = step.to, to != record.state {
      record.state = to
      record.since = instant
    }
    switch step.ownership {
    case .taker: record.owner = actor.person
    case .nobody: record.owner = nil
    case nil: break
    }
    // Handed to another unit it is that unit's as a whole.
    if step.destination != nil { record.level = min(record.level, CaseRecord.managersLevel - 1) }
    switch step.destination {
    case .department(let id): record.unit = .department(id)
    case .field(let field):
      guard let id = record.fields[field], !id.isEmpty else { throw CaseError.noHandler }
      record.unit = .department(id)
    case .city:
      guard let city = record.subject?.city else { throw CaseError.noHandler }
      record.unit = .city(city)
    case nil: break
    }
    if step.raises { raise(&record) }
  }

  /// One level up: to the department that coordinates, and from there, or when it was there before,
  /// to its managers.
  func raise(_ record: inout CaseRecord) {
    let wasThere = record.level > 0 || record.unit == desk.shelf.coordinator
    record.level = wasThere ? CaseRecord.managersLevel : 1
    record.owner = nil
    record.unit = desk.shelf.coordinator
  }

  private func close(_ record: inout CaseRecord, _ type: CaseType) throws {
    guard let state = type.state(record.state) else { return }
    if state.isEnd, record.closedAt == nil { record.closedAt = instant }
    if !state.isEnd { record.closedAt = nil }
    // What came to nothing may be asked for again.
    if state.isEnd, !state.isGranted { try ClaimStore(session).release(record.id, at: instant) }
  }

  /// Takes the steps that the platform takes as soon as they can be taken, here and in the case
  /// around.
  func settle(_ record: inout CaseRecord, _ type: CaseType) throws {
    // What happened inside it meanwhile may have moved it on.
    record = try cases.record(record.id) ?? record
    // A pack whose automatic steps follow one another for ever must not hold up the house.
    for _ in 0..<16 {
      let conditions = CaseConditions(
        type: type, fields: record.fields, counts: try counts(record, type), today: instant.day)
      let next = type.steps.first { step in
        step.isAutomatic && step.from.contains(record.state) && conditions.holds(step.condition)
      }
      guard let next else { break }
      let taking = CaseTaking(record.id, next.id, revision: record.revision)
      try apply(next, to: &record, type, taking, by: .platform)
    }
    guard let parent = record.parent, var around = try cases.record(parent) else { return }
    let kind = try self.type(of: around)
    if kind.steps.contains(where: { $0.isAutomatic && $0.from.contains(around.state) }) {
      try settle(&around, kind)
    }
  }

  func counts(_ record: CaseRecord, _ type: CaseType) throws -> CaseConditions.Counts {
    var counts = CaseConditions.Counts()
    counts.level = record.level
    if type.scores != nil || type.steps.contains(where: { $0.assigns != nil }) {
      let store = ExpertStore(session)
      counts.experts = try store.assigned(to: record.id).count
      if let sheet = type.scores {
        let summary = ScoreSummary(try store.scores(of: record.id), sheet)
        counts.scores = summary.count
        counts.score = summary.mean
      }
    }
    if type.steps.contains(where: { !$0.publishes.isEmpty }) {
      counts.isPublished = try KnowledgeStore(session).holds(record.id)
    }
    counts.parentState = try record.parent.flatMap { try cases.record($0)?.state }
    counts.openChildren = try cases.openChildren(of: record.id)
    return counts
  }

  private func publish(_ step: CaseStep, _ record: CaseRecord, _ type: CaseType) throws {
    guard step.publishes.count == 2, let question = record.fields[step.publishes[0]],
      let answer = record.fields[step.publishes[1]], !CaseSecret.isSealed(question),
      !CaseSecret.isSealed(answer)
    else { return }
    try KnowledgeStore(session).add(
      record.id, type: type.id, question: question, answer: answer, at: instant)
  }
}
