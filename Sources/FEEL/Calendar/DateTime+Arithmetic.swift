extension DateTime {
  /// The date and time when the duration has passed; nil outside the calendar or where the zone
  /// does not exist.
  public func adding(_ duration: DayTimeDuration) -> DateTime? {
    guard case .named = zone, let zone else {
      return DateTime(localNanoseconds: localNanoseconds + duration.nanoseconds, zone: zone)
    }
    // Where clocks are put forward and back, only the instants run evenly.
    return instantNanoseconds.flatMap {
      DateTime(instantNanoseconds: $0 + duration.nanoseconds, zone: zone)
    }
  }

  /// The same time so many years and months later, on the last day of a month that is shorter; nil
  /// outside the calendar.
  public func adding(_ duration: YearMonthDuration) -> DateTime? {
    day.adding(duration).map { DateTime(day: $0, time: time) }
  }

  /// The date and time when the duration had yet to pass; nil as for `adding(_:)`.
  public func subtracting(_ duration: DayTimeDuration) -> DateTime? { adding(duration.negated) }

  /// The same time so many years and months earlier; nil as for `adding(_:)`.
  public func subtracting(_ duration: YearMonthDuration) -> DateTime? { adding(duration.negated) }

  /// The time that passes from the other to this one, by UTC where both have a zone; nil where only
  /// one has a zone or a zone does not exist.
  public func subtracting(_ other: DateTime) -> DayTimeDuration? {
    if zone == nil, other.zone == nil {
      return DayTimeDuration(inRange: localNanoseconds - other.localNanoseconds)
    }
    guard let left = instantNanoseconds, let right = other.instantNanoseconds else { return nil }
    return DayTimeDuration(inRange: left - right)
  }
}
