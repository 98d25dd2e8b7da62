extension CalendarDay {
  /// The day of the week, from Monday 1 to Sunday 7.
  public var weekday: Int {
    // 1970-01-01 was a Thursday.
    Int((daysSinceEpoch + 3).floored(by: 7).remainder) + 1
  }

  /// The day of the year, from 1 to 366.
  public var dayOfYear: Int { Self.dayOfYear(daysSinceEpoch, year: parts.year) }

  /// The week of the year by ISO 8601, from 1 to 53: the week belongs to the year of its Thursday.
  public var weekOfYear: Int {
    let (year, month, day) = parts
    let toThursday = 4 - weekday
    // Only the turn of the year can put the Thursday into another year.
    let yearOfThursday =
      switch (month, day + toThursday) {
      case (1, ..<1): year - 1
      case (12, 32...): year + 1
      default: year
      }
    return (Self.dayOfYear(daysSinceEpoch + Int64(toThursday), year: yearOfThursday) - 1) / 7 + 1
  }

  private static func dayOfYear(_ days: Int64, year: Int) -> Int {
    Int(days - Self.days(toYear: year, month: 1, day: 1)) + 1
  }

  /// The English name of the weekday, such as `Monday`.
  public var weekdayName: String { Self.weekdayNames[weekday - 1] }

  /// The English name of the month, such as `January`.
  public var monthName: String { Self.monthNames[parts.month - 1] }

  private static let weekdayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The property of that name; nil where a date has no such property.
  public func property(_ name: String) -> TemporalProperty? {
    switch name {
    case "year": .whole(parts.year)
    case "month": .whole(parts.month)
    case "day": .whole(parts.day)
    case "weekday": .whole(weekday)
    default: nil
    }
  }
}
