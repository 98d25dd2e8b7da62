import Testing
import TradeTerms

@Suite struct DeadlineTests {
  private let calendar: WorkCalendar

  init() throws {
    calendar = try WorkCalendar(
      file: "holidays.csv", bytes: Bytes.reference("holidays.csv"), officeHours: .guangdong)
  }

  private static func instant(_ text: String) throws -> Instant {
    let clock = text.dropFirst(11)
    return try Instant("\(text.prefix(10))T\(clock)\(clock.utf8.count == 5 ? ":00" : "")+08:00")
  }

  /// Office hours are 08:30–12:00 and 14:00–17:30. 2025-09-30 is a Tuesday; 10-01 to 10-08 are off
  /// and Saturday 10-11 is worked.
  @Test(arguments: [
    // On the clock around, over nights and days off.
    ("60 minutes", "2025-09-30 17:29:30", "2025-09-30 18:29:30"),
    ("24 hours", "2025-09-30 17:00", "2025-10-01 17:00"),
    // In office hours.
    ("1 working hour", "2025-09-30 09:00", "2025-09-30 10:00"),
    ("1 working hour", "2025-09-30 11:00", "2025-09-30 12:00"),
    ("1 working hour", "2025-09-30 11:00:00.001", "2025-09-30 14:00:00.001"),
    ("1 working hour", "2025-09-30 11:30", "2025-09-30 14:30"),
    ("1 working hour", "2025-09-30 12:00", "2025-09-30 15:00"),
    ("1 working hour", "2025-09-30 13:00", "2025-09-30 15:00"),
    ("1 working hour", "2025-09-30 14:00", "2025-09-30 15:00"),
    ("1 working hour", "2025-09-30 16:30", "2025-09-30 17:30"),
    ("1 working hour", "2025-09-30 16:30:00.001", "2025-10-09 08:30:00.001"),
    ("1 working hour", "2025-09-30 17:30", "2025-10-09 09:30"),
    ("1 working hour", "2025-09-30 23:59:59.999", "2025-10-09 09:30"),
    ("1 working hour", "2025-10-03 10:00", "2025-10-09 09:30"),
    ("1 working hour", "2025-09-30 00:00", "2025-09-30 09:30"),
    ("30 working minutes", "2025-10-10 17:15", "2025-10-11 08:45"),
    ("7 working hours", "2025-09-30 08:30", "2025-09-30 17:30"),
    ("7 working hours", "2025-09-30 07:00", "2025-09-30 17:30"),
    ("14 working hours", "2025-09-30 08:30", "2025-10-09 17:30"),
    ("15 working hours", "2025-09-30 08:30", "2025-10-10 09:30"),
    // Calendar days: the day of the start does not count, a day off at the end is moved.
    ("1 day", "2025-10-09 00:00", "2025-10-10 17:30"),
    ("1 day", "2025-10-09 23:59:59.999", "2025-10-10 17:30"),
    ("1 day", "2025-09-30 09:00", "2025-10-09 17:30"),
    ("7 days", "2025-09-21 09:00", "2025-09-28 17:30"),
    ("7 days", "2025-09-30 09:00", "2025-10-09 17:30"),
    ("9 days", "2025-09-30 09:00", "2025-10-09 17:30"),
    ("12 days", "2025-09-30 09:00", "2025-10-13 17:30"),
    // Working days, from a working day and from a day off.
    ("1 working day", "2025-09-30 09:00", "2025-10-09 17:30"),
    ("1 working day", "2025-10-04 09:00", "2025-10-09 17:30"),
    ("3 working days", "2025-10-08 23:59", "2025-10-11 17:30"),
    ("3 working days", "2025-10-09 00:00", "2025-10-13 17:30"),
    ("5 working days", "2026-02-13 18:00", "2026-02-27 17:30"),
    ("6 working days", "2026-02-13 18:00", "2026-02-28 17:30"),
  ])
  func `a limit ends when the law and the office hours say`(
    _ text: String, _ start: String, _ end: String
  ) throws {
    let limit = try #require(TimeLimit(text))
    let deadline = calendar.deadline(of: limit, from: try Self.instant(start))
    #expect(deadline == Deadline(at: try Self.instant(end), isProvisional: false))
  }

  @Test(arguments: [
    ("1 working day", "2026-12-30 10:00", false), ("2 working days", "2026-12-30 10:00", true),
    ("1 day", "2026-12-30 10:00", false), ("2 days", "2026-12-30 10:00", true),
    ("7 working hours", "2026-12-31 08:30", false), ("7 working hours", "2026-12-31 08:31", true),
    ("1 working hour", "2026-12-31 17:30", true), ("1 working minute", "2027-03-01 10:00", true),
    ("100 hours", "2026-12-31 10:00", false), ("600 minutes", "2027-03-01 10:00", false),
    ("9 working days", "2003-01-02 10:00", false),
  ])
  func `an end in a year without notice is provisional`(
    _ text: String, _ start: String, _ isProvisional: Bool
  ) throws {
    // Narrowed to 2026, so that the next notice in the table does not change this test.
    let text2026 = "# title: t\n# source: s\n# date: d\n# complete: no\n# years: 2026\n"
    let narrow = try WorkCalendar(
      file: "holidays.csv", bytes: Array((text2026 + "day,kind,name\n").utf8),
      officeHours: .guangdong)
    let limit = try #require(TimeLimit(text))
    let instant = try Self.instant(start)
    #expect(narrow.deadline(of: limit, from: instant).isProvisional == isProvisional)
    let plain = WorkCalendar.plain(officeHours: .guangdong)
    #expect(!plain.deadline(of: limit, from: instant).isProvisional)
  }

  @Test func `an office that never closes ends its day at midnight`() throws {
    let hours = try #require(OfficeHours("00:00-24:00"))
    let open = WorkCalendar.plain(officeHours: hours)
    let friday = try Self.instant("2025-10-10 12:00")
    let saturday = try Self.instant("2025-10-11 00:00")
    #expect(open.deadline(of: .workingHours(12), from: friday).at == saturday)
    #expect(open.deadline(of: .workingDays(1), from: friday).at.day == (try Day("2025-10-14")))
    #expect(
      open.deadline(of: .workingMinutes(1), from: saturday).at
        == (try Self.instant("2025-10-13 00:01")))
  }

  @Test(arguments: [0, -1, .min])
  func `no time at all ends at the start`(_ count: Int) throws {
    for start in [try Self.instant("2025-10-03 20:00"), try Self.instant("2025-09-30 10:00")] {
      for limit in Self.limits(count) {
        #expect(
          calendar.deadline(of: limit, from: start) == Deadline(at: start, isProvisional: false))
      }
    }
  }

  @Test(arguments: [2_000_000_000_000, Int.max / 2, .max - 1, .max])
  func `an absurd limit ends on the last day of the calendar`(_ count: Int) throws {
    let starts = [
      try Self.instant("2025-10-03 20:00"), try Self.instant("9999-12-31 10:00"),
      Instant(startOf: .earliest),
    ]
    for start in starts {
      for limit in Self.limits(count) {
        #expect(calendar.deadline(of: limit, from: start).at.day == .latest)
      }
    }
    for start in [Instant(millisecondsSinceEpoch: .max), Instant(millisecondsSinceEpoch: .min)] {
      for limit in Self.limits(count) { _ = calendar.deadline(of: limit, from: start) }
    }
  }

  @Test func `office time between two instants leaves out nights, noons and days off`() throws {
    let minute: Int64 = 60_000
    for (start, end, minutes) in [
      ("2025-09-30 08:30", "2025-09-30 17:30", 420), ("2025-09-30 11:30", "2025-09-30 14:30", 60),
      ("2025-09-30 12:00", "2025-09-30 14:00", 0), ("2025-09-30 17:00", "2025-10-09 09:00", 60),
      ("2025-10-01 00:00", "2025-10-08 23:59", 0), ("2025-10-09 10:00", "2025-09-30 10:00", 0),
      ("2025-10-11 00:00", "2025-10-13 00:00", 420),
    ] as [(String, String, Int64)] {
      let used = calendar.workingMilliseconds(
        from: try Self.instant(start), to: try Self.instant(end))
      #expect(used == minutes * minute, "\(start) to \(end)")
    }
  }

  @Test func `office time until the end of a limit is the limit`() throws {
    var numbers = SplitMix(state: 20_250_331)
    for start in Self.starts(500, &numbers) {
      let hours = Int.random(in: 1...400, using: &numbers)
      let end = calendar.deadline(of: .workingHours(hours), from: start).at
      #expect(calendar.workingMilliseconds(from: start, to: end) == Int64(hours) * 3_600_000)
      // It is the first moment of which that is true.
      let before = Instant(millisecondsSinceEpoch: end.millisecondsSinceEpoch - 1)
      #expect(calendar.workingMilliseconds(from: start, to: before) < Int64(hours) * 3_600_000)
      #expect(
        calendar.deadline(of: .workingMinutes(hours * 60), from: start).at == end)
    }
  }

  @Test func `more time or a later start never ends earlier`() throws {
    var numbers = SplitMix(state: 7)
    for start in Self.starts(300, &numbers) {
      let count = Int.random(in: 0...200, using: &numbers)
      let gap = Int64.random(in: 0...200_000_000, using: &numbers)
      let later = Instant(millisecondsSinceEpoch: start.millisecondsSinceEpoch + gap)
      for (limit, longer) in zip(Self.limits(count), Self.limits(count + 1)) {
        let end = calendar.deadline(of: limit, from: start).at
        #expect(end >= start)
        #expect(calendar.deadline(of: longer, from: start).at >= end)
        #expect(calendar.deadline(of: limit, from: later).at >= end)
      }
    }
  }

  private static func limits(_ count: Int) -> [TimeLimit] {
    [
      .minutes(count), .hours(count), .days(count), .workingMinutes(count), .workingHours(count),
      .workingDays(count),
    ]
  }

  /// Instants from 2003 to 2028, within the known years and beyond them.
  private static func starts(_ count: Int, _ numbers: inout SplitMix) -> [Instant] {
    (0..<count).map { _ in
      Instant(
        millisecondsSinceEpoch: .random(
          in: 1_041_350_400_000...1_830_268_800_000, using: &numbers))
    }
  }
}

/// Random numbers that are the same in each run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
