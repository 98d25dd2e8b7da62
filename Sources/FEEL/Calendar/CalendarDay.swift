/// A day of the proleptic Gregorian calendar, in the years from -999,999,999 to 999,999,999.
public struct CalendarDay: Hashable, Sendable {
  /// The count of days since 1970-01-01, below zero for the days before it.
  public let daysSinceEpoch: Int64

  /// The day so many days after 1970-01-01; the first or last day of the calendar where that day
  /// would lie outside it.
  public init(daysSinceEpoch days: some BinaryInteger) {
    daysSinceEpoch = min(max(Int64(clamping: days), Self.firstDay), Self.lastDay)
  }

  /// The day so many days after 1970-01-01; nil outside the calendar.
  init?(exactly days: Int128) {
    guard days >= Self.firstDay, days <= Self.lastDay else { return nil }
    daysSinceEpoch = Int64(days)
  }

  /// The day of that year, month and day; nil where the calendar has none.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    daysSinceEpoch = Self.days(toYear: year, month: month, day: day)
  }

  /// The day of that year, month and day; nil where the calendar has none or a number is not whole.
  public init?(year: Decimal128, month: Decimal128, day: Decimal128) {
    guard let year = year.integer(), let month = month.integer(), let day = day.integer() else {
      return nil
    }
    self.init(year: Int(year), month: Int(month), day: Int(day))
  }

  /// Year, month and day.
  public var parts: (year: Int, month: Int, day: Int) {
    let (era, rest) = (Int(daysSinceEpoch) + Self.epochShift).floored(by: Self.eraLength)
    let yearOfEra = (rest - rest / 1_460 + rest / 36_524 - rest / 146_096) / 365
    let dayOfYear = rest - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

extension CalendarDay {
  static var years: ClosedRange<Int> { -999_999_999...999_999_999 }

  /// The first of January of the first year, and the last of December of the last.
  private static var firstDay: Int64 { -365_243_219_162 }
  private static var lastDay: Int64 { 365_241_780_471 }

  /// From 1 March of the year 0 to 1970-01-01, and the 400 years after which the calendar repeats.
  private static var epochShift: Int { 719_468 }
  private static var eraLength: Int { 146_097 }

  /// Days from 1970-01-01 to a date that the calendar has.
  static func days(toYear year: Int, month: Int, day: Int) -> Int64 {
    // Years begin in March here, so that the leap day is the last day of a year.
    let (era, yearOfEra) = (month > 2 ? year : year - 1).floored(by: 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int64(era * eraLength + dayOfEra - epochShift)
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension CalendarDay: Comparable {
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }
}
