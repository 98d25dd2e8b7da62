import FEEL
import Testing

@Suite struct DurationTests {
  @Test(arguments: [
    ("P1D", "P1D"), ("PT36H", "P1DT12H"), ("PT3600S", "PT1H"), ("PT90M", "PT1H30M"),
    ("P1DT2H3M4.5S", "P1DT2H3M4.5S"), ("-PT0.1S", "-PT0.1S"), ("P0D", "PT0S"), ("-P0D", "PT0S"),
    ("PT0.0000000009S", "PT0S"), ("P01DT002H", "P1DT2H"), ("PT5.S", "PT5S"),
    ("-P1DT23H59M59.999999999S", "-P1DT23H59M59.999999999S"), ("PT1H1S", "PT1H1S"),
    ("P1000000000000000000D", "P1000000000000000000D"),
  ])
  func `days and times are read and shortened`(_ text: String, _ written: String) {
    #expect(DayTimeDuration(text)?.description == written)
  }

  @Test(arguments: [
    "", "P", "-P", "PT", "P1", "P1DT", "1D", "P1H", "P1S", "PT1D", "PT1M1H", "PT1S1M", "PT1H1H",
    "PT1.5H", "PT1.5M", "PT.5S", "P1.5D", "+P1D", "P-1D", "p1d", "P1DT-1H", "P1D ", "P1Y", "P1M",
    "P1Y1D", "P1W", "P1000000000000000001D", "P1000000000000000000DT1S", "P١D",
    "P99999999999999999999999999999999999999999999999999D", "PT999999999999999999999999S",
  ])
  func `what is no duration of days is refused`(_ text: String) {
    #expect(DayTimeDuration(text) == nil)
  }

  @Test(arguments: [
    ("P1Y2M", "P1Y2M"), ("P14M", "P1Y2M"), ("P24M", "P2Y"), ("-P1Y", "-P1Y"), ("P0Y", "P0M"),
    ("-P0Y0M", "P0M"), ("-P25M", "-P2Y1M"), ("P9223372036854775807M", "P768614336404564650Y7M"),
  ])
  func `years and months are read and shortened`(_ text: String, _ written: String) {
    #expect(YearMonthDuration(text)?.description == written)
  }

  @Test(arguments: [
    "", "P", "PM", "P1", "P1M1Y", "P1Y1", "P1YM", "P1.5Y", "P1D", "P1Y1D", "PT1M", "+P1Y", "P-1Y",
    "P9223372036854775808M", "P999999999999999999Y",
  ])
  func `what is no duration of years is refused`(_ text: String) {
    #expect(YearMonthDuration(text) == nil)
  }

  @Test(arguments: [
    ("P1D", "2.5", "P2DT12H"), ("PT1S", "0.3333333333", "PT0.333333333S"),
    ("PT0.000000001S", "0.5", "PT0S"), ("PT0.000000001S", "1.5", "PT0.000000002S"),
    ("-PT1H", "-3", "PT3H"), ("P1D", "0", "PT0S"), ("P730484999633D", "1", "P730484999633D"),
    ("P730484999633DT0.000000001S", "-1", "-P730484999633DT0.000000001S"),
    ("P1D", "1e18", "P1000000000000000000D"),
    ("P1D", "1e19", nil), ("P1D", "1e6000", nil), ("PT0S", "1e6000", "PT0S"),
    ("P1D", "1e-6000", "PT0S"),
  ])
  func `a duration is multiplied to the nanosecond`(
    _ text: String, _ factor: String, _ product: String?
  )
    throws
  {
    let factor = try #require(Decimal128(factor))
    #expect(DayTimeDuration(text)?.multiplied(by: factor)?.description == product)
  }

  @Test(arguments: [
    ("P1D", "7", "PT3H25M42.857142857S"), ("P1D", "-0.5", "-P2D"), ("P1D", "0", nil),
    ("-P1DT1H", "2", "-PT12H30M"), ("P1D", "1e-300", nil),
  ])
  func `a duration is divided to the nanosecond`(
    _ text: String, _ divisor: String, _ share: String?
  )
    throws
  {
    let divisor = try #require(Decimal128(divisor))
    #expect(DayTimeDuration(text)?.divided(by: divisor)?.description == share)
  }

  @Test(arguments: [
    ("P1Y", "1.5", "P1Y6M"), ("P1M", "1.99", "P1M"), ("P1M", "-1.99", "-P1M"), ("P5M", "0", "P0M"),
    ("-P7M", "0.5", "-P3M"), ("P1M", "1e30", nil),
    ("P9223372036854775807M", "-1", "-P768614336404564650Y7M"),
  ])
  func `months are multiplied without the part of a month`(
    _ text: String, _ factor: String, _ product: String?
  ) throws {
    let factor = try #require(Decimal128(factor))
    #expect(YearMonthDuration(text)?.multiplied(by: factor)?.description == product)
  }

  @Test func `durations divide into numbers`() throws {
    let (day, none) = (try #require(DayTimeDuration("P1D")), try #require(DayTimeDuration("P0D")))
    let hours = try #require(DayTimeDuration("PT16H"))
    #expect(day.divided(by: hours) == Decimal128("1.5"))
    #expect(hours.divided(by: day.negated) == Decimal128("-0.6666666666666666666666666666666667"))
    #expect(day.divided(by: none) == nil)
    let (year, months) = (YearMonthDuration(months: 12), YearMonthDuration(months: 5))
    #expect(year.divided(by: months) == Decimal128("2.4"))
    #expect(year.divided(by: YearMonthDuration(months: 0)) == nil)
    #expect(year.divided(by: Decimal128(5))?.description == "P2M")
    #expect(year.divided(by: Decimal128(0)) == nil)
  }

  @Test func `sums stay in range`() throws {
    let longest = try #require(DayTimeDuration("P1000000000000000000D"))
    #expect(longest.adding(longest) == nil)
    #expect(longest.subtracting(longest)?.description == "PT0S")
    #expect(longest.negated < longest)
    #expect(longest.totalSeconds.description == "86400000000000000000000")
    #expect(DayTimeDuration(nanoseconds: .min) == nil)
    let months = YearMonthDuration(months: .min)
    #expect(months.negated.months == .max)
    #expect(months.adding(months) == nil && months.subtracting(months.negated) == nil)
    #expect(YearMonthDuration(months: 3).subtracting(YearMonthDuration(months: 5))?.months == -2)
  }

  @Test(arguments: [
    ("2024-01-31", "2024-02-29", "P0M"), ("2024-01-29", "2024-02-29", "P1M"),
    ("2024-02-29", "2023-02-28", "-P1Y"), ("2024-02-28", "2023-02-28", "-P1Y"),
    ("2024-02-28", "2023-03-29", "-P10M"), ("2020-02-29", "2021-02-28", "P11M"),
    ("-0001-12-15", "0001-01-15", "P1Y1M"), ("2024-05-05", "2024-05-04", "P0M"),
    ("-999999999-01-01", "999999999-12-31", "P1999999998Y11M"),
  ])
  func `whole months lie between two days`(_ from: String, _ to: String, _ duration: String) throws
  {
    let (from, to) = (try #require(CalendarDay(from)), try #require(CalendarDay(to)))
    #expect(YearMonthDuration(from: from, to: to).description == duration)
  }

  @Test func `parts have the sign of the duration`() throws {
    let duration = try #require(DayTimeDuration("-P1DT2H3M4.5S"))
    #expect(duration.property("days") == .number(Decimal128(-1)))
    #expect(duration.property("hours") == .number(Decimal128(-2)))
    #expect(duration.property("minutes") == .number(Decimal128(-3)))
    #expect(duration.property("seconds") == .number(Decimal128(-45, scale: 1)))
    #expect(duration.property("years") == nil)
    #expect(duration.totalSeconds == Decimal128("-93784.5"))
    let months = try #require(YearMonthDuration("-P1Y2M"))
    #expect(months.property("years") == .number(Decimal128(-1)))
    #expect(months.property("months") == .number(Decimal128(-2)))
    #expect(months.property("days") == nil)
  }
}
