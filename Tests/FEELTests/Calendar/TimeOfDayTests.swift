import FEEL
import Testing

@Suite struct TimeOfDayTests {
  @Test(arguments: [
    ("00:00:00", "00:00:00"), ("23:59:59", "23:59:59"), ("07:08:09.5", "07:08:09.5"),
    ("07:08:09.000000001", "07:08:09.000000001"), ("07:08:09.1200", "07:08:09.12"),
    ("07:08:09.9999999999", "07:08:09.999999999"), ("24:00:00", "00:00:00"),
    ("24:00:00.000+01:00", "00:00:00+01:00"), ("12:00:00Z", "12:00:00Z"),
    ("12:00:00z", "12:00:00Z"), ("12:00:00+00:00", "12:00:00Z"), ("12:00:00-00:00", "12:00:00Z"),
    ("12:00:00-03:30", "12:00:00-03:30"), ("12:00:00+18:00", "12:00:00+18:00"),
    ("12:00:00+01:02:03", "12:00:00+01:02:03"),
    ("12:00:00@Asia/Shanghai", "12:00:00@Asia/Shanghai"),
    ("12:00:00.25@Etc/UTC", "12:00:00.25@Etc/UTC"),
  ])
  func `times are read and written`(_ text: String, _ written: String) {
    #expect(TimeOfDay(text)?.description == written)
  }

  @Test(arguments: [
    "", "12", "12:00", "1:00:00", "12:0:00", "12:00:0", "12:60:00", "12:00:60", "23:59:60",
    "25:00:00",
    "24:00:01", "24:01:00", "24:00:00.000000001", "12:00:00.", "12:00:00,5", "12:00:00+1:00",
    "12:00:00+01", "12:00:00+01:60", "12:00:00+18:00:01", "12:00:00+18:01", "12:00:00+99:99",
    "12:00:00+01:00:60", "12:00:00@", "12:00:00@Nowhere/City", "12:00:00Z@Etc/UTC",
    "12:00:00+01:00@Europe/Paris", "12:00:00 Z", "-12:00:00", "T12:00:00", "１２:00:00",
  ])
  func `what is no time is refused`(_ text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test func `numbers make a time`() {
    func time(_ hour: String, _ minute: String, _ second: String) -> String? {
      guard let hour = Decimal128(hour), let minute = Decimal128(minute),
        let second = Decimal128(second)
      else { return nil }
      return TimeOfDay(hour: hour, minute: minute, second: second, zone: .utc)?.description
    }
    #expect(time("1", "2", "3.04") == "01:02:03.04Z")
    #expect(time("23", "59", "59.9999999999") == "23:59:59.999999999Z")
    #expect(time("24", "0", "0") == nil)
    #expect(time("1.5", "0", "0") == nil)
    #expect(time("1", "60", "0") == nil)
    #expect(time("1", "0", "60") == nil)
    #expect(time("1", "0", "-0.1") == nil)
    #expect(time("1", "0", "1e300") == nil)
    #expect(time("1e300", "0", "0") == nil)
    #expect(TimeOfDay(nanosecondOfDay: 86_400_000_000_000, zone: nil) == nil)
    #expect(TimeOfDay(nanosecondOfDay: -1, zone: nil) == nil)
  }

  @Test(arguments: [
    ("10:00:00", "10:00:00", true), ("10:00:00", "10:00:01", false),
    ("10:00:00.2", "10:00:00.9", true), ("10:00:00Z", "18:00:00+08:00", true),
    ("10:00:00Z", "10:00:00", false), ("18:00:00@Asia/Shanghai", "10:00:00Z", true),
    ("09:00:00@Europe/Madrid", "09:00:00@Europe/Paris", true),
    ("00:30:00+01:00", "23:30:00Z", false),
  ])
  func `equality is of the second, by universal time`(
    _ left: String, _ right: String, _ holds: Bool
  )
    throws
  {
    let (left, right) = (try #require(TimeOfDay(left)), try #require(TimeOfDay(right)))
    #expect(left.equals(right) == holds)
    #expect(right.equals(left) == holds)
  }

  @Test(arguments: [
    ("10:00:00", "10:00:01", TemporalOrder.before), ("10:00:01", "10:00:00", .after),
    ("10:00:00.9", "10:00:00.1", .same), ("10:00:00Z", "10:00:00+01:00", .after),
    ("10:00:00", "10:00:01+08:00", .before), ("10:00:02@Asia/Tokyo", "10:00:01", .after),
  ])
  func `times are ordered`(_ left: String, _ right: String, _ order: TemporalOrder) throws {
    let (left, right) = (try #require(TimeOfDay(left)), try #require(TimeOfDay(right)))
    #expect(left.order(to: right) == order)
  }

  @Test func `identity sees the zone and the parts of a second`() {
    #expect(TimeOfDay("10:00:00Z") == TimeOfDay("10:00:00+00:00"))
    #expect(TimeOfDay("10:00:00Z") != TimeOfDay("10:00:00@Etc/UTC"))
    #expect(TimeOfDay("10:00:00.1") != TimeOfDay("10:00:00.2"))
    let lost = TimeOfDay(hour: 1, minute: 0, second: 0, zone: .named("No/Zone"))
    #expect(TimeOfDay("10:00:00Z").flatMap { lost?.equals($0) } == nil)
  }

  @Test(arguments: [
    ("23:30:00", "PT1H", "00:30:00"), ("00:30:00", "-PT1H", "23:30:00"),
    ("12:00:00Z", "P3D", "12:00:00Z"),
    ("12:00:00@Europe/Paris", "PT0.5S", "12:00:00.5@Europe/Paris"),
    ("00:00:00", "-P1000000000000000000D", "00:00:00"),
  ])
  func `the clock goes round`(_ time: String, _ duration: String, _ sum: String) throws {
    let (time, duration) = (try #require(TimeOfDay(time)), try #require(DayTimeDuration(duration)))
    #expect(time.adding(duration).description == sum)
    #expect(time.adding(duration).subtracting(duration) == time)
  }

  @Test(arguments: [
    ("12:00:00", "11:59:59.5", "PT0.5S"), ("00:00:00", "23:00:00", "-PT23H"),
    ("12:00:00Z", "12:00:00+01:00", "PT1H"), ("12:00:00@Asia/Tokyo", "12:00:00Z", "-PT9H"),
    ("12:00:00", "12:00:00Z", nil),
  ])
  func `between two times lies a duration`(_ left: String, _ right: String, _ duration: String?)
    throws
  {
    let (left, right) = (try #require(TimeOfDay(left)), try #require(TimeOfDay(right)))
    #expect(left.subtracting(right)?.description == duration)
  }

  @Test func `properties go by their names`() throws {
    let time = try #require(TimeOfDay("01:02:03.5-03:30"))
    #expect(time.property("hour") == .number(Decimal128(1)))
    #expect(time.property("minute") == .number(Decimal128(2)))
    #expect(time.property("second") == .number(Decimal128(35, scale: 1)))
    #expect(time.property("time offset") == DayTimeDuration("-PT3H30M").map { .duration($0) })
    #expect(time.property("timezone") == .absent)
    #expect(time.property("year") == nil)
    let zoned = try #require(TimeOfDay("01:02:03@Asia/Shanghai"))
    #expect(zoned.property("timezone") == .text("Asia/Shanghai"))
    #expect(TimeOfDay("01:02:03")?.property("time offset") == .absent)
  }
}
