internal import PolicyPacks
internal import Storage
internal import TradeTerms

/// What the clocks will do by an instant if nobody does anything (时限预测): how many reminders,
/// overdue cases and escalations each department is to expect.
public struct ClockOutlook: Sendable {
  /// One thing that happens to cases of one kind in one department.
  public struct Line: Hashable, Sendable {
    public let unit: HandlingUnit
    /// The ids of the kind of case and of the clock.
    public let type: String
    public let clock: String
    /// `moved` where the platform itself takes a step.
    public let kind: CaseNotice.Kind
  }

  /// How often each line happens.
  public private(set) var counts: [Line: Int] = [:]
  /// How many clocks do something.
  public private(set) var clocks = 0

  public var events: Int { counts.values.reduce(0, +) }

  /// Follows each clock from event to event, without writing anything; past a step that moves its
  /// case none is followed, for what then runs depends on where the case goes.
  init(_ desk: CaseDesk, _ session: any DatabaseSession, by instant: Instant) throws {
    var reading = ClockReading(desk)
    var known: [Line: Int] = [:]
    try DueClockStore(session).each(by: instant, limit: Int.max) { due in
      guard due.clock.isRunning, let rule = reading.rule(of: due) else { return }
      clocks += 1
      let plan = reading.plan(of: due, by: rule)
      var stage = due.clock.stage
      while let event = plan.event(stage) {
        if stage > due.clock.stage, let at = plan.at(stage), at > instant { break }
        let moves = if case .deadline = event { rule.rule.step != nil } else { false }
        let line = Line(
          unit: due.record.unit, type: due.record.type, clock: due.clock.clock,
          kind: moves ? .moved : event.kind)
        known[line, default: 0] += 1
        if moves { break }
        stage += 1
      }
    }
    counts = known
  }
}
