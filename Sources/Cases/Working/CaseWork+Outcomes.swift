internal import FEEL
internal import PolicyPacks
internal import Registry
internal import Storage
internal import TradeTerms

extension CaseWork {
  /// Writes back what a step comes to: titles, facts, money paid.
  func write(
    _ step: CaseStep, _ record: CaseRecord, _ type: CaseType, _ conditions: CaseConditions,
    _ actor: CaseActor
  ) throws {
    guard !step.writes.isEmpty else { return }
    let authorship = Authorship(
      owner: record.unit.description, author: actor.name.isEmpty ? record.number : actor.name,
      knownAt: instant)
    for outcome in step.writes {
      switch outcome {
      case .payout(let amount, let day, let voucher):
        try PayoutStore(session).add(
          record.id, by: record.unit, voucher: record.fields[voucher] ?? "",
          amount: try RMB(yuan: record.fields[amount] ?? ""),
          day: (try? Day(record.fields[day] ?? "")) ?? instant.day, at: instant)
      case .award:
        guard let party = try party(record), let title = type.title else { continue }
        try TitleStore(session).award(
          Title(
            party: party, id: title.id, label: title.label, from: instant.day,
            to: title.months.map { instant.day.adding(months: $0).adding(days: -1) },
            source: record.number), by: authorship)
      case .removal:
        guard let party = try party(record), let title = type.title else { continue }
        try TitleStore(session).end(
          title.id, of: party, on: instant.day, source: record.number, by: authorship)
        try remindOfEnd(of: title, record)
      case .fact(let name, let value):
        guard let party = try party(record) else { continue }
        let text = conditions.value(of: value)
        try DeclaredFactStore(session).declare(
          DeclaredFact(
            party: party, name: name, period: record.year ?? 0, value: Self.text(text), unit: "",
            evidence: record.number, validDay: instant.day, authorship: authorship))
      }
    }
  }

  /// What was granted because of a title is looked at again when that is gone.
  private func remindOfEnd(of title: CaseType.AwardedTitle, _ record: CaseRecord) throws {
    guard let code = record.subject?.code else { return }
    for type in desk.shelf.all where type.form.contains(where: { $0.title == title.id }) {
      for other in try cases.cases(of: code, type: type.id)
      where type.state(other.state)?.isEnd == false || type.state(other.state)?.isGranted == true {
        try note(
          .note, "titleEnded", on: other, before: other.state, by: .platform,
          comment: title.label.chinese)
        try tell(
          [.unit(other.unit)], .moved, other,
          Wording(
            "“\(other.title)”所依据的称号“\(title.label.chinese)”已失效，请复核",
            "the title “\(title.label.english)” that “\(other.title)” rests on has ended; look at it again"
          ))
        try lookAgain(other, type)
      }
    }
  }

  /// Lets a case take what it does by itself when the titles that it rests on are others.
  private func lookAgain(_ record: CaseRecord, _ type: CaseType) throws {
    guard type.steps.contains(where: { $0.isAutomatic && $0.from.contains(record.state) }) else {
      return
    }
    var record = try cases.record(record.id) ?? record
    record.fields.merge(try titles(of: record.subject?.code, type)) { _, now in now }
    try keep(record)
    try settle(&record, type)
  }

  /// The fields of a kind's form that titles answer, for a subject today.
  func titles(of code: String?, _ type: CaseType) throws -> [String: String] {
    let fields = type.form.filter { $0.title != nil }
    guard !fields.isEmpty else { return [:] }
    let held = try code.map(held) ?? []
    return Dictionary(
      fields.map { ($0.id, $0.title.map(held.contains) == true ? "true" : "false") },
      uniquingKeysWith: { first, _ in first })
  }

  /// The titles that somebody has today.
  func held(by code: String) throws -> Set<String> {
    guard let party = try PartyStore(session).party(code: code) else { return [] }
    let today = instant.day
    return Set(
      try TitleStore(session).titles(of: party).filter { title in
        title.from <= today && title.to.map { today <= $0 } ?? true
      }.map(\.id))
  }

  /// The party that a case is about; a park or a city, which no import brings, is made one.
  private func party(_ record: CaseRecord) throws -> Int64? {
    try record.subject.map { try PartyStore(session).party(of: $0.code, at: instant) }
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .boolean(let truth): truth ? "true" : "false"
    case .string(let text): text
    default: value.description
    }
  }
}

extension Day {
  /// The same day so many months later; the last of the month where that has no such day.
  func adding(months: Int) -> Day {
    let parts = parts
    let month = parts.year * 12 + parts.month - 1 + months
    let (year, next) = (month / 12, month % 12 + 1)
    var day = parts.day
    while day > 28, Day(year: year, month: next, day: day) == nil { day -= 1 }
    return Day(year: year, month: next, day: day) ?? .latest
  }
}
