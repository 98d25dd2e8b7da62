internal import FEEL
internal import PolicyPacks
internal import Storage
internal import TradeTerms

extension CaseWork {
  /// Names experts for a case: those of the register, right by area, without ties to the subject.
  func assign(_ text: String, to record: CaseRecord, _ type: CaseType) throws {
    let store = ExpertStore(session)
    let register = try store.all()
    let before = try store.assigned(to: record.id)
    for part in text.split(separator: ",") {
      guard let expert = register.first(where: { String($0.id) == part }) else {
        throw CaseError.noSuchExpert(String(part))
      }
      if let subject = record.subject, expert.ties.contains(subject.code) {
        throw CaseError.conflictOfInterest(expert: expert.person.name, with: subject.name)
      }
      if record.opener.person == expert.person
        || (!expert.organisation.isEmpty && expert.organisation == record.opener.name)
      {
        throw CaseError.conflictOfInterest(expert: expert.person.name, with: record.opener.name)
      }
      if let area = record.fields["area"], !expert.areas.contains(area) {
        throw CaseError.noSuchExpert("\(expert.person.name) (\(area))")
      }
      if before.contains(where: { $0.id == expert.id }) { continue }
      guard try !store.hasRecused(expert.id, from: record.id) else {
        throw CaseError.conflictOfInterest(expert: expert.person.name, with: record.title)
      }
      try store.assign(expert.id, to: record.id, at: instant)
      try desk.hooks.notify(
        CaseNotice(
          about: .one(id: record.id, number: record.number), kind: .waiting,
          to: .account(expert.person.account),
          text: Wording("请您评审“\(record.title)”", "you are asked to judge “\(record.title)”"),
          at: instant), session)
    }
    let least = type.scores?.experts ?? 1
    let count = try store.assigned(to: record.id).count
    guard count >= least else { throw CaseError.tooFewExperts(found: count, least: least) }
  }

  /// Lets an expert step back.
  func recuse(_ record: CaseRecord, _ reason: String, _ actor: CaseActor) throws {
    let store = ExpertStore(session)
    guard let person = actor.person, let expert = try store.expert(account: person.account) else {
      throw CaseError.noSuchExpert(actor.name)
    }
    try store.recuse(
      expert.id, from: record.id, because: reason.trimmedBlanks, at: instant)
  }

  /// Takes somebody out of the register, and from what they still have to judge: that is no longer
  /// waited for, and who handles it is told to find another.
  func removeExpert(_ id: Int64) throws -> Expert {
    let store = ExpertStore(session)
    guard let expert = try store.all().first(where: { $0.id == id }) else {
      throw CaseError.noSuchExpert("\(id)")
    }
    try store.end(id, at: instant)
    for caseID in try store.unjudged(by: id) {
      guard var record = try cases.record(caseID), let type = try? type(of: record),
        type.state(record.state)?.waitsFor == .expert
      else { continue }
      try store.recuse(id, from: caseID, because: "expert.remove", at: instant)
      let before = record.state
      // With nobody left to judge it, it goes where it goes when an expert steps back.
      let back = type.steps.first { $0.recuses && $0.from.contains(before) }?.to
      if let back, try store.assigned(to: caseID).isEmpty {
        record.state = back
        record.since = instant
      }
      record.revision += 1
      try note(.note, "expertRemoved", on: record, before: before, by: .platform)
      try setClocks(&record, type, before: before)
      try keep(record)
      try tell(
        [.unit(record.unit)], .waiting, record,
        Wording(
          "“\(record.title)”的一名专家已移出专家库，请补选",
          "an expert of “\(record.title)” left the register; name another"))
      try settle(&record, type)
    }
    return expert
  }

  /// Takes down the points of one expert, for good.
  func score(
    _ points: [String: Int], _ record: CaseRecord, _ type: CaseType, _ actor: CaseActor
  ) throws {
    let store = ExpertStore(session)
    guard let sheet = type.scores, let person = actor.person,
      let expert = try store.assigned(to: record.id).first(where: { $0.person == person })
    else { throw CaseError.noSuchExpert(actor.name) }
    guard try store.scores(of: record.id)[expert.id] == nil else { throw CaseError.alreadyScored }
    var rows: [(String, Int)] = []
    for criterion in sheet.criteria {
      guard let given = points[criterion.id] else {
        throw CaseError.scores(
          Wording("“\(criterion.label.chinese)”没有评分", "“\(criterion.label.english)” has no points"))
      }
      guard 0...criterion.most ~= given else {
        throw CaseError.scores(
          Wording(
            "“\(criterion.label.chinese)”应在 0 至 \(criterion.most) 分之间",
            "“\(criterion.label.english)” takes 0 to \(criterion.most) points"))
      }
      rows.append((criterion.id, given))
    }
    try store.setScores(rows, of: expert.id, for: record.id, at: instant)
  }

  /// Has the cases inside take a step, or the best of them by their scores.
  func run(
    _ cascade: CaseStep.Cascade, in record: CaseRecord, _ type: CaseType, by actor: CaseActor
  ) throws {
    let children = try cases.children(of: record.id).filter { cascade.states.contains($0.state) }
    let passed = record.fields.filter { cascade.passes.contains($0.key) }
    guard let quota = cascade.quota else {
      for child in children { try take(cascade.step, child, passed) }
      return
    }
    let places = Int(record.fields[quota] ?? "") ?? 0
    let ranked = try rank(children)
    if places > 0, places < ranked.count {
      let (last, next) = (ranked[places - 1].1, ranked[places].1)
      guard last.isBetter(than: next) else {
        let above = ranked.count { $0.1.isBetter(than: last) }
        throw CaseError.tieAtBorder(
          places: places - above, points: last.mean?.description ?? "—")
      }
    }
    // What follows changes the entries; how they were ranked stays.
    try CaseRankingStore(session).keep(
      try ranking(ranked, of: record, places: places), of: record.id)
    for (place, (child, _)) in ranked.enumerated() {
      if place < places {
        try take(cascade.step, child, passed)
      } else if let others = cascade.others {
        try take(others, child, passed)
      }
    }
  }

  private func take(_ step: String, _ child: CaseRecord, _ fields: [String: String]) throws {
    var child = child
    let kind = try type(of: child)
    guard let step = kind.step(step) else { return }
    var taking = CaseTaking(child.id, step.id, revision: child.revision)
    taking.fields = fields
    try apply(step, to: &child, kind, taking, by: .platform)
    try settle(&child, kind)
  }
}
