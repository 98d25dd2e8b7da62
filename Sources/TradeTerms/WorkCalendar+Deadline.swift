extension WorkCalendar {
  /// When a limit that begins at `start` ends.
  ///
  /// - `minutes` and `hours` run on the clock around, without stop, from the start itself
  ///   (民法典 第201条第2款).
  /// - `workingMinutes` and `workingHours` run in the office hours of working days only. A start
  ///   outside of them counts from the next opening; a limit that is used up exactly at a closing
  ///   ends there, not at the next opening.
  /// - `days`: the day of the start does not count (民法典 第201条第1款). The last day is moved to
  ///   the next working day if it is a day off, and ends when office hours close (第203条).
  /// - `workingDays`: the n-th working day after the day of the start, whether that is worked or
  ///   not; ends when office hours close.
  ///
  /// A limit below 1 ends at the start. What would lie past the calendar ends on `Day.latest`.
  /// The deadline is provisional if a day that had to be looked up lies in a year later than
  /// `knownYears`; minutes and hours look up none.
  public func deadline(of limit: TimeLimit, from start: Instant) -> Deadline {
    switch limit {
    case .minutes(let count), .hours(let count), .days(let count), .workingMinutes(let count),
      .workingHours(let count), .workingDays(let count):
      guard count > 0 else { return Deadline(at: start, isProvisional: false) }
    }
    switch limit {
    case .minutes(let count):
      return Deadline(at: start.adding(count, of: Self.minuteLength), isProvisional: false)
    case .hours(let count):
      return Deadline(at: start.adding(count, of: Self.hourLength), isProvisional: false)
    case .workingMinutes(let count): return office(count, of: Self.minuteLength, from: start)
    case .workingHours(let count): return office(count, of: Self.hourLength, from: start)
    case .days(let count):
      return closing(on: nextWorkingDay(onOrAfter: start.day.adding(days: count)))
    case .workingDays(let count): return closing(on: workingDays(after: start.day, count: count))
    }
  }

  /// The office time between two instants, in milliseconds; 0 when the second is not later.
  public func workingMilliseconds(from start: Instant, to end: Instant) -> Int64 {
    max(0, officeTime(by: end) - officeTime(by: start))
  }

  private static let minuteLength: Int64 = 60_000
  private static let hourLength: Int64 = 3_600_000

  /// The office time since the beginning of the calendar, in milliseconds. It stands still while
  /// offices are closed.
  private func officeTime(by instant: Instant) -> Int64 {
    let (day, milliseconds) = instant.split
    let number = dayCount.number(before: day)
    let today = isWorkingDay(day) ? officeHours.elapsed(by: milliseconds) : 0
    return Int64(number) * officeHours.lengthMilliseconds + today
  }

  private func office(_ number: Int, of unit: Int64, from start: Instant) -> Deadline {
    let (length, overflow) = Int64(number).multipliedReportingOverflow(by: unit)
    // More than the calendar holds, and far from overflowing below.
    let bounded = overflow ? Int64.max / 2 : min(length, Int64.max / 2)
    let target = officeTime(by: start) + bounded
    let whole = officeHours.lengthMilliseconds
    // A day that is just used up is the last one; its morning would be that of the next.
    let days = (target - 1) / whole
    guard days < dayCount.number(through: .latest) else { return closing(on: .latest) }
    let time = officeHours.time(after: target - days * whole)
    return deadline(on: dayCount.day(number: Int(days)), at: time)
  }

  private func closing(on day: Day) -> Deadline {
    deadline(on: day, at: officeHours.closingMilliseconds)
  }

  private func deadline(on day: Day, at milliseconds: Int64) -> Deadline {
    let midnight = Instant(startOf: day).millisecondsSinceEpoch
    return Deadline(
      at: Instant(millisecondsSinceEpoch: midnight + milliseconds), isProvisional: isUnknown(day))
  }

  /// Whether the notice for the day is not in the table yet. The last day of a deadline tells for
  /// all before it.
  private func isUnknown(_ day: Day) -> Bool {
    guard let knownYears else { return false }
    return day.year > knownYears.upperBound
  }
}

extension Instant {
  /// So many units of milliseconds later; stops at the end of the calendar.
  fileprivate func adding(_ count: Int, of unit: Int64) -> Instant {
    let end = Instant(startOf: .latest).millisecondsSinceEpoch + Self.dayLength - 1
    guard millisecondsSinceEpoch < end else { return self }
    let (length, isTooLong) = Int64(count).multipliedReportingOverflow(by: unit)
    let (sum, isTooLate) = millisecondsSinceEpoch.addingReportingOverflow(length)
    let wanted = isTooLong || isTooLate ? end : min(sum, end)
    return Instant(millisecondsSinceEpoch: wanted)
  }
}
