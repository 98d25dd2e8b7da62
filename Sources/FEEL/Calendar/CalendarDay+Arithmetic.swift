extension CalendarDay {
  /// The same day of the month so many months later, or the last day of a month that is shorter;
  /// nil outside the calendar.
  public func adding(months: Int64) -> CalendarDay? {
    let (year, month, day) = parts
    let (total, overflow) = Int64(year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow else { return nil }
    let (newYear, zeroMonth) = Int(total).floored(by: 12)
    guard Self.years.contains(newYear) else { return nil }
    let length = Self.length(ofMonth: zeroMonth + 1, year: newYear)
    return CalendarDay(year: newYear, month: zeroMonth + 1, day: min(day, length))
  }

  /// The day so many days later; nil outside the calendar.
  public func adding(days: Int64) -> CalendarDay? {
    CalendarDay(exactly: Int128(daysSinceEpoch) + Int128(days))
  }

  /// The day a duration of years and months later, as `adding(months:)`.
  public func adding(_ duration: YearMonthDuration) -> CalendarDay? {
    adding(months: duration.months)
  }

  /// The day that has come when the duration has passed since midnight; nil outside the calendar.
  public func adding(_ duration: DayTimeDuration) -> CalendarDay? {
    let days = duration.nanoseconds.floored(by: Int128(ClockUnit.day)).quotient
    return CalendarDay(exactly: Int128(daysSinceEpoch) + days)
  }

  /// The day a duration of years and months earlier, as `adding(months:)`.
  public func subtracting(_ duration: YearMonthDuration) -> CalendarDay? {
    adding(duration.negated)
  }

  /// The day on which the duration before midnight began; nil outside the calendar.
  public func subtracting(_ duration: DayTimeDuration) -> CalendarDay? {
    adding(duration.negated)
  }

  /// The time that passes from the other day to this one.
  public func subtracting(_ other: CalendarDay) -> DayTimeDuration {
    DayTimeDuration(inRange: Int128(daysSinceEpoch - other.daysSinceEpoch) * Int128(ClockUnit.day))
  }
}
