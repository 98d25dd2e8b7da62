import Cases
import Storage
import StorageSQLite
import TradeTerms

/// Runs the clocks of many open cases: with nothing due, with a hundredth of them due, and with a
/// reminder of every other one due.
struct ClockRun {
  let hall: Hall
  let firms: [Firm]

  /// A Tuesday without holidays around it, and the time from the first case to the last.
  private static let morning = "2026-06-02T09:00:00+08:00"
  private static let span: Int64 = 30 * 60_000
  private static let looks = 1_000

  func open(_ count: Int) async throws {
    let start = try Instant(Self.morning)
    // A question waits for an hour, and goes up level by level; the others wait for days. Half of
    // the hundredth that is due first are questions.
    let questions = count / 200
    let filling = try await seconds {
      for place in 0..<count {
        let isQuestion = place >= count - questions
        let since = isQuestion ? Self.span : Self.span * Int64(place) / Int64(count)
        hall.clock.set(start.later(milliseconds: since))
        try await open(isQuestion ? .question : place % 2 == 0 ? .finance : .grant, place)
      }
    }
    say("opened", Double(count) / filling, "cases/s")
  }

  func run(_ count: Int) async throws {
    hall.clock.set(try Instant(Self.morning).later(milliseconds: Self.span))
    try await look()
    try await evaluate(count)
    let first = max(1, count / 100)
    try await run("hundredth", first)
    try await run("all", count - first)
  }

  private func open(_ kind: CaseDraft.Kind, _ place: Int) async throws {
    let draft = CaseDraft(kind, place, firms[place * 7 % firms.count])
    let unit = draft.unit(coordinator: hall.cases.shelf.coordinator)
    _ = try await hall.cases.open(draft.opening(unit), by: draft.firm.actor)
  }

  /// Nothing is due.
  private func look() async throws {
    var events = 0
    let time = try await seconds {
      for _ in 0..<Self.looks { events += try await hall.cases.runClocks() }
    }
    say("look", time / Double(Self.looks) * 1_000, "ms")
    say("look.events", Double(events), "events")
  }

  /// Works out what each clock does until all have done something; nothing is written.
  private func evaluate(_ count: Int) async throws {
    let instant = try await hall.database.read { try ClockTimesStore($0).instant(of: count) }
    for turn in ["first", "again"] {
      var found: ClockOutlook?
      let time = try await seconds { found = try await hall.cases.outlook(by: instant) }
      say("evaluate.\(turn)", time, "s")
      say("evaluate.\(turn).clocks", Double(found?.clocks ?? 0), "clocks")
      say("evaluate.\(turn).events", Double(found?.events ?? 0), "events")
    }
  }

  /// Runs the clocks at the instant at which so many are due.
  private func run(_ name: String, _ clocks: Int) async throws {
    let instant = try await hall.database.read { try ClockTimesStore($0).instant(of: clocks) }
    hall.clock.set(instant)
    var events = 0
    let time = try await seconds { events = try await hall.cases.runClocks() }
    say("\(name).clocks", Double(clocks), "clocks")
    say("\(name).events", Double(events), "events")
    say("\(name)", time, "s")
    say("\(name).rate", Double(events) / time, "events/s")
  }
}
