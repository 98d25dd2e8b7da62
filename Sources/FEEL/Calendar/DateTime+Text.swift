extension DateTime {
  /// Reads `2012-12-24T23:59:00`, with parts of a second, `Z`, an offset or `@` and a zone behind
  /// it. A date alone is its midnight, and `24:00:00` is midnight of the day that follows.
  public init?(_ text: some StringProtocol) {
    guard let value = TemporalScanner.read(text, { $0.dateTime() }) else { return nil }
    self = value
  }
}

extension TemporalScanner {
  mutating func dateTime() -> DateTime? {
    guard let day = day() else { return nil }
    guard take("T") else { return DateTime(day: day, time: TimeOfDay(inDay: 0, nil)) }
    guard let (nanoseconds, zone) = clockAndZone() else { return nil }
    guard nanoseconds < ClockUnit.day else {
      return day.adding(days: 1).map { DateTime(day: $0, time: TimeOfDay(inDay: 0, zone)) }
    }
    return DateTime(day: day, time: TimeOfDay(inDay: nanoseconds, zone))
  }
}

extension DateTime: CustomStringConvertible {
  /// The date and time as it can be read again, such as `2012-12-24T23:59:00@Europe/Paris`.
  public var description: String { "\(day)T\(time)" }
}
