internal import PolicyPacks
internal import Storage
internal import TradeTerms

extension CaseWork {
  /// Starts the clocks of the state that a case is in.
  func startClocks(_ record: inout CaseRecord, _ type: CaseType) throws {
    for rule in type.clocks where rule.states.contains(record.state) {
      try start(rule, record)
    }
    try setDue(&record)
  }

  private func start(_ rule: ClockRule, _ record: CaseRecord) throws {
    guard let deadline = deadline(of: rule, record) else { return }
    let plan = ClockPlan(
      rule, startedAt: instant, dueAt: deadline.at, calendar: desk.calendar)
    let store = ClockStore(session)
    let begun = Set(try store.all(of: record.id).filter { $0.clock == rule.id }.map(\.startedAt))
    // A clock that begins twice within a millisecond is two clocks all the same.
    var startedAt = instant
    while begun.contains(startedAt) {
      startedAt = Instant(millisecondsSinceEpoch: startedAt.millisecondsSinceEpoch + 1)
    }
    try store.insert(
      RunningClock(
        caseID: record.id, clock: rule.id, startedAt: startedAt, dueAt: deadline.at,
        isProvisional: deadline.isProvisional, stage: 0, nextAt: plan.at(0), pausedLeft: nil,
        stoppedAt: nil))
  }

  private func deadline(of rule: ClockRule, _ record: CaseRecord) -> Deadline? {
    switch rule.limit {
    case .fixed(let limit): return desk.calendar.deadline(of: limit, from: instant)
    case .byField(let field, let limits):
      return record.fields[field].flatMap { limits[$0] }.map {
        desk.calendar.deadline(of: $0, from: instant)
      }
    case .until(let field):
      guard let day = record.fields[field].flatMap({ try? Day($0) }) else { return nil }
      // Until the end of the day that is named, whatever the office hours.
      return Deadline(at: Instant(startOf: day.adding(days: 1)), isProvisional: false)
    }
  }

  /// Stops, holds, resumes and starts clocks as a case goes from one state to another.
  func setClocks(_ record: inout CaseRecord, _ type: CaseType, before: String) throws {
    guard before != record.state else { return try setDue(&record) }
    let store = ClockStore(session)
    var live = try store.live(of: record.id)
    for index in live.indices {
      guard let rule = type.clock(live[index].clock) else { continue }
      if rule.states.contains(record.state) {
        guard let left = live[index].pausedLeft else { continue }
        resume(&live[index], rule, left, record)
      } else if rule.pauses.contains(record.state) {
        guard live[index].pausedLeft == nil else { continue }
        let due = live[index].dueAt
        let left =
          isOfficeTime(rule, record)
          ? desk.calendar.workingMilliseconds(from: instant, to: due)
          : max(0, due.millisecondsSinceEpoch - instant.millisecondsSinceEpoch)
        live[index].pausedLeft = Int((left + 59_999) / 60_000)
        live[index].nextAt = nil
      } else {
        live[index].stoppedAt = instant
        live[index].nextAt = nil
      }
      try store.update(live[index])
    }
    let running = Set(live.filter { $0.stoppedAt == nil }.map(\.clock))
    for rule in type.clocks
    where rule.states.contains(record.state) && !running.contains(rule.id) {
      try start(rule, record)
    }
    try setDue(&record)
  }

  /// Whether the time of a clock is office time.
  private func isOfficeTime(_ rule: ClockRule, _ record: CaseRecord) -> Bool {
    switch rule.limit {
    case .fixed(let limit): limit.isOfficeTime
    case .byField(let field, let limits):
      record.fields[field].flatMap { limits[$0] }?.isOfficeTime == true
    case .until: false
    }
  }

  private func resume(
    _ clock: inout RunningClock, _ rule: ClockRule, _ left: Int, _ record: CaseRecord
  ) {
    clock.pausedLeft = nil
    // A day that was named stands as long as it is to come; what was overdue before stays so.
    var isNamed = false
    if case .until = rule.limit { isNamed = clock.dueAt > instant }
    if left > 0, !isNamed {
      let limit: TimeLimit = isOfficeTime(rule, record) ? .workingMinutes(left) : .minutes(left)
      let deadline = desk.calendar.deadline(of: limit, from: instant)
      clock.dueAt = deadline.at
      clock.isProvisional = clock.isProvisional || deadline.isProvisional
    }
    let plan = ClockPlan(
      rule, startedAt: clock.startedAt, dueAt: clock.dueAt, calendar: desk.calendar)
    clock.nextAt = plan.at(clock.stage)
  }

  private func setDue(_ record: inout CaseRecord) throws {
    record.dueAt = try ClockStore(session).live(of: record.id).filter(\.isRunning).map(\.dueAt)
      .min()
  }

  /// Does the next thing of a clock, unless what happened before has stopped or moved it.
  func run(_ seen: RunningClock) throws {
    let store = ClockStore(session)
    guard
      var clock = try store.live(of: seen.caseID).first(where: {
        $0.clock == seen.clock && $0.startedAt == seen.startedAt
      }), let next = clock.nextAt, next <= instant
    else { return }
    guard var record = try cases.record(clock.caseID), let type = try? type(of: record),
      let rule = type.clock(clock.clock)
    else {
      // This pack does not know the clock; that of another server may.
      return try postpone(clock)
    }
    let plan = ClockPlan(
      rule, startedAt: clock.startedAt, dueAt: clock.dueAt, calendar: desk.calendar)
    guard let event = plan.event(clock.stage) else {
      clock.nextAt = nil
      return try store.update(clock)
    }
    clock.stage += 1
    clock.nextAt = plan.at(clock.stage)
    try store.update(clock)
    try happen(event, rule, &record, type)
  }

  /// Looks at a clock again later.
  func postpone(_ clock: RunningClock) throws {
    var clock = clock
    clock.nextAt = Instant(millisecondsSinceEpoch: instant.millisecondsSinceEpoch + 3_600_000)
    try ClockStore(session).update(clock)
  }

  private func happen(
    _ event: ClockPlan.Event, _ rule: ClockRule, _ record: inout CaseRecord, _ type: CaseType
  ) throws {
    let before = record.state
    switch event {
    case .reminder: break
    case .deadline:
      if let id = rule.step, let step = type.step(id) {
        let taking = CaseTaking(record.id, id, revision: record.revision)
        try apply(step, to: &record, type, taking, by: .platform)
        return try settle(&record, type)
      }
    case .rung(let rung):
      // Whoever was late explains, not whoever has it from now on.
      if let kind = rung.opens { try openAbout(record, kind) }
      if rung.raises {
        raise(&record)
        record.revision += 1
        try keep(record)
        try desk.hooks.audit(.platform, "case.raise", record.number, rule.id, session)
      }
    }
    let news = ClockNews(event, rule)
    try note(
      .clock, "\(rule.id) \(news.name)", on: record, before: before, by: .platform,
      fields: news.fields)
    try tell(
      try news.role.map { try addressees($0, record) } ?? holder(of: record, type), news.kind,
      record, news.text(of: record.title))
  }

  /// Opens a case about an overdue one, once.
  private func openAbout(_ record: CaseRecord, _ kind: String) throws {
    let isThere = try cases.children(of: record.id).contains { $0.type == kind && $0.isOpen }
    guard !isThere else { return }
    var opening = CaseOpening(kind)
    opening.parent = record.id
    opening.about = record.subject
    // What waits for a city is late there, whoever the case belongs to.
    let waits = try type(of: record).state(record.state)?.waitsFor
    opening.unit = waits == .city ? record.subject?.city.map { .city($0) } : record.unit
    opening.title = "\(record.number) \(record.title)"
    _ = try open(opening, by: .platform)
  }
}
