internal import PolicyPacks
internal import TradeTerms

/// A clock that is due, with the case that it belongs to.
final class DueClock {
  let clock: RunningClock
  /// The case without what was filled in.
  let record: CaseRecord
  /// The place of its last event.
  let place: Int

  init(_ clock: RunningClock, _ record: CaseRecord, place: Int) {
    self.clock = clock
    self.record = record
    self.place = place
  }
}

/// What a clock did: its next event, which changes nothing but itself, the history and inboxes.
struct ClockHappening {
  let due: DueClock
  let rule: ClockReading.KnownRule
  let news: ClockNews
  let nextAt: Instant?
  /// The place of the event in the history.
  let place: Int
  let addressees: [CaseNotice.Addressee]

  /// The event as the history names it.
  var step: String { "\(rule.rule.id) \(news.name)" }
}
