internal import PolicyPacks
internal import Registry
internal import Storage
internal import TradeTerms

extension CaseWork {
  func open(_ opening: CaseOpening, by actor: CaseActor) throws -> CaseRecord {
    let type = try desk.shelf.type(opening.type)
    let parent = try parent(opening, type, isByPlatform: actor.kind == .platform)
    guard actor.kind == .platform || mayOpen(type, actor, opening.subject) else {
      throw CaseError.mayNotOpen(type.label)
    }
    let subject = try subject(opening, type, parent, actor)
    guard maySpeak(actor, for: subject, type) else { throw CaseError.mayNotOpen(type.label) }
    if let parent, actor.kind != .platform {
      let isPublic = try self.type(of: parent).state(parent.state)?.isPublic == true
      guard actor.sees(parent, isPublic: isPublic) else { throw CaseError.parentClosed }
    }
    var reader = FieldReader(
      departments: Set(desk.shelf.departments.keys), today: instant.day)
    reader.read(
      type.form, from: opening.fields.merging(try titles(of: subject?.code, type)) { $1 })
    guard reader.problems.isEmpty || actor.kind == .platform else {
      throw CaseError.fields(reader.problems)
    }
    try check(opening.evidence, type, isWhole: actor.kind != .platform)
    let id = try cases.nextID()
    var record = CaseRecord(
      id: id, type: type.id, pack: type.pack,
      number: try cases.nextNumber(type.mark, year: instant.day.year),
      title: title(opening, type, reader.values, subject), subject: subject,
      opener: CaseParty(
        organisation: actor.organisation, name: actor.organisationName, person: actor.person),
      unit: try unit(opening, type, subject, parent), owner: nil, parent: opening.parent,
      benefit: opening.benefit?.key, decision: opening.benefit?.decision,
      year: opening.benefit?.year, state: type.start, since: instant, level: 0, openedAt: instant,
      closedAt: nil, dueAt: nil, revision: 1, fields: [:])
    let secret = try CaseSecret.make(for: type, id, desk.hooks)
    record.fields = try secret?.seal(reader.values, type) ?? reader.values
    try cases.insert(record, personalKey: secret?.sealedKey)
    try claim(record, opening, type, reader.values, by: actor)
    try keep(opening.evidence, type, record, actor)
    try note(.opened, "open", on: record, before: "", by: actor, fields: record.fields)
    try startClocks(&record, type)
    try keep(record)
    try desk.hooks.audit(actor, "case.open", record.number, type.id, session)
    try tell(record, type, after: nil, by: actor)
    try openInside(record, type)
    try settle(&record, type)
    return record
  }

  private func mayOpen(_ type: CaseType, _ actor: CaseActor, _ subject: String?) -> Bool {
    guard type.isOpened(by: actor) else { return false }
    // An enterprise asks for itself.
    guard actor.kind == .enterprise, type.subject == .enterprise else { return true }
    return subject.map { actor.codes.contains($0) } == true
  }

  /// A park or a provider opens for who trusts it, a city for those of its city.
  private func maySpeak(
    _ actor: CaseActor, for subject: CaseSubject?, _ type: CaseType
  ) -> Bool {
    guard type.subject == .enterprise, let subject else { return true }
    return switch actor.kind {
    case .park, .provider, .association:
      actor.codes.contains(subject.code) || actor.mandators.contains(subject.code)
    case .city: subject.city == actor.city
    case .enterprise, .province, .house, .platform: true
    }
  }

  private func parent(
    _ opening: CaseOpening, _ type: CaseType, isByPlatform: Bool
  ) throws -> CaseRecord? {
    guard let rule = type.parent else {
      guard opening.parent == nil || opening.about != nil || isByPlatform else {
        throw CaseError.parentClosed
      }
      return try opening.parent.flatMap { try cases.record($0) }
    }
    guard let id = opening.parent, let parent = try cases.record(id), parent.type == rule.type,
      rule.states.contains(parent.state)
    else { throw CaseError.parentClosed }
    return parent
  }

  private func subject(
    _ opening: CaseOpening, _ type: CaseType, _ parent: CaseRecord?, _ actor: CaseActor
  ) throws -> CaseSubject? {
    if let about = opening.about { return about }
    if let kind = type.subject, kind != .enterprise {
      return organisation(of: actor) ?? parent?.subject
    }
    guard let code = opening.subject else {
      if type.subject == .enterprise, parent?.subject == nil { throw CaseError.noSubject("") }
      return parent?.subject
    }
    guard let party = try PartyStore(session).party(code: code),
      let entry = try EnterpriseStore(session).newest(party: party)
    else { throw CaseError.noSubject(code) }
    let enterprise = entry.enterprise
    return CaseSubject(
      code: enterprise.codes.first ?? code, name: enterprise.name, city: enterprise.city)
  }

  /// Opens what a kind has inside it, for every unit.
  private func openInside(_ record: CaseRecord, _ type: CaseType) throws {
    guard let inside = type.inside else { return }
    var units: [(HandlingUnit, CaseSubject?, String)] = []
    if inside.cities {
      units += City.allCases.map { city in
        let name = "\(city.name.chinese)市"
        return (.city(city), CaseSubject(code: city.code, name: name, city: city), name)
      }
    }
    if inside.departments {
      let others = desk.shelf.departments.values.filter { department in
        department.id != Self.cities
          && HandlingUnit.department(department.id) != desk.shelf.coordinator
      }
      units += others.sorted { $0.id < $1.id }.map { department in
        (.department(department.id), nil, department.id)
      }
    }
    for (unit, subject, name) in units {
      var opening = CaseOpening(inside.type)
      opening.parent = record.id
      opening.unit = unit
      opening.about = subject
      opening.title = "\(name) \(record.title)"
      opening.fields = record.fields.filter { inside.passes.contains($0.key) }
      _ = try open(opening, by: .platform)
    }
  }

  /// A park or a city asks for itself.
  private func organisation(of actor: CaseActor) -> CaseSubject? {
    guard let organisation = actor.organisation else { return nil }
    return CaseSubject(
      code: actor.codes.sorted().first ?? CaseSubject.code(ofOrganisation: organisation),
      name: actor.organisationName, city: actor.city)
  }

  private func unit(
    _ opening: CaseOpening, _ type: CaseType, _ subject: CaseSubject?, _ parent: CaseRecord?
  ) throws -> HandlingUnit {
    if let unit = opening.unit { return unit }
    if let department = type.department { return .department(department) }
    if let department = opening.benefit?.department, desk.shelf.departments[department] != nil,
      department != Self.cities
    {
      return .department(department)
    }
    if let parent { return parent.unit }
    guard let city = subject?.city else { throw CaseError.noHandler }
    return .city(city)
  }

  /// How policies name the governments of the cities together.
  private static let cities = "各地级以上市人民政府"

  private func title(
    _ opening: CaseOpening, _ type: CaseType, _ values: [String: String], _ subject: CaseSubject?
  ) -> String {
    if let title = opening.title?.trimmedBlanks, !title.isEmpty { return title }
    if let benefit = opening.benefit { return benefit.label.chinese }
    // An entry for a title is known by who is to have it, whatever else its form asks.
    if type.title != nil, let subject { return "\(subject.name) \(type.label.chinese)" }
    let line = type.form.first { field in
      if case .line = field.kind { !field.isPersonal } else { false }
    }
    if let said = line.flatMap({ values[$0.id] }) { return said }
    return subject.map { "\($0.name) \(type.label.chinese)" } ?? type.label.chinese
  }

  /// Holds files to the form; where it must be whole, all that it asks for must be there.
  func check(_ files: [EvidenceFile], _ type: CaseType, isWhole: Bool) throws {
    if isWhole {
      let missing = type.evidence.filter { slot in
        slot.isRequired && !files.contains { $0.slot == slot.id }
      }
      guard missing.isEmpty else { throw CaseError.evidence(.missing(missing.map(\.label))) }
    }
    _ = try EvidenceCheck(slots: type.evidence).types(of: files)
  }

  func keep(
    _ files: [EvidenceFile], _ type: CaseType, _ record: CaseRecord, _ actor: CaseActor
  ) throws {
    let types = try EvidenceCheck(slots: type.evidence).types(of: files)
    let store = EvidenceStore(session)
    // A file takes the place of one of its name; the others of its place in the form stay.
    let current = try store.evidence(of: record.id).filter { $0.replacedAt == nil }
    for slot in type.evidence {
      let new = files.filter { $0.slot == slot.id }
      let kept = current.filter { old in
        old.slot == slot.id && !new.contains { $0.name == old.name }
      }
      guard new.isEmpty || kept.count + new.count <= slot.most else {
        throw CaseError.evidence(.tooMany(slot.label, most: slot.most))
      }
    }
    for old in current where files.contains(where: { $0.slot == old.slot && $0.name == old.name }) {
      try store.replace(old.id, at: instant)
    }
    let personal = Set(type.evidence.filter(\.isPersonal).map(\.id))
    let secret = try CaseSecret.read(try cases.personalKey(record.id), record.id, desk.hooks)
    for (file, type) in zip(files, types) {
      var sealed: [UInt8]?
      if personal.contains(file.slot) {
        guard let secret else { throw CaseError.erased }
        sealed = try secret.seal(file.bytes, slot: file.slot)
      }
      try store.add(file, type, sealed: sealed, to: record.id, by: actor.person, at: instant)
    }
  }
}
