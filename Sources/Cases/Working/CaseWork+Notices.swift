internal import PolicyPacks
internal import Registry
internal import Storage
internal import TradeTerms

extension CaseWork {
  /// Tells whose move it is, and whoever asked, that a case moved on.
  func tell(
    _ record: CaseRecord, _ type: CaseType, after step: CaseStep?, by actor: CaseActor
  ) throws {
    guard let state = type.state(record.state) else { return }
    let words = Wording(
      "“\(record.title)”：\(state.label.chinese)", "“\(record.title)”: \(state.label.english)")
    if state.waitsFor != nil { try tell(holder(of: record, type), .waiting, record, words) }
    // Who asked, or whom it is about, is told of every move that is not their own.
    if step != nil, state.waitsFor != .applicant, !actor.roles(in: record).contains(.applicant) {
      try tell(try addressees(.applicant, record), .moved, record, words)
    }
  }

  func tell(
    _ addressees: [CaseNotice.Addressee], _ kind: CaseNotice.Kind, _ record: CaseRecord,
    _ text: Wording
  ) throws {
    for addressee in addressees {
      try desk.hooks.notify(
        CaseNotice(
          about: .one(id: record.id, number: record.number), kind: kind, to: addressee,
          text: text, at: instant), session)
    }
  }

  /// Tells those whose steps one answers, such as who objected, what came of it and why: each since
  /// the last such answer.
  func tellWhoSpoke(
    _ step: CaseStep, _ record: CaseRecord, _ type: CaseType, reason: String
  ) throws {
    guard !step.answers.isEmpty else { return }
    // The last event is the answer itself.
    let past = try events.events(of: record.id).dropLast()
    let last = past.lastIndex { event in
      event.kind == .step
        && type.step(event.step)?.answers.contains(where: step.answers.contains) == true
    }
    var told: Set<Int64> = []
    for event in past[(last.map { $0 + 1 } ?? past.startIndex)...]
    where event.kind == .step && step.answers.contains(event.step) {
      guard let person = event.actor, told.insert(person.account).inserted,
        let spoken = type.step(event.step)?.label
      else { continue }
      try tell(
        [.account(person.account)], .moved, record,
        Wording(
          "“\(record.title)”\(spoken.chinese)的结果：\(step.label.chinese)"
            + (reason.isEmpty ? "" : "。理由：\(reason)"),
          "“\(record.title)”, what came of “\(spoken.english)”: \(step.label.english)"
            + (reason.isEmpty ? "" : ". Reason: \(reason)")))
    }
  }

  /// Whether somebody took a step that is open to everybody: they may see what came of it when the
  /// case is in public view no longer.
  func hasSpoken(_ actor: CaseActor, _ record: CaseRecord, _ type: CaseType) throws -> Bool {
    guard let person = actor.person,
      type.steps.contains(where: { $0.by.contains(.anyone) })
    else { return false }
    return try events.events(of: record.id).contains { event in
      event.kind == .step && event.actor == person
        && type.step(event.step)?.by.contains(.anyone) == true
    }
  }

  /// Whose move it is.
  func holder(of record: CaseRecord, _ type: CaseType) throws -> [CaseNotice.Addressee] {
    let state = type.state(record.state)
    guard let role = state?.waitsFor else {
      // What was granted and waits for nobody is of its unit, and of whoever has it.
      return [.unit(record.unit)]
        + (state?.isGranted == true ? try addressees(.applicant, record) : [])
    }
    if role == .expert {
      return try ExpertStore(session).assigned(to: record.id).map {
        .account($0.person.account)
      }
    }
    return try addressees(role, record)
  }

  /// Whether an enterprise asks, or is asked about: parks and cities ask as organisations.
  func isOfEnterprise(_ record: CaseRecord) -> Bool {
    record.subject?.isOrganisation == false
      && (desk.shelf.types[record.type]?.subject == .enterprise
        || record.opener.organisation == nil)
  }

  func addressees(_ role: CaseRole, _ record: CaseRecord) throws -> [CaseNotice.Addressee] {
    switch role {
    case .applicant:
      if let subject = record.subject, isOfEnterprise(record),
        try PartyStore(session).party(code: subject.code) != nil
      {
        return [.enterprise(subject.code)]
      }
      return record.opener.organisation.map { [.organisation($0)] } ?? []
    case .owner: return [record.owner.map { .account($0.account) } ?? desk(of: record)]
    case .manager: return [.managers(record.unit)]
    case .coordinator: return [.unit(desk.shelf.coordinator)]
    case .city: return record.subject?.city.map { [.unit(.city($0))] } ?? []
    case .handler, .expert, .anyone, .clock, .enterprise, .provider, .park, .association,
      .department:
      return [desk(of: record)]
    }
  }

  /// Who of its unit has a case: everybody, or the managers when it went up to them.
  private func desk(of record: CaseRecord) -> CaseNotice.Addressee {
    record.isForManagers ? .managers(record.unit) : .unit(record.unit)
  }
}
