import Testing
import TradeTerms

@Suite struct DayTests {
  @Test(
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2024-02-29", 19_782),
      ("2025-03-31", 20_178), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ] as [(String, Int32)])
  func `a day is counted from 1970`(_ text: String, _ number: Int32) throws {
    let day = try Day(text)
    #expect(day.daysSinceEpoch == number)
    #expect(day.description == text)
    #expect(try Day(day.compact) == day)
    #expect(Day(daysSinceEpoch: number) == day)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00",
    "0000-01-01", "2025-1-1", "2025/01/01", "20250101x", "", "2025-01-01 ", "２025-01-01",
  ])
  func `a day that is not in the calendar is refused`(_ text: String) {
    #expect(throws: NotationError.unreadable(.day, text: text)) { try Day(text) }
  }

  @Test func `every day of four centuries follows the one before`() throws {
    var expected = (year: 1900, month: 1, day: 1)
    var day = try Day("1900-01-01")
    let last = try Day("2300-01-01")
    while day < last {
      #expect(day.parts == expected)
      #expect(Day(year: expected.year, month: expected.month, day: expected.day) == day)
      day = day.adding(days: 1)
      if Day(year: expected.year, month: expected.month, day: expected.day + 1) != nil {
        expected.day += 1
      } else if expected.month < 12 {
        expected = (expected.year, expected.month + 1, 1)
      } else {
        expected = (expected.year + 1, 1, 1)
      }
    }
    #expect(day.description == "2300-01-01")
  }

  @Test func `days are added, and stop at the ends`() throws {
    let day = try Day("2024-02-28")
    #expect(day.adding(days: 2).description == "2024-03-01")
    #expect(day.adding(days: -59).description == "2023-12-31")
    #expect(day.adding(days: .max) == .latest)
    #expect(day.adding(days: .min) == .earliest)
    #expect(try Day("2024-03-01").days(since: day) == 2)
    #expect(Day(daysSinceEpoch: .max) == nil)
  }

  @Test func `a day knows its weekday and month`() throws {
    #expect(try Day("2021-11-19").weekday == 5)
    #expect(Day.earliest.weekday == 1)
    #expect(try Day("2021-11-19").yearMonth == YearMonth("2021-11"))
  }
}
