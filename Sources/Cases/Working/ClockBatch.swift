internal import PolicyPacks
internal import Registry
internal import Storage
internal import TradeTerms

/// The events of many clocks at once: reminders, deadlines and messages up the ladder, which change
/// nothing but their clock, the history and the inboxes, are written together; whatever moves a case
/// is done by itself.
struct ClockBatch {
  private let work: CaseWork
  private let desk: CaseDesk
  private let session: any DatabaseSession
  /// The place of the last event of cases that have one in the batch already.
  private var places: [Int64: Int] = [:]
  /// The cases that were worked on by themselves meanwhile.
  private var apart: Set<Int64> = []
  /// Whether there is a party behind a code of a subject.
  private var parties: [String: Bool] = [:]
  private var rules: [RuleName: KnownRule] = [:]
  private var happenings: [ClockHappening] = []

  init(_ work: CaseWork) {
    self.work = work
    desk = work.desk
    session = work.session
  }

  private struct RuleName: Hashable {
    let type: String
    let clock: String
  }

  /// A rule with what its kind of case says, looked up once.
  private final class KnownRule {
    let rule: ClockRule
    /// Who has the case, by its state.
    let waits: [String: CaseRole]
    /// The states in which it was granted and waits for nobody.
    let settled: Set<String>

    init?(_ type: CaseType?, _ clock: String) {
      guard let type, let rule = type.clock(clock) else { return nil }
      self.rule = rule
      waits = Dictionary(
        type.states.compactMap { state in state.waitsFor.map { (state.id, $0) } },
        uniquingKeysWith: { first, _ in first })
      settled = Set(type.states.filter { $0.isGranted && $0.waitsFor == nil }.map(\.id))
    }
  }

  /// Lets the clocks that are due do their next thing.
  /// - Returns: how many were due.
  mutating func run(limit: Int) throws -> Int {
    let due = try DueClockStore(session).due(by: work.instant, limit: limit)
    happenings.reserveCapacity(due.count)
    for one in due {
      if try take(one) { continue }
      try flush()
      try work.run(one.clock)
      apart.insert(one.clock.caseID)
    }
    try flush()
    return due.count
  }

  /// Takes the next event of a clock into the batch; false for one that must be done by itself.
  private mutating func take(_ due: DueClock) throws -> Bool {
    let id = due.clock.caseID
    guard due.clock.isRunning, !apart.contains(id), !work.cases.changed.ids.contains(id),
      let known = known(due)
    else { return false }
    let rule = known.rule
    let plan = ClockPlan(
      rule, startedAt: due.clock.startedAt, dueAt: due.clock.dueAt, calendar: desk.calendar)
    guard let event = plan.event(due.clock.stage) else { return false }
    switch event {
    case .reminder: break
    case .deadline: if rule.step != nil { return false }
    case .rung(let rung): if rung.raises || rung.opens != nil { return false }
    }
    let news = ClockNews(event, rule, of: due.record.title)
    let role = news.role ?? known.waits[due.record.state]
    guard role != nil || !known.settled.contains(due.record.state) else { return false }
    guard let addressees = try addressees(role, due.record) else { return false }
    let place = (places[id] ?? due.place) + 1
    places[id] = place
    happenings.append(
      ClockHappening(
        due: due, nextAt: plan.at(due.clock.stage + 1), place: place,
        step: "\(rule.id) \(news.name)", news: news, addressees: addressees))
    return true
  }

  private mutating func known(_ due: DueClock) -> KnownRule? {
    let name = RuleName(type: due.record.type, clock: due.clock.clock)
    if let known = rules[name] { return known }
    let known = KnownRule(desk.shelf.types[name.type], name.clock)
    rules[name] = known
    return known
  }

  /// As `CaseWork.addressees`, asking for each party once; nil for experts, who are looked up.
  private mutating func addressees(
    _ role: CaseRole?, _ record: CaseRecord
  ) throws -> [CaseNotice.Addressee]? {
    guard role != .expert else { return nil }
    guard role == .applicant, let subject = record.subject, work.isOfEnterprise(record) else {
      return try role.map { try work.addressees($0, record) } ?? [.unit(record.unit)]
    }
    let code = subject.code
    let isParty = try parties[code] ?? (PartyStore(session).party(code: code) != nil)
    parties[code] = isParty
    if isParty { return [.enterprise(code)] }
    return record.opener.organisation.map { [.organisation($0)] } ?? []
  }

  private mutating func flush() throws {
    guard !happenings.isEmpty else { return }
    try ClockStore(session).advance(happenings)
    try work.events.add(happenings, at: work.instant)
    var notices: [CaseNotice] = []
    notices.reserveCapacity(happenings.count)
    for happening in happenings {
      let record = happening.due.record
      for addressee in happening.addressees {
        notices.append(
          CaseNotice(
            caseID: record.id, number: record.number, kind: happening.news.kind, to: addressee,
            text: happening.news.text, at: work.instant))
      }
    }
    try desk.hooks.notifyAll(notices, session)
    happenings.removeAll(keepingCapacity: true)
  }
}
