internal import Foundation

/// The offsets of one zone of the IANA database through the ages.
struct ZoneRules: Sendable {
  private let zone: TimeZone
  /// Seconds ahead of UTC in the standard time of the rules now in force.
  let standardOffset: Int32

  /// The rules of the zone of that name; nil where the system has none.
  init?(name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.zone = zone
    standardOffset = min(
      Self.offset(zone, Self.januaryInForce), Self.offset(zone, Self.julyInForce))
  }

  /// Seconds ahead of UTC at an instant, in seconds since 1970-01-01T00:00:00Z.
  ///
  /// Before the first rule the local mean time holds, and the last rule holds for ever.
  func offset(atInstant seconds: Int64) -> Int32 {
    Self.offset(zone, Self.withinRules(seconds))
  }

  /// Seconds ahead of UTC when the clocks show a date and time, as `ZoneReference` explains it.
  func offset(atLocal seconds: Int64, repeated: Bool) -> Int32 {
    // No zone is a whole day away from UTC, so a change lies between these two or there is none.
    let before = offset(atInstant: seconds &- ClockUnit.daySeconds)
    let after = offset(atInstant: seconds &+ ClockUnit.daySeconds)
    guard before != after else { return before }
    let holdsBefore = offset(atInstant: seconds &- Int64(before)) == before
    let holdsAfter = offset(atInstant: seconds &- Int64(after)) == after
    return holdsAfter && (repeated || !holdsBefore) ? after : before
  }

  private static func offset(_ zone: TimeZone, _ seconds: Int64) -> Int32 {
    Int32(clamping: zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
  }

  /// An instant with the same offset for which the system has rules: whole seconds of few years,
  /// which a `Double` holds exactly.
  private static func withinRules(_ seconds: Int64) -> Int64 {
    if seconds < beforeAllRules { return beforeAllRules }
    if seconds < afterAllRules { return seconds }
    // The calendar repeats after 400 years, and so does a rule that speaks of days of the week.
    return afterAllRules - cycle + (seconds - afterAllRules).floored(by: cycle).remainder
  }

  /// 1800-01-01, 2600-01-01 and the 400 years of the calendar, in seconds.
  private static var beforeAllRules: Int64 { -5_364_662_400 }
  private static var afterAllRules: Int64 { 19_880_899_200 }
  private static var cycle: Int64 { 146_097 * ClockUnit.daySeconds }

  /// The first days of January and July 2030.
  private static var januaryInForce: Int64 { 1_893_456_000 }
  private static var julyInForce: Int64 { 1_909_094_400 }
}
