internal import PolicyPacks
internal import TradeTerms

/// Tells what clocks do next, by the rules of their kinds of case; each rule is looked up once.
struct ClockReading {
  private let shelf: CaseShelf
  private let calendar: WorkCalendar
  private var rules: [RuleName: KnownRule] = [:]

  init(_ desk: CaseDesk) {
    shelf = desk.shelf
    calendar = desk.calendar
  }

  private struct RuleName: Hashable {
    let type: String
    let clock: String
  }

  /// A rule with what its kind of case says.
  final class KnownRule {
    let type: CaseType
    let rule: ClockRule
    /// Who has the case, by its state.
    let waits: [String: CaseRole]
    /// The states in which it was granted and waits for nobody.
    let settled: Set<String>

    fileprivate init?(_ type: CaseType?, _ clock: String) {
      guard let type, let rule = type.clock(clock) else { return nil }
      self.type = type
      self.rule = rule
      waits = Dictionary(
        type.states.compactMap { state in state.waitsFor.map { (state.id, $0) } },
        uniquingKeysWith: { first, _ in first })
      settled = Set(type.states.filter { $0.isGranted && $0.waitsFor == nil }.map(\.id))
    }
  }

  /// The rule of a clock; nil where no pack here knows it.
  mutating func rule(of due: DueClock) -> KnownRule? {
    let name = RuleName(type: due.record.type, clock: due.clock.clock)
    if let known = rules[name] { return known }
    let known = KnownRule(shelf.types[name.type], name.clock)
    rules[name] = known
    return known
  }

  func plan(of due: DueClock, by known: KnownRule) -> ClockPlan {
    ClockPlan(
      known.rule, startedAt: due.clock.startedAt, dueAt: due.clock.dueAt, calendar: calendar)
  }
}
