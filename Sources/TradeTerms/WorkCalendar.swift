/// 工作日历: which days are worked in China, and when a limit of time ends.
///
/// The ordinary week is Monday to Friday; the notices of the State Council's General Office
/// (国务院办公厅) take days out of it and put Saturdays and Sundays into it, a year at a time.
/// Business time is that of Asia/Shanghai, UTC+08:00 without summer time.
public struct WorkCalendar: Sendable {
  /// When offices are open on a working day.
  public let officeHours: OfficeHours
  /// The years whose notices the table holds; nil for the ordinary week alone.
  ///
  /// The first days of a new year's holiday may fall on the last days of the year before, so a
  /// later notice can still change the end of the last of these years (as 2018-12-31).
  public let knownYears: ClosedRange<Int>?
  let dayCount: WorkingDayCount
  private let names: [Day: String]

  /// Reads the table `holidays.csv`: comment lines `# title:`, `# source:`, `# date:`,
  /// `# complete: yes|no`, `# years: 2004-2026`, then columns `day`, `kind` (`off` or `work`),
  /// `name` and any others. `file` names the table in errors.
  ///
  /// Throws for a day that is not one, that is outside the years or there twice, for another kind,
  /// for a day without a name, and for a `work` day from Monday to Friday.
  public init(
    file: String, bytes: [UInt8], officeHours: OfficeHours
  ) throws(HolidayTableError) {
    let table = try HolidayTable(file: file, bytes: bytes)
    let first = Day(year: table.years.lowerBound, month: 1, day: 1) ?? .earliest
    let last = Day(year: table.years.upperBound, month: 12, day: 31) ?? .latest
    dayCount = WorkingDayCount(from: first, count: last.days(since: first) + 1) { day in
      day.weekday <= 5 ? !table.off.contains(day) : table.work.contains(day)
    }
    self.officeHours = officeHours
    knownYears = table.years
    names = table.names
  }

  private init(ordinaryWeekWith officeHours: OfficeHours) {
    self.officeHours = officeHours
    knownYears = nil
    dayCount = WorkingDayCount()
    names = [:]
  }

  /// The ordinary week without any holidays, for tests; none of its deadlines is provisional.
  public static func plain(officeHours: OfficeHours) -> WorkCalendar {
    WorkCalendar(ordinaryWeekWith: officeHours)
  }

  /// Whether the day is worked; outside the known years, whether it is one of Monday to Friday.
  public func isWorkingDay(_ day: Day) -> Bool {
    dayCount.number(through: day) > dayCount.number(before: day)
  }

  /// What the table calls the day, in Chinese: `国庆节` for a day off, `国庆节调休` for a day that
  /// is worked in exchange; nil for a day that is not in the table, such as most weekends.
  public func name(of day: Day) -> String? { names[day] }

  /// The day itself if it is worked, or else the next one that is.
  public func nextWorkingDay(onOrAfter day: Day) -> Day {
    dayCount.day(number: dayCount.number(before: day))
  }

  /// The `count`-th working day after the day, which does not count itself; for 0 (and below) the
  /// first working day on or after it. Stops at `Day.latest`.
  public func workingDays(after day: Day, count wanted: Int) -> Day {
    guard wanted > 0 else { return nextWorkingDay(onOrAfter: day) }
    let (number, overflow) = dayCount.number(through: day).addingReportingOverflow(wanted - 1)
    return overflow ? .latest : dayCount.day(number: number)
  }

  /// How many working days there are from the first day to the last, both of them counted; 0 when
  /// the last lies before the first.
  public func workingDays(from first: Day, through last: Day) -> Int {
    max(0, dayCount.number(through: last) - dayCount.number(before: first))
  }
}
