internal import PolicyPacks
internal import Registry
internal import Storage
internal import TradeTerms

/// The events of many clocks at once: reminders, deadlines and messages up the ladder, which change
/// nothing but their clock, the history and the inboxes, are written together; whatever moves a case
/// is done by itself.
struct ClockBatch {
  /// How many notices of one thing an inbox takes one by one: more come as one that counts them.
  private static let singly = 10

  private let work: CaseWork
  private let desk: CaseDesk
  private let session: any DatabaseSession
  private var reading: ClockReading
  /// The place of the last event of cases that have one in the batch already.
  private var places: [Int64: Int] = [:]
  /// The cases that were worked on by themselves meanwhile.
  private var apart: Set<Int64> = []
  /// Whether there is a party behind a code of a subject.
  private var parties: [String: Bool] = [:]
  private var happenings: [ClockHappening] = []

  init(_ work: CaseWork) {
    self.work = work
    desk = work.desk
    session = work.session
    reading = ClockReading(work.desk)
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
      let known = reading.rule(of: due)
    else { return false }
    let plan = reading.plan(of: due, by: known)
    guard let event = plan.event(due.clock.stage) else { return false }
    switch event {
    case .reminder: break
    case .deadline: if known.rule.step != nil { return false }
    case .rung(let rung): if rung.raises || rung.opens != nil { return false }
    }
    let news = ClockNews(event, known.rule)
    let role = news.role ?? known.waits[due.record.state]
    guard role != nil || !known.settled.contains(due.record.state) else { return false }
    guard let addressees = try addressees(role, due.record) else { return false }
    let place = (places[id] ?? due.place) + 1
    places[id] = place
    happenings.append(
      ClockHappening(
        due: due, rule: known, news: news, nextAt: plan.at(due.clock.stage + 1), place: place,
        addressees: addressees))
    return true
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
    try desk.hooks.notifyAll(notices(), session)
    happenings.removeAll(keepingCapacity: true)
  }

  /// One thing that is told to one inbox.
  private struct Matter: Hashable {
    let to: CaseNotice.Addressee
    let type: String
    let clock: String
    let kind: CaseNotice.Kind
  }

  /// What the inboxes take of it. Nobody reads hundreds of reminders of one morning: what is the same
  /// for many cases is told once, with the way to the list of them.
  private func notices() -> [CaseNotice] {
    var places: [Matter: [Int]] = [:]
    for (place, happening) in happenings.enumerated() {
      for addressee in happening.addressees {
        let matter = Matter(
          to: addressee, type: happening.due.record.type, clock: happening.due.clock.clock,
          kind: happening.news.kind)
        places[matter, default: []].append(place)
      }
    }
    return places.sorted { $0.value[0] < $1.value[0] }.flatMap { matter, places -> [CaseNotice] in
      let first = happenings[places[0]]
      if places.count > Self.singly {
        let type = first.rule.type
        return [
          CaseNotice(
            about: .many(type: type.id, mark: type.mark, count: places.count), kind: matter.kind,
            to: matter.to, text: first.news.text(of: places.count, type.label), at: work.instant)
        ]
      }
      return places.map { place in
        let record = happenings[place].due.record
        return CaseNotice(
          about: .one(id: record.id, number: record.number), kind: matter.kind, to: matter.to,
          text: happenings[place].news.text(of: record.title), at: work.instant)
      }
    }
  }
}
