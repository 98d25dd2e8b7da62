import Testing
import TradeTerms

@Suite struct WorkCalendarTests {
  private let calendar: WorkCalendar
  private let plain = WorkCalendar.plain(officeHours: .guangdong)

  init() throws {
    calendar = try WorkCalendar(
      file: "holidays.csv", bytes: Bytes.reference("holidays.csv"), officeHours: .guangdong)
  }

  @Test(arguments: [
    ("2024-09-29", true), ("2024-09-30", true), ("2024-10-01", false), ("2024-10-07", false),
    ("2024-10-08", true), ("2024-10-12", true), ("2024-10-13", false), ("2025-09-28", true),
    ("2025-10-08", false), ("2025-10-09", true), ("2025-10-11", true), ("2025-10-12", false),
    ("2026-02-14", true), ("2026-02-15", false), ("2026-02-16", false), ("2026-02-23", false),
    ("2026-02-24", true), ("2026-02-28", true), ("2026-03-01", false), ("2020-01-31", false),
    ("2015-09-03", false), ("2005-12-31", true), ("2018-12-31", false), ("2018-12-29", true),
  ])
  func `days off and make-up days of the notices are known`(_ day: String, _ works: Bool) throws {
    #expect(calendar.isWorkingDay(try Day(day)) == works)
  }

  @Test func `a day of the table has a name`() throws {
    #expect(calendar.name(of: try Day("2025-10-01")) == "国庆节")
    #expect(calendar.name(of: try Day("2025-09-28")) == "国庆节调休")
    #expect(calendar.name(of: try Day("2026-02-17")) == "春节")
    #expect(calendar.name(of: try Day("2025-10-18")) == nil)
    #expect(plain.name(of: try Day("2025-10-01")) == nil)
  }

  @Test func `each known year has the days off that the law and the weekends give`() throws {
    let years = try #require(calendar.knownYears)
    #expect(years.lowerBound == 2004 && years.upperBound >= 2026)
    for year in years {
      let first = try #require(Day(year: year, month: 1, day: 1))
      let last = try #require(Day(year: year, month: 12, day: 31))
      // 10 festival days to 2007, 11 to 2024, 13 since; a day or two may lie in the next year,
      // and 2015 and 2020 had days of their own.
      let count = calendar.workingDays(from: first, through: last)
      #expect(245...254 ~= count, "\(year) has \(count) working days")
    }
  }

  @Test func `outside the known years Monday to Friday are worked`() throws {
    for text in [
      "2003-10-01", "2003-10-04", "2003-12-31", "2031-10-01", "2031-10-05", "0001-01-01",
    ] {
      let day = try Day(text)
      #expect(calendar.isWorkingDay(day) == (day.weekday <= 5))
    }
    #expect(plain.knownYears == nil)
    #expect(plain.isWorkingDay(try Day("2025-10-01")))
    #expect(!plain.isWorkingDay(try Day("2025-09-28")))
  }

  @Test func `working days are found and counted as by walking`() throws {
    for calendar in [calendar, plain] {
      var day = try Day("2003-11-20")
      let end = try Day("2028-02-01")
      var open: [Day] = []
      while day < end {
        if calendar.isWorkingDay(day) { open.append(day) }
        day = day.adding(days: 1)
      }
      for (index, day) in open.enumerated().dropFirst(60).dropLast(60) {
        let next = day.adding(days: 1)
        #expect(calendar.nextWorkingDay(onOrAfter: day) == day)
        #expect(calendar.nextWorkingDay(onOrAfter: next) == open[index + 1])
        #expect(calendar.workingDays(after: day, count: 0) == day)
        #expect(calendar.workingDays(after: day, count: 1) == open[index + 1])
        #expect(calendar.workingDays(after: day, count: 57) == open[index + 57])
        #expect(calendar.workingDays(from: open[index - 57], through: day) == 58)
        #expect(calendar.workingDays(from: open[60], through: day) == index - 59)
      }
    }
  }

  @Test func `the n-th working day after a day off counts from the next that is worked`() throws {
    let dayOff = try Day("2024-10-05")
    #expect(calendar.workingDays(after: dayOff, count: 0) == (try Day("2024-10-08")))
    #expect(calendar.workingDays(after: dayOff, count: -3) == (try Day("2024-10-08")))
    #expect(calendar.workingDays(after: dayOff, count: 1) == (try Day("2024-10-08")))
    #expect(calendar.workingDays(after: dayOff, count: 5) == (try Day("2024-10-12")))
    #expect(calendar.workingDays(from: dayOff, through: try Day("2024-10-07")) == 0)
    #expect(calendar.workingDays(from: dayOff, through: try Day("2024-10-01")) == 0)
    #expect(calendar.workingDays(from: try Day("2024-09-28"), through: dayOff) == 2)
  }

  @Test func `counts without sense stop at the ends of the calendar`() throws {
    let day = try Day("2025-03-31")
    for calendar in [calendar, plain] {
      #expect(calendar.workingDays(after: day, count: 100_000).year == 2408)
      for count in [3_000_000, Int.max / 2, .max - 1, .max] {
        #expect(calendar.workingDays(after: day, count: count) == .latest)
        #expect(calendar.workingDays(after: .latest, count: count) == .latest)
        #expect(calendar.workingDays(after: .earliest, count: count) == .latest)
      }
      #expect(calendar.workingDays(after: day, count: .min) == day)
      #expect(calendar.nextWorkingDay(onOrAfter: .latest) == .latest)
      #expect(calendar.nextWorkingDay(onOrAfter: .earliest) == .earliest)
      #expect(calendar.workingDays(from: .earliest, through: .earliest) == 1)
      #expect(calendar.workingDays(from: .earliest, through: .latest) > 2_608_000)
    }
  }
}
