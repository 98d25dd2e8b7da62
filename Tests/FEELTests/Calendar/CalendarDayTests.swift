import FEEL
import Testing

@Suite struct CalendarDayTests {
  @Test func `days count from 1970 and come back`() throws {
    #expect(CalendarDay("1970-01-01")?.daysSinceEpoch == 0)
    #expect(CalendarDay("2021-11-19")?.daysSinceEpoch == 18_950)
    for days in stride(from: -800_000, through: 800_000, by: 9_973) {
      let day = CalendarDay(daysSinceEpoch: days)
      #expect(day.daysSinceEpoch == days)
      #expect(CalendarDay(day.description) == day)
    }
  }

  @Test func `a number outside the calendar stands for its end`() {
    #expect(CalendarDay(daysSinceEpoch: Int64.max).description == "999999999-12-31")
    #expect(CalendarDay(daysSinceEpoch: Int64.min).description == "-999999999-01-01")
    #expect(CalendarDay(daysSinceEpoch: Int128.max) == CalendarDay("999999999-12-31"))
    #expect(CalendarDay("999999999-12-31")?.adding(days: 1) == nil)
    #expect(CalendarDay("-999999999-01-01")?.adding(days: -1) == nil)
  }

  @Test(arguments: [
    "2021-02-29", "2021-13-01", "2021-00-01", "2021-01-00", "2021-04-31", "2021-1-1", "21-01-01",
    "2021/01/01", "", "-", "2021", "+2021-01-01", "02021-01-01", "1234567890-01-01", "-0000-01-01",
    "1900-02-29", "2021-01-01T", "2021-01-01Z", "2021-01-01 ", " 2021-01-01", "2021-01-0١",
    "--2021-01-01", "2021-01--1",
  ])
  func `what is no day is refused`(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test(arguments: [
    "0000-02-29", "0004-02-29", "-0004-02-29", "-0001-12-31", "10000-01-01", "2000-02-29",
    "-123456-07-08", "999999999-12-31", "-999999999-01-01",
  ])
  func `years of every length are read and written`(_ text: String) {
    #expect(CalendarDay(text)?.description == text)
  }

  @Test func `numbers make a day when all are whole`() {
    let (year, month, day) = (Decimal128(-44), Decimal128(3), Decimal128(15))
    #expect(CalendarDay(year: year, month: month, day: day)?.description == "-0044-03-15")
    #expect(CalendarDay(year: year, month: month, day: Decimal128(155, scale: 1)) == nil)
    #expect(CalendarDay(year: 1_000_000_000, month: 1, day: 1) == nil)
    #expect(CalendarDay(year: Int.min, month: Int.max, day: Int.min) == nil)
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", -48, "2020-02-29"),
    ("2024-03-31", -1, "2024-02-29"), ("0001-01-15", -12, "0000-01-15"),
    ("0000-01-15", -1, "-0001-12-15"), ("2024-12-31", 2, "2025-02-28"),
  ])
  func `months are added and the end of a month is kept`(
    _ day: String, _ months: Int64, _ sum: String
  ) {
    #expect(CalendarDay(day)?.adding(months: months)?.description == sum)
  }

  @Test func `months beyond the calendar have no day`() throws {
    let day = try #require(CalendarDay("2024-02-29"))
    #expect(day.adding(months: .max) == nil)
    #expect(day.adding(months: .min) == nil)
    #expect(day.adding(months: 12_000_000_000) == nil)
    #expect(day.adding(months: 12 * (999_999_999 - 2024))?.description == "999999999-02-28")
  }

  @Test(arguments: [
    ("2024-03-01", "PT0S", "2024-03-01"), ("2024-03-01", "PT23H59M59S", "2024-03-01"),
    ("2024-03-01", "-PT0.000000001S", "2024-02-29"), ("2024-03-01", "-P1DT1S", "2024-02-28"),
    ("2024-03-01", "P1DT25H", "2024-03-03"),
  ])
  func `a duration moves a day by what has passed since midnight`(
    _ day: String, _ duration: String, _ sum: String
  ) throws {
    let duration = try #require(DayTimeDuration(duration))
    #expect(CalendarDay(day)?.adding(duration)?.description == sum)
  }

  @Test(arguments: [
    ("2024-12-30", 1, 365, 1, "Monday"), ("2024-12-29", 7, 364, 52, "Sunday"),
    ("2021-01-03", 7, 3, 53, "Sunday"), ("2021-01-04", 1, 4, 1, "Monday"),
    ("2020-12-31", 4, 366, 53, "Thursday"), ("2022-01-01", 6, 1, 52, "Saturday"),
    ("2026-06-30", 2, 181, 27, "Tuesday"), ("2008-12-29", 1, 364, 1, "Monday"),
    ("0000-03-01", 3, 61, 9, "Wednesday"),
  ])
  func `weeks are those of ISO 8601`(
    _ text: String, _ weekday: Int, _ dayOfYear: Int, _ week: Int, _ name: String
  ) throws {
    let day = try #require(CalendarDay(text))
    #expect(day.weekday == weekday)
    #expect(day.dayOfYear == dayOfYear)
    #expect(day.weekOfYear == week)
    #expect(day.weekdayName == name)
  }

  @Test func `the ends of the calendar have weeks and names`() throws {
    let first = try #require(CalendarDay("-999999999-01-01"))
    let last = try #require(CalendarDay("999999999-12-31"))
    #expect((1...53).contains(first.weekOfYear) && (1...53).contains(last.weekOfYear))
    #expect(first.monthName == "January" && last.monthName == "December")
    #expect(last.subtracting(first).description == "P730484999633D")
  }

  @Test func `properties go by their names`() throws {
    let day = try #require(CalendarDay("2026-06-30"))
    #expect(day.property("year") == .number(Decimal128(2026)))
    #expect(day.property("month") == .number(Decimal128(6)))
    #expect(day.property("day") == .number(Decimal128(30)))
    #expect(day.property("weekday") == .number(Decimal128(2)))
    #expect(day.property("hour") == nil)
  }
}
