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
          record.id, voucher: record.fields[voucher] ?? "",
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

  private func party(_ record: CaseRecord) throws -> Int64? {
    try record.subject.flatMap { try PartyStore(session).party(code: $0.code) }
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
