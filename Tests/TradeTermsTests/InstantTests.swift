import Testing
import TradeTerms

@Suite struct InstantTests {
  @Test(
    arguments: [
      ("19700101080000", 0), ("20250331093000", 1_743_384_600_000),
      ("20250331093000123", 1_743_384_600_123), ("1970-01-01T00:00:00Z", 0),
      ("2025-03-31T09:30:00+08:00", 1_743_384_600_000),
      ("2025-03-31T01:30:00.123Z", 1_743_384_600_123),
      ("2025-03-30T20:00:00.1239-05:30", 1_743_384_600_123),
      ("1969-12-31T23:59:59.999Z", -1),
    ] as [(String, Int64)])
  func `a time is read from the digits of customs and from RFC 3339`(
    _ text: String, _ milliseconds: Int64
  ) throws {
    let instant = try Instant(text)
    #expect(instant.millisecondsSinceEpoch == milliseconds)
    #expect(try Instant(instant.description) == instant)
    #expect(try Instant(instant.compactMilliseconds) == instant)
  }

  @Test(arguments: [
    "20250331240000", "20250331096000", "20250331093060", "20250229093000", "2025033109300",
    "202503310930001", "2025-03-31T09:30:00", "2025-03-31T09:30:00.Z", "2025-03-31T09:30:00+8",
    "2025-03-31T09:30:00+24:00", "2025-03-31T09:30:00.", "",
  ])
  func `what is no time is refused`(_ text: String) {
    #expect(throws: NotationError.unreadable(.instant, text: text)) { try Instant(text) }
  }

  @Test func `a time is printed in Chinese time`() throws {
    let instant = try Instant("2025-03-30T16:00:00.050Z")
    #expect(instant.description == "2025-03-31T00:00:00.050+08:00")
    #expect(instant.compact == "20250331000000")
    #expect(instant.compactMilliseconds == "20250331000000050")
    #expect(instant.day.description == "2025-03-31")
  }

  @Test func `a millisecond before midnight in China is the day before`() throws {
    let midnight = Instant(startOf: try Day("2025-01-01"))
    let before = Instant(millisecondsSinceEpoch: midnight.millisecondsSinceEpoch - 1)
    #expect(midnight.day.description == "2025-01-01")
    #expect(before.day.description == "2024-12-31")
    #expect(before < midnight)
  }

  @Test func `times outside the calendar stay at its ends`() {
    #expect(Instant(millisecondsSinceEpoch: .max).day == .latest)
    #expect(Instant(millisecondsSinceEpoch: .min).day == .earliest)
  }
}
