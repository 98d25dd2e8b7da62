/// A time of the day to the nanosecond, with or without a zone.
///
/// `==` is identity: the same clock reading in the same zone. What the language calls equal is
/// `equals(_:)`.
public struct TimeOfDay: Hashable, Sendable {
  /// Nanoseconds since midnight, below those of a whole day.
  public let nanosecondOfDay: Int64
  /// The zone; nil for a time that holds wherever it is read.
  public let zone: ZoneReference?

  /// The time so many nanoseconds after midnight; nil outside the day.
  public init?(nanosecondOfDay: Int64, zone: ZoneReference?) {
    guard nanosecondOfDay >= 0, nanosecondOfDay < ClockUnit.day else { return nil }
    self.init(inDay: nanosecondOfDay, zone)
  }

  init(inDay nanosecondOfDay: Int64, _ zone: ZoneReference?) {
    self.nanosecondOfDay = nanosecondOfDay
    self.zone = zone
  }

  /// The time of that hour 0...23, minute 0...59 and second 0...59; nil for other numbers.
  public init?(
    hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: ZoneReference? = nil
  ) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
      (0..<1_000_000_000).contains(nanosecond)
    else { return nil }
    let seconds = hour * 3_600 + minute * 60 + second
    self.init(inDay: Int64(seconds) * ClockUnit.second + Int64(nanosecond), zone)
  }

  /// The time of that hour, minute and second, whose digits after the ninth do not count; nil
  /// outside the clock or where hour or minute is not whole.
  public init?(
    hour: Decimal128, minute: Decimal128, second: Decimal128, zone: ZoneReference?
  ) {
    guard let hour = hour.integer(), let minute = minute.integer(),
      let nanoseconds = second.rounded(toPlaces: 9, .floor)?.integer(scale: 9), nanoseconds >= 0
    else { return nil }
    let (whole, rest) = nanoseconds.quotientAndRemainder(dividingBy: ClockUnit.second)
    self.init(
      hour: Int(hour), minute: Int(minute), second: Int(whole), nanosecond: Int(rest), zone: zone)
  }

  /// Midnight in universal time, which is the time of a date.
  public static let utcMidnight = TimeOfDay(inDay: 0, .utc)

  /// The hour, 0 to 23.
  public var hour: Int { Int(nanosecondOfDay / ClockUnit.hour) }

  /// The minute of the hour, 0 to 59.
  public var minute: Int { Int(nanosecondOfDay / ClockUnit.minute % 60) }

  /// The second of the minute without its parts, 0 to 59.
  public var second: Int { Int(nanosecondOfDay / ClockUnit.second % 60) }

  /// The part of the second, 0 to 999,999,999.
  public var nanosecond: Int { Int(nanosecondOfDay % ClockUnit.second) }
}
