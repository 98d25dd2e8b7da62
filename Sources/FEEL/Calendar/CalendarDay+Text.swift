extension CalendarDay {
  /// Reads `2021-11-19` or `-0044-03-15`: a year of four to nine digits, without zeros in front of
  /// a year that has more than four.
  public init?(_ text: some StringProtocol) {
    guard let day = TemporalScanner.read(text, { $0.day() }) else { return nil }
    self = day
  }
}

extension TemporalScanner {
  /// Takes year, month and day with the hyphens between them.
  mutating func day() -> CalendarDay? {
    guard let year = year(), take("-"), let month = twoDigits(), take("-"), let day = twoDigits()
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  private mutating func year() -> Int? {
    let isNegative = take("-")
    let startsWithZero = next == UInt8(ascii: "0")
    var year = 0
    var count = 0
    while count < 10, let digit = digit() {
      year = year * 10 + digit
      count += 1
    }
    guard (4...9).contains(count), count == 4 || !startsWithZero else { return nil }
    // There is one year zero, and it has no sign.
    guard !isNegative || year > 0 else { return nil }
    return isNegative ? -year : year
  }
}

extension CalendarDay: CustomStringConvertible {
  /// The date as ISO 8601 writes it, such as `2021-11-19` or `-0044-03-15`.
  public var description: String {
    let (year, month, day) = parts
    var text = year < 0 ? "-" : ""
    text.append(year.magnitude, width: 4)
    text.append("-")
    text.append(UInt(month), width: 2)
    text.append("-")
    text.append(UInt(day), width: 2)
    return text
  }
}
