import FEEL
import Testing

@Suite struct ZoneReferenceTests {
  @Test(arguments: [
    "PST", "ACT", "GMT+2", "UTC+2", "GMT+0200", "SystemV/AST4", "europe/paris", "Europe/Pari", "Z",
    "", "+01:00", "../etc/passwd", "Europe/", "/", "Etc/Unknown", "right/UTC", "Moon/Base",
    "Europe/Paris ", "欧洲/巴黎",
  ])
  func `a name that the database lacks is no zone`(_ name: String) {
    #expect(ZoneReference(name: name) == nil)
    #expect(ZoneReference.named(name).offset(atInstant: 0) == nil)
    #expect(ZoneReference.named(name).standardOffset == nil)
  }

  @Test(arguments: [
    ("Asia/Shanghai", 28_800), ("Europe/Paris", 3_600), ("Etc/UTC", 0), ("UTC", 0), ("PRC", 28_800),
    ("Asia/Kathmandu", 20_700), ("America/New_York", -18_000), ("Australia/Melbourne", 36_000),
    ("Europe/Dublin", 0), ("US/Pacific", -28_800),
  ])
  func `a zone has a standard time`(_ name: String, _ offset: Int32) {
    #expect(ZoneReference(name: name)?.standardOffset == offset)
  }

  @Test func `offsets follow the seasons, also in far years`() throws {
    let paris = try #require(ZoneReference(name: "Europe/Paris"))
    for year in [2021, 2150, 2599, 2600, 3021, 9999, 500_000, 999_999_999] {
      let winter = try #require(CalendarDay(year: year, month: 1, day: 20)).daysSinceEpoch
      let summer = try #require(CalendarDay(year: year, month: 7, day: 20)).daysSinceEpoch
      #expect(paris.offset(atInstant: winter * 86_400) == 3_600)
      #expect(paris.offset(atLocal: summer * 86_400) == 7_200)
    }
    let longAgo = paris.offset(atInstant: -60_000_000_000)
    #expect(longAgo == 561)
    #expect(paris.offset(atInstant: .min) == longAgo)
    #expect(paris.offset(atLocal: .min) != nil && paris.offset(atLocal: .max) != nil)
  }

  @Test(arguments: [
    ("PT0S", "Z"), ("PT8H", "+08:00"), ("-PT3H30M", "-03:30"), ("PT18H", "+18:00"),
    ("-PT1H2M3S", "-01:02:03"),
  ])
  func `a duration makes an offset`(_ duration: String, _ text: String) throws {
    let duration = try #require(DayTimeDuration(duration))
    #expect(ZoneReference(ahead: duration)?.description == text)
  }

  @Test(arguments: ["PT18H1S", "-P1D", "PT0.5S", "P999999999999D"])
  func `a duration that no clock is ahead by makes none`(_ duration: String) throws {
    let duration = try #require(DayTimeDuration(duration))
    #expect(ZoneReference(ahead: duration) == nil)
  }

  @Test func `zones can be asked for by many at once`() async {
    let names = ["Asia/Tokyo", "Europe/Rome", "Africa/Cairo", "No/Zone", "America/Lima"]
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<200 {
        let name = names[index % names.count]
        group.addTask { (ZoneReference(name: name) == nil) == (name == "No/Zone") }
      }
      for await holds in group { #expect(holds) }
    }
  }
}
