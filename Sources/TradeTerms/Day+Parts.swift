extension Day: CustomStringConvertible {
  /// The year, 1 to 9999.
  public var year: Int { parts.year }

  /// The month, 1 to 12.
  public var month: Int { parts.month }

  /// The day of the month, from 1.
  public var day: Int { parts.day }

  /// The month that the day lies in.
  public var yearMonth: YearMonth {
    let parts = parts
    return YearMonth(unchecked: Int32(parts.year * 12 + parts.month - 1))
  }

  /// The day of the week, Monday 1 to Sunday 7.
  public var weekday: Int { Int(daysSinceEpoch - Day.earliest.daysSinceEpoch) % 7 + 1 }

  /// `YYYY-MM-DD`.
  public var description: String { written(separator: "-") }

  /// `YYYYMMDD`, as customs messages write it.
  public var compact: String { written(separator: "") }

  /// Year, month and day at once.
  public var parts: (year: Int, month: Int, day: Int) {
    let days = Int(daysSinceEpoch) + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private func written(separator: String) -> String {
    let (year, month, day) = parts
    return [
      ASCIIText.padded(year, 4), ASCIIText.padded(month, 2), ASCIIText.padded(day, 2),
    ].joined(separator: separator)
  }
}
