internal import PolicyPacks
internal import Storage
public import TradeTerms

extension CaseDesk {
  /// What the desk's clock says.
  public func clock() -> Instant { now() }

  /// Shows the personal values of a case; that it was done stands in its history and in the audit
  /// trail.
  /// - Throws: `CaseError.erased` where they are there no more.
  public func reveal(_ id: Int64, by actor: CaseActor) async throws -> [String: String] {
    try await database.write { session in
      let work = CaseWork(self, session)
      let (record, type) = try work.personal(id, actor)
      guard let secret = try CaseSecret.read(try work.cases.personalKey(id), id, hooks) else {
        throw CaseError.erased
      }
      var shown: [String: String] = [:]
      for field in type.fields where field.isPersonal {
        if let value = record.fields[field.id] { shown[field.id] = secret.open(value, field.id) }
      }
      try work.note(.personal, "reveal", on: record, before: record.state, by: actor)
      try hooks.audit(
        actor, "case.reveal", record.number, shown.keys.sorted().joined(separator: " "), session)
      return shown
    }
  }

  /// Whom to call, as an organisation wrote it in its last case about a subject, or about itself
  /// where none is named; nil where it wrote nothing that can still be read. That it was read
  /// stands in the audit trail.
  public func lastContact(about subject: String?, for actor: CaseActor) async throws -> String? {
    guard let organisation = actor.organisation, actor.isOfficer else { return nil }
    let own = actor.codes.union([CaseSubject.code(ofOrganisation: organisation)])
    let codes = subject.map { own.contains($0) ? own : [$0] } ?? own
    let field = CaseType.contactField
    let found = try await database.read { session -> (number: String, contact: String)? in
      let store = CaseStore(session)
      let last = try store.openedLast(by: organisation, limit: 50).first { record in
        record.subject.map { codes.contains($0.code) } == true
          && record.fields[field].map(CaseSecret.isSealed) == true
      }
      guard let last, let sealed = last.fields[field],
        let secret = try CaseSecret.read(try store.personalKey(last.id), last.id, hooks),
        let contact = secret.open(sealed, field)
      else { return nil }
      return (last.number, contact)
    }
    guard let found else { return nil }
    try await database.write { session in
      try hooks.audit(actor, "case.reveal", found.number, field, session)
    }
    return found.contact
  }

  /// Erases the personal values of a case on a lawful request: its key is forgotten, so that they
  /// cannot be read anywhere, in its history neither.
  public func erase(_ id: Int64, because reason: String, by actor: CaseActor) async throws {
    try await database.write { session in
      let work = CaseWork(self, session)
      let (record, type) = try work.personal(id, actor)
      let reason = reason.trimmedBlanks
      guard !reason.isEmpty else { throw CaseError.commentMissing }
      guard try work.cases.personalKey(id) != nil else { throw CaseError.erased }
      try work.cases.setPersonalKey(id, nil)
      // The mark of a person goes with what it was made from.
      if case .person? = type.uniqueness {
        try ClaimStore(session).forget(id, at: work.instant)
      }
      try work.note(
        .personal, "erase", on: record, before: record.state, by: actor, comment: reason)
      try hooks.audit(actor, "case.erase", record.number, reason, session)
    }
  }
}

extension CaseWork {
  /// Personal values are for whoever they are about, and for who works on the case.
  static func mayReveal(_ roles: Set<CaseRole>) -> Bool {
    !roles.isDisjoint(with: [.applicant, .owner, .manager])
  }

  /// Papers are besides for the people of the desk while nobody has the case: they decide by them
  /// whether to accept it.
  static func seesPapers(_ record: CaseRecord, _ roles: Set<CaseRole>) -> Bool {
    mayReveal(roles) || (record.owner == nil && roles.contains(.handler))
  }

  /// A case whose personal values somebody may handle: whoever they are about, or who works on it.
  fileprivate func personal(
    _ id: Int64, _ actor: CaseActor
  ) throws -> (CaseRecord, CaseType) {
    guard let record = try cases.record(id), actor.sees(record) else {
      throw CaseError.noSuchCase
    }
    let roles = actor.roles(in: record)
    guard Self.mayReveal(roles) else {
      throw CaseError.mayNotTake(
        Wording("查看个人信息", "see personal data"),
        by: [CaseRole.applicant.wording, CaseRole.owner.wording, CaseRole.manager.wording])
    }
    return (record, try type(of: record))
  }
}
