extension DayTimeDuration {
  /// Reads `P1DT2H3M4.5S` and every shorter form, with `-` in front for a negative one; digits
  /// after the ninth of a second do not count. Nil also for a duration that is too long.
  public init?(_ text: some StringProtocol) {
    guard let nanoseconds = TemporalScanner.read(text, { $0.dayTimeNanoseconds() }) else {
      return nil
    }
    self.init(nanoseconds: nanoseconds)
  }
}

extension TemporalScanner {
  fileprivate mutating func dayTimeNanoseconds() -> Int128? {
    let isNegative = take("-")
    guard take("P") else { return nil }
    var total: Int128 = 0
    if next != UInt8(ascii: "T") {
      guard let days = wholeNumber(), take("D") else { return nil }
      total = days * Int128(ClockUnit.day)
    }
    if !isAtEnd {
      guard take("T"), let clock = clockUnits(), total <= DayTimeDuration.limit else { return nil }
      total += clock
    }
    return isNegative ? -total : total
  }

  /// Takes hours, minutes and seconds in this order, at least one of them.
  private mutating func clockUnits() -> Int128? {
    var units: ArraySlice<(name: Unicode.Scalar, length: Int64)> = [
      ("H", ClockUnit.hour), ("M", ClockUnit.minute), ("S", ClockUnit.second),
    ]
    var total: Int128 = 0
    repeat {
      guard let number = wholeNumber() else { return nil }
      let fraction = take(".") ? nanoseconds() : nil
      while let unit = units.first, !take(unit.name) { units = units.dropFirst() }
      guard let unit = units.popFirst(), fraction == nil || unit.name == "S" else { return nil }
      total += number * Int128(unit.length) + Int128(fraction ?? 0)
      guard total <= DayTimeDuration.limit else { return nil }
    } while !isAtEnd
    return total
  }
}

extension DayTimeDuration: CustomStringConvertible {
  /// The duration in its shortest form, such as `P1DT2H`, and `PT0S` for none.
  public var description: String {
    guard nanoseconds != 0 else { return "PT0S" }
    var text = nanoseconds < 0 ? "-P" : "P"
    if days != 0 { text.append("\(days.magnitude)D") }
    guard hours != 0 || minutes != 0 || nanosecondsOfMinute != 0 else { return text }
    text.append("T")
    if hours != 0 { text.append("\(hours.magnitude)H") }
    if minutes != 0 { text.append("\(minutes.magnitude)M") }
    if nanosecondsOfMinute != 0 {
      let (seconds, rest) = nanosecondsOfMinute.magnitude.quotientAndRemainder(
        dividingBy: ClockUnit.second.magnitude)
      text.append("\(seconds)")
      text.append(fraction: UInt(rest))
      text.append("S")
    }
    return text
  }
}
