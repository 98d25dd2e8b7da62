/// A duration of days, hours, minutes and seconds, to the nanosecond.
public struct DayTimeDuration: Hashable, Sendable {
  /// The whole duration in nanoseconds.
  public let nanoseconds: Int128

  /// The duration of that many nanoseconds; nil beyond 10 to the power 18 days either way.
  public init?(nanoseconds: Int128) {
    guard nanoseconds.magnitude <= Self.limit.magnitude else { return nil }
    self.init(inRange: nanoseconds)
  }

  /// The duration of a count that is known to be in range.
  init(inRange nanoseconds: Int128) { self.nanoseconds = nanoseconds }

  /// The longest duration, so long that its days fit in 64 bits and all digits in a number.
  static var limit: Int128 { Int128(1_000_000_000_000_000_000) * Int128(ClockUnit.day) }

  /// Whole days; below zero, as all parts are, for a negative duration.
  public var days: Int64 { Int64(nanoseconds / Int128(ClockUnit.day)) }

  /// Hours beyond the whole days, -23 to 23.
  public var hours: Int { Int(nanosecondOfDay / ClockUnit.hour) }

  /// Minutes beyond the whole hours, -59 to 59.
  public var minutes: Int { Int(nanosecondOfDay / ClockUnit.minute % 60) }

  /// Nanoseconds beyond the whole minutes, with the sign of the duration.
  public var nanosecondsOfMinute: Int64 { nanosecondOfDay % ClockUnit.minute }

  private var nanosecondOfDay: Int64 { Int64(nanoseconds % Int128(ClockUnit.day)) }

  /// The whole duration in seconds, with their parts.
  public var totalSeconds: Decimal128 {
    // The longest duration has 32 digits of nanoseconds, so this is exact and never nil.
    Decimal128(significand: nanoseconds, exponent: -9) ?? .zero
  }

  /// The property of that name; nil where a duration of this kind has no such property.
  public func property(_ name: String) -> TemporalProperty? {
    switch name {
    case "days": .whole(days)
    case "hours": .whole(hours)
    case "minutes": .whole(minutes)
    case "seconds": .seconds(nanoseconds: nanosecondsOfMinute)
    default: nil
    }
  }
}

extension DayTimeDuration: Comparable {
  public static func < (left: DayTimeDuration, right: DayTimeDuration) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}
