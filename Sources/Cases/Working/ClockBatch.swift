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
  private var records: [Int64: CaseRecord] = [:]
  private var places: [Int64: Int] = [:]
  /// Whether there is a party behind a code of a subject.
  private var parties: [String: Bool] = [:]
  private var clocks: [RunningClock] = []
  private var events: [(event: CaseEvent, caseID: Int64)] = []
  private var notices: [CaseNotice] = []

  init(_ work: CaseWork) {
    self.work = work
    desk = work.desk
    session = work.session
  }

  /// Lets the clocks that are due do their next thing.
  /// - Returns: how many were due.
  mutating func run(limit: Int) throws -> Int {
    let store = ClockStore(session)
    let due = try store.due(by: work.instant, limit: limit)
    guard let last = due.last?.nextAt else { return 0 }
    for record in try work.cases.due(by: last) { records[record.id] = record }
    places = try work.events.lastPlaces(dueBy: last)
    for clock in due {
      if try take(clock) { continue }
      try flush()
      try work.run(clock)
      places[clock.caseID] = nil
    }
    try flush()
    return due.count
  }

  /// Takes the next event of a clock into the batch; false for one that must be done by itself.
  private mutating func take(_ seen: RunningClock) throws -> Bool {
    guard !work.cases.changed.ids.contains(seen.caseID), let record = records[seen.caseID],
      let place = places[seen.caseID], let type = try? work.type(of: record),
      let rule = type.clock(seen.clock), seen.isRunning
    else { return false }
    let plan = ClockPlan(
      rule, startedAt: seen.startedAt, dueAt: seen.dueAt, calendar: desk.calendar)
    guard plan.events.indices.contains(seen.stage),
      let news = try news(plan.events[seen.stage].event, rule, record, type)
    else { return false }
    var clock = seen
    clock.stage += 1
    clock.nextAt = plan.at(clock.stage)
    clocks.append(clock)
    places[record.id] = place + 1
    events.append(
      (
        CaseEvent(
          place: place + 1, at: work.instant, kind: .clock, step: "\(rule.id) \(news.name)",
          before: record.state, after: record.state, actor: nil,
          organisation: "", comment: "", fields: news.fields), record.id
      ))
    for addressee in news.addressees {
      notices.append(
        CaseNotice(
          caseID: record.id, number: record.number, kind: news.kind, to: addressee,
          text: news.text, at: work.instant))
    }
    return true
  }

  /// What an event tells, and to whom.
  private struct News {
    let name: String
    let kind: CaseNotice.Kind
    let addressees: [CaseNotice.Addressee]
    let text: Wording
    var fields: [String: String] = [:]
  }

  /// Nil for an event that does more than tell.
  private mutating func news(
    _ event: ClockPlan.Event, _ rule: ClockRule, _ record: CaseRecord, _ type: CaseType
  ) throws -> News? {
    switch event {
    case .reminder:
      return try addressees(type.state(record.state)?.waitsFor, record).map {
        News(
          name: "reminder", kind: .reminder, addressees: $0,
          text: CaseWork.reminderText(record, rule))
      }
    case .deadline:
      guard rule.step == nil else { return nil }
      return try addressees(type.state(record.state)?.waitsFor, record).map {
        News(
          name: "deadline", kind: .overdue, addressees: $0,
          text: CaseWork.overdueText(record, rule))
      }
    case .rung(let rung):
      guard !rung.raises, rung.opens == nil else { return nil }
      return try addressees(rung.to, record).map {
        News(
          name: "escalated", kind: .escalated, addressees: $0,
          text: CaseWork.escalatedText(record), fields: ["to": rung.to.rawValue])
      }
    }
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
    try ClockStore(session).advance(clocks)
    try work.events.add(events)
    try desk.hooks.notifyAll(notices, session)
    clocks = []
    events = []
    notices = []
  }
}
