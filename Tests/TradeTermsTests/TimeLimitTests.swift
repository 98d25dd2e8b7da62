import Testing
import TradeTerms

@Suite struct TimeLimitTests {
  @Test(
    arguments: [
      ("60 minutes", .minutes(60), "60 分钟"), ("1 minute", .minutes(1), "1 分钟"),
      ("24 hours", .hours(24), "24 小时"), ("1 hour", .hours(1), "1 小时"),
      ("7 days", .days(7), "7 天"), ("1 day", .days(1), "1 天"),
      ("30 working minutes", .workingMinutes(30), "30 个工作分钟"),
      ("1 working minute", .workingMinutes(1), "1 个工作分钟"),
      ("1 working hour", .workingHours(1), "1 个工作小时"),
      ("8 working hours", .workingHours(8), "8 个工作小时"),
      ("2 working days", .workingDays(2), "2 个工作日"),
      ("1 working day", .workingDays(1), "1 个工作日"),
    ] as [(String, TimeLimit, String)])
  func `a limit is read and written alike`(
    _ text: String, _ limit: TimeLimit, _ chinese: String
  ) {
    #expect(TimeLimit(text) == limit)
    #expect(limit.text == text && limit.description == text)
    #expect(limit.wording == Wording(chinese, text))
  }

  @Test func `singular and plural are read alike`() {
    #expect(TimeLimit("1 days") == .days(1))
    #expect(TimeLimit("2 working day") == .workingDays(2))
    #expect(TimeLimit("a limit: 3 hours".dropFirst(9)) == .hours(3))
  }

  @Test(arguments: [
    "", " ", "7", "days", "0 hours", "-1 days", "+1 days", "07 days", "1 fortnight", "1.5 hours",
    "1 workinghour", "1 working", "1 Hour", "1  hour", " 1 hour", "1 hour ", "１ hour", "1\thour",
    "1 working  hour", "1 hours 30 minutes", "99999999999999999999 days", "7days",
  ])
  func `what is no limit is nil`(_ text: String) {
    #expect(TimeLimit(text) == nil)
  }
}
