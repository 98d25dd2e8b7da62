import FEEL
import Testing

@Suite struct DateTimeTests {
  @Test(arguments: [
    ("2024-02-29T12:00:00", "2024-02-29T12:00:00"), ("2024-02-29", "2024-02-29T00:00:00"),
    ("2023-12-31T24:00:00", "2024-01-01T00:00:00"),
    ("-0001-12-31T24:00:00Z", "0000-01-01T00:00:00Z"),
    ("2024-02-29T12:00:00.100+05:45", "2024-02-29T12:00:00.1+05:45"),
    ("2024-02-29T12:00:00@Asia/Shanghai", "2024-02-29T12:00:00@Asia/Shanghai"),
    (
      "999999999-12-31T23:59:59.999999999@Asia/Tokyo",
      "999999999-12-31T23:59:59.999999999@Asia/Tokyo"
    ),
  ])
  func `dates with times are read and written`(_ text: String, _ written: String) {
    #expect(DateTime(text)?.description == written)
  }

  @Test(arguments: [
    "", "T", "12:00:00", "2024-02-29T", "2024-02-29 12:00:00", "2024-02-2912:00:00",
    "2023-02-29T12:00:00", "2024-02-29T12:00", "2024-02-29T23:59:60", "2024-02-29T24:00:01",
    "2024-02-29t12:00:00", "2024-02-29T12:00:00@No/Zone", "2024-02-29T12:00:00+01:00@Europe/Paris",
    "999999999-12-31T24:00:00", "+2024-02-29T12:00:00", "2024-02-29T12:00:00Z ",
  ])
  func `what is no date with a time is refused`(_ text: String) {
    #expect(DateTime(text) == nil)
  }

  @Test(arguments: [
    ("2024-07-01T12:00:00@Europe/Paris", "2024-07-01T10:00:00Z", true),
    ("2024-01-01T12:00:00@Europe/Paris", "2024-01-01T11:00:00Z", true),
    ("2024-01-01T12:00:00@Europe/Paris", "2024-01-01T12:00:00@Europe/Madrid", true),
    ("2024-01-01T00:00:00+08:00", "2023-12-31T16:00:00Z", true),
    ("2024-01-01T00:00:00", "2024-01-01T00:00:00Z", false),
    ("2024-01-01T00:00:00.1", "2024-01-01T00:00:00.9", true),
    ("-0400-01-01T00:00:00.1Z", "-0400-01-01T00:00:00.9Z", true),
    ("2024-01-01T00:00:00", "2024-01-01T00:00:01", false),
  ])
  func `equality is of the second, by universal time`(
    _ left: String, _ right: String, _ holds: Bool
  )
    throws
  {
    let (left, right) = (try #require(DateTime(left)), try #require(DateTime(right)))
    #expect(left.equals(right) == holds)
    #expect(right.equals(left) == holds)
  }

  @Test(arguments: [
    ("2024-01-01T00:00:00", "2024-01-01T00:00:01", TemporalOrder.before),
    ("2024-01-01T00:00:00Z", "2024-01-01T00:00:00+01:00", .after),
    ("2024-07-01T11:00:00", "2024-07-01T12:00:00@Europe/Paris", .before),
    ("2024-07-01T12:00:00@Europe/Paris", "2024-07-01T12:00:00", .same),
    ("-999999999-01-01T00:00:00", "999999999-12-31T00:00:00Z", .before),
  ])
  func `a value without a zone is read in the zone of the other`(
    _ left: String, _ right: String, _ order: TemporalOrder
  ) throws {
    let (left, right) = (try #require(DateTime(left)), try #require(DateTime(right)))
    #expect(left.order(to: right) == order)
  }

  @Test func `identity sees the zone`() {
    #expect(DateTime("2024-01-01T00:00:00Z") == DateTime("2024-01-01T00:00:00+00:00"))
    #expect(DateTime("2024-01-01T00:00:00Z") != DateTime("2024-01-01T00:00:00@Etc/UTC"))
    #expect(DateTime("2024-01-01T00:00:00Z") != DateTime("2024-01-01T01:00:00+01:00"))
  }

  @Test(arguments: [
    ("2024-02-28T23:30:00", "PT1H", "2024-02-29T00:30:00"),
    ("0000-01-01T00:00:00", "-PT0.000000001S", "-0001-12-31T23:59:59.999999999"),
    ("2024-03-30T12:00:00@Europe/Paris", "P1D", "2024-03-31T13:00:00@Europe/Paris"),
    ("2024-10-26T12:00:00@Europe/Paris", "P1D", "2024-10-27T11:00:00@Europe/Paris"),
    ("2024-03-31T01:59:59@Europe/Paris", "PT1S", "2024-03-31T03:00:00@Europe/Paris"),
    ("2024-10-27T02:30:00@Europe/Paris", "PT1H", "2024-10-27T02:30:00@Europe/Paris"),
    ("2024-10-27T02:30:00@Europe/Paris", "PT2H", "2024-10-27T03:30:00@Europe/Paris"),
    ("-2021-01-01T00:00:00@Asia/Shanghai", "PT1H", "-2021-01-01T01:00:00@Asia/Shanghai"),
    (
      "999999999-12-31T23:59:59@America/New_York", "PT0S",
      "999999999-12-31T23:59:59@America/New_York"
    ),
    ("999999999-12-31T23:59:59", "PT1S", nil), ("-999999999-01-01T00:00:00Z", "-PT1S", nil),
    ("2024-01-01T00:00:00@Europe/Paris", "P1000000000000000000D", nil),
    ("2024-01-01T00:00:00", "-P1000000000000000000D", nil),
  ])
  func `time passes by the instant`(_ start: String, _ duration: String, _ sum: String?) throws {
    let (start, duration) = (try #require(DateTime(start)), try #require(DayTimeDuration(duration)))
    #expect(start.adding(duration)?.description == sum)
    #expect(start.adding(duration).map { $0.subtracting(start) == duration } ?? true)
  }

  @Test func `the hour that comes twice is two hours`() throws {
    let first = try #require(DateTime("2024-10-27T02:30:00@Europe/Paris"))
    let second = try #require(DayTimeDuration("PT1H").flatMap(first.adding))
    #expect(!first.isRepeatedHour && second.isRepeatedHour)
    #expect(first.offsetSeconds == 7_200 && second.offsetSeconds == 3_600)
    #expect(first != second && first.order(to: second) == .before)
    #expect(second.subtracting(first)?.description == "PT1H")
  }

  @Test(arguments: [
    ("2024-01-31T10:00:00Z", "P1M", "2024-02-29T10:00:00Z"),
    ("2024-02-29T10:00:00@Europe/Paris", "-P1Y", "2023-02-28T10:00:00@Europe/Paris"),
    ("2024-02-29T10:00:00", "P0M", "2024-02-29T10:00:00"),
    ("2024-02-29T10:00:00", "P999999999Y", nil),
  ])
  func `months move the day`(_ start: String, _ duration: String, _ sum: String?) throws {
    let duration = try #require(YearMonthDuration(duration))
    #expect(DateTime(start)?.adding(duration)?.description == sum)
    #expect(DateTime(start)?.subtracting(duration.negated)?.description == sum)
  }

  @Test(arguments: [
    ("2024-03-01T00:00:00", "2024-02-29T23:59:59.25", "PT0.75S"),
    ("2024-03-01T00:00:00Z", "2024-03-01T00:00:00+08:00", "PT8H"),
    ("2024-04-01T00:00:00@Europe/Paris", "2024-03-31T00:00:00@Europe/Paris", "PT23H"),
    ("2024-03-01T00:00:00", "2024-03-01T00:00:00Z", nil),
    ("2024-03-01T00:00:00@Europe/Paris", "2024-03-01", nil),
    ("999999999-12-31T23:59:59", "-999999999-01-01T00:00:00", "P730484999633DT23H59M59S"),
  ])
  func `between two instants lies a duration`(_ left: String, _ right: String, _ duration: String?)
    throws
  {
    let (left, right) = (try #require(DateTime(left)), try #require(DateTime(right)))
    #expect(left.subtracting(right)?.description == duration)
    #expect(right.subtracting(left) == left.subtracting(right)?.negated)
  }

  @Test func `an instant is shown by clocks elsewhere`() throws {
    let noon = try #require(DateTime("2024-07-01T12:00:00Z"))
    let paris = try #require(ZoneReference(name: "Europe/Paris"))
    #expect(noon.converted(to: paris)?.description == "2024-07-01T14:00:00@Europe/Paris")
    #expect(
      noon.converted(to: .offset(seconds: -16_200))?.description == "2024-07-01T07:30:00-04:30")
    #expect(noon.converted(to: .named("No/Zone")) == nil)
    #expect(DateTime("2024-07-01T12:00:00")?.converted(to: paris) == nil)
    #expect(noon.instantNanoseconds == 1_719_835_200_000_000_000)
    #expect(DateTime(instantNanoseconds: .max, zone: paris) == nil)
    #expect(DateTime(instantNanoseconds: .min, zone: .utc) == nil)
    #expect(
      DateTime(instantNanoseconds: -1, zone: .utc)?.description == "1969-12-31T23:59:59.999999999Z")
  }

  @Test func `a date is its midnight in universal time`() throws {
    let day = try #require(CalendarDay("2024-07-01"))
    #expect(DateTime(utcMidnightOf: day) == DateTime("2024-07-01T00:00:00Z"))
    #expect(TimeOfDay.utcMidnight.description == "00:00:00Z")
  }

  @Test func `properties go by their names`() throws {
    let value = try #require(DateTime("2024-07-01T12:34:56@Europe/Paris"))
    #expect(value.property("year") == .number(Decimal128(2024)))
    #expect(value.property("weekday") == .number(Decimal128(1)))
    #expect(value.property("second") == .number(Decimal128(56)))
    #expect(value.property("time offset") == DayTimeDuration("PT2H").map { .duration($0) })
    #expect(value.property("timezone") == .text("Europe/Paris"))
    #expect(value.property("days") == nil)
    #expect(DateTime("2024-07-01")?.property("time offset") == .absent)
  }
}
