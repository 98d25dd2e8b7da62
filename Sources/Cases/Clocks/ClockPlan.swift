internal import PolicyPacks
internal import TradeTerms

/// When the events of a clock happen: its reminders, the deadline, the rungs of the ladder. Times
/// are worked out when they are asked for: most events only need that of the next one.
struct ClockPlan {
  enum Event {
    /// Half of the time, or whatever the rule says, is used.
    case reminder
    case deadline
    case rung(ClockRule.Rung)

    /// What is told of it.
    var kind: CaseNotice.Kind {
      switch self {
      case .reminder: .reminder
      case .deadline: .overdue
      case .rung: .escalated
      }
    }
  }

  private let rule: ClockRule
  private let startedAt: Instant
  private let dueAt: Instant
  private let calendar: WorkCalendar
  /// The reminders in the order of their times; nil for a single one by the share that is used.
  private let reminders: [Instant]?

  init(_ rule: ClockRule, startedAt: Instant, dueAt: Instant, calendar: WorkCalendar) {
    self.rule = rule
    self.startedAt = startedAt
    self.dueAt = dueAt
    self.calendar = calendar
    if rule.remindBefore.isEmpty {
      reminders = rule.warnAt == nil ? [] : nil
      return
    }
    var times: [Instant] = []
    if let percent = rule.warnAt {
      times.append(Self.reminder(percent, startedAt, dueAt, calendar))
    }
    let opening = Int64(calendar.officeHours.spans.first?.lowerBound ?? 0) * 60_000
    // What ends at midnight ends with the day before.
    let last = Instant(millisecondsSinceEpoch: dueAt.millisecondsSinceEpoch - 1).day
    for days in rule.remindBefore {
      let day = Instant(startOf: last.adding(days: -days))
      let at = Instant(millisecondsSinceEpoch: day.millisecondsSinceEpoch + opening)
      if at > startedAt, at < dueAt { times.append(at) }
    }
    reminders = times.sorted()
  }

  private var reminderCount: Int { reminders?.count ?? 1 }

  /// How many events there are.
  var count: Int { reminderCount + 1 + rule.ladder.count }

  /// The event of a stage; nil behind the last one.
  func event(_ stage: Int) -> Event? {
    guard 0..<count ~= stage else { return nil }
    if stage < reminderCount { return .reminder }
    return stage == reminderCount ? .deadline : .rung(rule.ladder[stage - reminderCount - 1])
  }

  /// When the event of a stage happens; nil behind the last one.
  func at(_ stage: Int) -> Instant? {
    guard let event = event(stage) else { return nil }
    switch event {
    case .reminder:
      return reminders?[stage]
        ?? Self.reminder(rule.warnAt ?? 100, startedAt, dueAt, calendar)
    case .deadline: return dueAt
    case .rung(let rung):
      return rung.after.map { calendar.deadline(of: $0, from: dueAt).at } ?? dueAt
    }
  }

  /// The instant at which a share of the office hours between two instants is over; where there are
  /// none between them, of the time itself.
  private static func reminder(
    _ percent: Int, _ start: Instant, _ due: Instant, _ calendar: WorkCalendar
  ) -> Instant {
    let working = calendar.workingMilliseconds(from: start, to: due)
    let minutes = Int(working) / 60_000 * percent / 100
    if minutes > 0 {
      return min(due, calendar.deadline(of: .workingMinutes(minutes), from: start).at)
    }
    let length = due.millisecondsSinceEpoch - start.millisecondsSinceEpoch
    return Instant(
      millisecondsSinceEpoch: start.millisecondsSinceEpoch + length / 100 * Int64(percent))
  }
}
