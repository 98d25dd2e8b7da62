import FEEL
import Testing

@Suite struct CalendarDayTests {
  @Test func `days count from 1970 and come back`() throws {
    #expect(CalendarDay("1970-01-01")?.daysSinceEpoch == 0)
    #expect(CalendarDay("2021-11-19")?.daysSinceEpoch == 18_950)
    for days in stride(from: Int32(-800_000), through: 800_000, by: 9_973) {
      let day = CalendarDay(daysSinceEpoch: days)
      #expect(CalendarDay(day.description) == day || day.parts.year < 0)
    }
  }

  @Test(arguments: ["2021-02-29", "2021-13-01", "2021-1-1", "21-01-01", "2021/01/01", ""])
  func `what is no day is refused`(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }
}
