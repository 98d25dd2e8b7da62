/// The days of a year as customs messages write them.
enum SyntheticCalendar {
  /// Every day of `year` as `YYYYMMDD`.
  static func days(of year: Int) -> [[UInt8]] {
    let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return lengths.enumerated().flatMap { month, length in
      (1...length).map { Array(String(year * 10_000 + (month + 1) * 100 + $0).utf8) }
    }
  }

  /// A day and a second of it as `YYYYMMDDhhmmss`.
  static func time(_ day: [UInt8], second: Int) -> [UInt8] {
    var text = day
    text.reserveCapacity(14)
    for part in [second / 3600, second / 60 % 60, second % 60] {
      text.append(UInt8(ascii: "0") + UInt8(part / 10))
      text.append(UInt8(ascii: "0") + UInt8(part % 10))
    }
    return text
  }
}
