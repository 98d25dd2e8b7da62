import Accounts
import Cases
import TradeTerms

/// Opens cases one after another as a week leaves them: of several kinds, with most of them taken
/// by somebody, some answered, some overdue. Four of five are the coordinating department's.
struct CaseFill {
  let hall: Hall
  let firms: [Firm]

  private static let week: Int64 = 7 * 24 * 3_600_000
  /// How long after it was opened a case is taken.
  private static let pause: Int64 = 5 * 60_000

  func run(_ count: Int) async throws {
    let officers = try await officers()
    let now = Instant.ofMachine
    let time = try await seconds {
      for place in 0..<count {
        let since = Self.week * Int64(count - place) / Int64(count)
        hall.clock.set(now.later(milliseconds: -since - Self.pause))
        try await open(place, of: count, officers)
      }
    }
    hall.clock.set(now)
    var events = 0
    let clocks = try await seconds { events = try await hall.cases.runClocks() }
    say("opened", Double(count) / time, "cases/s")
    say("caughtUp", Double(events) / clocks, "events/s")
    let coordinator = hall.cases.shelf.coordinator
    let tally = try await hall.cases.waiting(for: actor(coordinator, officers, 0, isManager: true))
    say("waiting", Double(tally.open), "cases")
    say("overdue", Double(tally.overdue), "cases")
  }

  private func open(
    _ place: Int, of count: Int, _ officers: [HandlingUnit: [CasePerson]]
  ) async throws {
    let firm = firms[place * 7 % firms.count]
    let draft = CaseDraft(mixed: place, firm)
    let unit = draft.unit(coordinator: hall.cases.shelf.coordinator)
    let officer = actor(unit, officers, place)
    var record = try await hall.cases.open(
      draft.opening(unit), by: draft.isOfOfficer ? officer : firm.actor)
    // The last ones, and a few before them, nobody has taken yet.
    guard place * 50 < count * 49, place / 10 % 10 != 0 else { return }
    hall.clock.set(hall.clock.now.later(milliseconds: Self.pause))
    for (step, fields) in draft.steps {
      var taking = CaseTaking(record.id, step, revision: record.revision)
      taking.fields = fields
      taking.comment = "（基准）"
      record = try await hall.cases.take(taking, by: officer)
    }
  }

  private func actor(
    _ unit: HandlingUnit, _ officers: [HandlingUnit: [CasePerson]], _ place: Int,
    isManager: Bool = false
  ) -> CaseActor {
    let people = officers[unit] ?? [CasePerson(account: 2_000_000, name: "经办")]
    return CaseActor(
      person: people[place / 10 % people.count], organisation: 2_000_000,
      organisationName: unit.description, kind: .province, isOfficer: true, isManager: isManager,
      units: [unit], isCoordinator: unit == hall.cases.shelf.coordinator)
  }

  /// The people of the departments, by their units.
  private func officers() async throws -> [HandlingUnit: [CasePerson]] {
    var officers: [HandlingUnit: [CasePerson]] = [:]
    for organisation in try await hall.accounts.organisations(limit: 10_000, by: People.console) {
      let unit: HandlingUnit? =
        switch organisation.kind {
        case .province: organisation.code.map { .department($0) }
        case .city: organisation.city.map { .city($0) }
        case .enterprise, .provider, .park, .association, .house: nil
        }
      guard let unit else { continue }
      let roster = try await hall.accounts.roster(of: organisation.id, by: People.console)
      officers[unit, default: []] += roster.members.map {
        CasePerson(account: $0.user.id, name: $0.user.name)
      }
    }
    return officers.filter { !$0.value.isEmpty }
  }
}
