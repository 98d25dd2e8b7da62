import Testing
import TradeTerms

@Suite struct OfficeHoursTests {
  @Test func `office hours are read and written alike`() throws {
    let text = "09:00-12:00, 14:00-17:30"
    let hours = try #require(OfficeHours(text))
    #expect(hours.spans == [540..<720, 840..<1050])
    #expect(hours.closingMinute == 1050 && hours.minutesOfDay == 390)
    #expect(hours.description == text)
    #expect(OfficeHours("09:00-12:00,14:00-17:30") == hours)
    #expect(OfficeHours("00:00-24:00")?.minutesOfDay == 1440)
    #expect(OfficeHours.guangdong == OfficeHours("08:30-12:00, 14:00-17:30"))
  }

  @Test(arguments: [
    "", " ", "09:00", "9:00-12:00", "09:00-09:00", "12:00-09:00", "09:00-12:00,",
    ",09:00-12:00", "09:00-12:00, 11:00-13:00", "14:00-17:00, 09:00-12:00", "09:60-12:00",
    "09:00-24:01", "09:00-25:00", "09:00–12:00", "09:00-12:00;14:00-17:00", " 09:00-12:00",
    "09:00-12:00,  14:00-17:00", "0９:00-12:00", "09:00-12:00 , 14:00-17:00",
  ])
  func `what is no office hours is nil`(_ text: String) {
    #expect(OfficeHours(text) == nil)
  }
}
