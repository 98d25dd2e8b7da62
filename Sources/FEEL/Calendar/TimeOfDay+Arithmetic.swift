extension TimeOfDay {
  /// The time that the clock shows after the duration, past midnight if need be.
  public func adding(_ duration: DayTimeDuration) -> TimeOfDay {
    let sum = Int128(nanosecondOfDay) + duration.nanoseconds
    return TimeOfDay(inDay: Int64(sum.floored(by: Int128(ClockUnit.day)).remainder), zone)
  }

  /// The time that the clock showed the duration before.
  public func subtracting(_ duration: DayTimeDuration) -> TimeOfDay { adding(duration.negated) }

  /// The time from the other to this one within one day, by UTC where both have a zone; nil where
  /// only one has a zone or a zone does not exist.
  public func subtracting(_ other: TimeOfDay) -> DayTimeDuration? {
    guard (zone == nil) == (other.zone == nil) else { return nil }
    var nanoseconds = nanosecondOfDay - other.nanosecondOfDay
    if let zone, let otherZone = other.zone, zone != otherZone {
      guard let offset = zone.standardOffset, let otherOffset = otherZone.standardOffset else {
        return nil
      }
      nanoseconds -= (Int64(offset) - Int64(otherOffset)) * ClockUnit.second
    }
    return DayTimeDuration(inRange: Int128(nanoseconds))
  }
}
