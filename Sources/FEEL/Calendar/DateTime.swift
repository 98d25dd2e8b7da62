/// A time of a day, with or without a zone.
///
/// `==` is identity: the same reading of calendar and clock in the same zone. What the language
/// calls equal is `equals(_:)`.
public struct DateTime: Hashable, Sendable {
  public let day: CalendarDay
  public let time: TimeOfDay
  /// True in the second of the two hours that the clocks of the zone show when they are put back.
  public let isRepeatedHour: Bool

  /// The time of that day.
  public init(day: CalendarDay, time: TimeOfDay) {
    self.init(day: day, time: time, isRepeatedHour: false)
  }

  private init(day: CalendarDay, time: TimeOfDay, isRepeatedHour: Bool) {
    self.day = day
    self.time = time
    self.isRepeatedHour = isRepeatedHour
  }

  /// The date and time as which the language reads a date: its midnight in universal time.
  public init(utcMidnightOf day: CalendarDay) { self.init(day: day, time: .utcMidnight) }

  /// What clocks in the zone show so many nanoseconds after 1970-01-01T00:00:00Z; nil outside the
  /// calendar or where the zone does not exist.
  public init?(instantNanoseconds nanoseconds: Int128, zone: ZoneReference) {
    let whole = nanoseconds.floored(by: Int128(ClockUnit.second)).quotient
    guard let seconds = Int64(exactly: whole), seconds.magnitude < Self.greatestInstant,
      let offset = zone.offset(atInstant: seconds)
    else { return nil }
    let local = seconds + Int64(offset)
    self.init(
      localNanoseconds: nanoseconds + Int128(offset) * Int128(ClockUnit.second), zone: zone,
      isRepeatedHour: zone.offset(atLocal: local) != offset)
  }

  /// The reading so many nanoseconds after 1970-01-01T00:00:00 on the same clock; nil outside the
  /// calendar.
  init?(localNanoseconds nanoseconds: Int128, zone: ZoneReference?, isRepeatedHour: Bool = false) {
    let (days, rest) = nanoseconds.floored(by: Int128(ClockUnit.day))
    guard let day = CalendarDay(exactly: days) else { return nil }
    self.init(
      day: day, time: TimeOfDay(inDay: Int64(rest), zone), isRepeatedHour: isRepeatedHour)
  }

  /// Seconds well beyond the calendar in every zone, and well within 64 bits.
  private static var greatestInstant: UInt64 { 100_000_000_000_000_000 }

  /// The zone; nil for a date and time that holds wherever it is read.
  public var zone: ZoneReference? { time.zone }

  /// Nanoseconds from 1970-01-01T00:00:00 on the same clock.
  var localNanoseconds: Int128 {
    Int128(day.daysSinceEpoch) * Int128(ClockUnit.day) + Int128(time.nanosecondOfDay)
  }

  /// Seconds from 1970-01-01T00:00:00 on the same clock.
  var localSeconds: Int64 {
    day.daysSinceEpoch * ClockUnit.daySeconds + time.nanosecondOfDay / ClockUnit.second
  }

  /// Seconds ahead of UTC in the zone then; nil without a zone or where it does not exist.
  public var offsetSeconds: Int32? {
    zone?.offset(atLocal: localSeconds, repeated: isRepeatedHour)
  }

  /// Nanoseconds from 1970-01-01T00:00:00Z; nil without a zone or where it does not exist.
  public var instantNanoseconds: Int128? {
    offsetSeconds.map { localNanoseconds - Int128($0) * Int128(ClockUnit.second) }
  }

  /// The same instant as clocks in another zone show it; nil without a zone or outside the calendar.
  public func converted(to zone: ZoneReference) -> DateTime? {
    instantNanoseconds.flatMap { DateTime(instantNanoseconds: $0, zone: zone) }
  }

  /// The property of that name; nil where a date and time has no such property.
  public func property(_ name: String) -> TemporalProperty? {
    day.property(name) ?? time.property(name, offset: offsetSeconds)
  }
}
