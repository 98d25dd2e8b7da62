/// What a property of a date, time or duration holds, such as `date.year`.
public enum TemporalProperty: Hashable, Sendable {
  case number(Decimal128)
  case duration(DayTimeDuration)
  case text(String)
  /// The property exists and holds nothing, as the time offset of a time without one.
  case absent

  static func whole(_ number: some BinaryInteger) -> TemporalProperty {
    .number(Decimal128(Int64(clamping: number)))
  }

  /// A number of seconds with their parts.
  static func seconds(nanoseconds: Int64) -> TemporalProperty {
    let (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: ClockUnit.second)
    return .number(rest == 0 ? Decimal128(seconds) : Decimal128(nanoseconds, scale: 9))
  }
}
