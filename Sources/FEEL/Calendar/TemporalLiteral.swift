/// What a text between `@"` and `"` stands for.
public enum TemporalLiteral: Hashable, Sendable {
  case day(CalendarDay)
  case time(TimeOfDay)
  case dateTime(DateTime)
  case dayTimeDuration(DayTimeDuration)
  case yearMonthDuration(YearMonthDuration)

  /// Reads a date, a time, a date and time or a duration; nil where the text is none of them.
  public init?(_ text: some StringProtocol) {
    if let duration = Self.duration(text) {
      self = duration
    } else if let day = CalendarDay(text) {
      self = .day(day)
    } else if let dateTime = DateTime(text) {
      self = .dateTime(dateTime)
    } else if let time = TimeOfDay(text) {
      self = .time(time)
    } else {
      return nil
    }
  }

  /// Reads a duration of either kind, as the function `duration` takes it; nil for other texts.
  public static func duration(_ text: some StringProtocol) -> TemporalLiteral? {
    let first = text.utf8.first
    guard first == UInt8(ascii: "P") || first == UInt8(ascii: "-") else { return nil }
    if let duration = DayTimeDuration(text) { return .dayTimeDuration(duration) }
    return YearMonthDuration(text).map(TemporalLiteral.yearMonthDuration)
  }
}
