import Testing
import TradeTerms

@Suite struct YearMonthTests {
  @Test(
    arguments: [("2025-03", 24_302), ("0001-01", 12), ("9999-12", 119_999)] as [(String, Int32)])
  func `a month is read and printed`(_ text: String, _ number: Int32) throws {
    let month = try YearMonth(text)
    #expect(month.number == number)
    #expect(month.description == text)
    #expect(YearMonth(number: number) == month)
  }

  @Test(arguments: ["2025-13", "2025-00", "2025-3", "202503", "0000-01", "2025-03-01", ""])
  func `what is no month is refused`(_ text: String) {
    #expect(throws: NotationError.unreadable(.yearMonth, text: text)) { try YearMonth(text) }
  }

  @Test func `a month begins and ends on its days`() throws {
    #expect(try YearMonth("2024-02").lastDay.description == "2024-02-29")
    #expect(try YearMonth("2100-02").lastDay.description == "2100-02-28")
    #expect(try YearMonth("2024-12").firstDay.description == "2024-12-01")
  }

  @Test func `months are added over the year's end`() throws {
    #expect(try YearMonth("2024-12").adding(months: 1).description == "2025-01")
    #expect(try YearMonth("2025-01").adding(months: -13).description == "2023-12")
    #expect(try YearMonth("2025-01").adding(months: .max).description == "9999-12")
    #expect(YearMonth(number: 11) == nil)
    #expect(YearMonth(year: 2025, month: 13) == nil)
  }
}
