internal import PolicyPacks
internal import TradeTerms

/// When the events of a clock happen.
struct ClockPlan {
  enum Event {
    /// Half of the time, or whatever the rule says, is used.
    case reminder
    case deadline
    case rung(ClockRule.Rung)
  }

  let events: [(at: Instant, event: Event)]

  init(_ rule: ClockRule, startedAt: Instant, dueAt: Instant, calendar: WorkCalendar) {
    var events: [(Instant, Event)] = []
    if let percent = rule.warnAt {
      events.append((Self.reminder(percent, startedAt, dueAt, calendar), .reminder))
    }
    for days in rule.remindBefore {
      let opening = Int64(calendar.officeHours.spans.first?.lowerBound ?? 0) * 60_000
      let day = Instant(startOf: dueAt.day.adding(days: -days))
      let at = Instant(millisecondsSinceEpoch: day.millisecondsSinceEpoch + opening)
      if at > startedAt, at < dueAt { events.append((at, .reminder)) }
    }
    events.sort { $0.0 < $1.0 }
    events.append((dueAt, .deadline))
    for rung in rule.ladder {
      let at = rung.after.map { calendar.deadline(of: $0, from: dueAt).at } ?? dueAt
      events.append((at, .rung(rung)))
    }
    self.events = events
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

  /// When the event of a stage happens; nil behind the last one.
  func at(_ stage: Int) -> Instant? { stage < events.count ? events[stage].at : nil }
}
