/// A duration of years and months.
public struct YearMonthDuration: Hashable, Sendable {
  /// The whole duration in months.
  public let months: Int64

  /// The duration of that many months; the least number of 64 bits counts as the one after it.
  public init(months: Int64) {
    // So that every duration has one the other way.
    self.months = max(months, -Int64.max)
  }

  /// The whole months from one day to another; below zero where the other is earlier.
  public init(from: CalendarDay, to: CalendarDay) {
    let (start, end) = (from.parts, to.parts)
    let months = Int64(end.year - start.year) * 12 + Int64(end.month - start.month)
    if months > 0, end.day < start.day {
      self.init(months: months - 1)
    } else if months < 0, end.day > start.day {
      self.init(months: months + 1)
    } else {
      self.init(months: months)
    }
  }

  /// Whole years, below zero for a negative duration.
  public var years: Int64 { months / 12 }

  /// Months beyond the whole years, -11 to 11.
  public var monthsOfYear: Int { Int(months % 12) }

  /// The property of that name; nil where a duration of this kind has no such property.
  public func property(_ name: String) -> TemporalProperty? {
    switch name {
    case "years": .whole(years)
    case "months": .whole(monthsOfYear)
    default: nil
    }
  }
}

extension YearMonthDuration: Comparable {
  public static func < (left: YearMonthDuration, right: YearMonthDuration) -> Bool {
    left.months < right.months
  }
}
