/// A point in time to the millisecond, kept as UTC and written in Chinese time.
///
/// Asia/Shanghai is taken as UTC+08:00 throughout: China has had no summer time since 1991,
/// and times before that are read at the same fixed offset.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let millisecondsSinceEpoch: Int64

  static let shanghaiOffset: Int64 = 8 * 3_600_000
  static let dayLength: Int64 = 86_400_000

  public init(millisecondsSinceEpoch: Int64) {
    self.millisecondsSinceEpoch = millisecondsSinceEpoch
  }

  /// The start of a day in China.
  public init(startOf day: Day) {
    millisecondsSinceEpoch = Int64(day.daysSinceEpoch) * Self.dayLength - Self.shanghaiOffset
  }

  /// Reads `YYYYMMDDhhmmss` or `yyyyMMddHHmmssfff`, Chinese time, from bytes.
  public init?(utf8 bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 14 || bytes.count == 17,
      let day = Day(utf8: UnsafeRawBufferPointer(rebasing: bytes[0..<8])),
      let hour = ASCIIText.number(bytes, 8, 2), hour < 24,
      let minute = ASCIIText.number(bytes, 10, 2), minute < 60,
      let second = ASCIIText.number(bytes, 12, 2), second < 60,
      let millisecond = bytes.count == 17 ? ASCIIText.number(bytes, 14, 3) : 0
    else { return nil }
    let seconds = (hour * 60 + minute) * 60 + second
    self.init(
      millisecondsSinceEpoch: Instant(startOf: day).millisecondsSinceEpoch
        + Int64(seconds * 1000 + millisecond))
  }

  /// Reads the digits of customs messages (Chinese time) or the form of RFC 3339.
  public init(_ text: some StringProtocol) throws(NotationError) {
    let read = text.withBytes { Instant(utf8: $0) ?? Instant(rfc3339: $0) }
    guard let read else { throw .unreadable(.instant, text: String(text)) }
    self = read
  }

  /// So many milliseconds later.
  public func adding(_ milliseconds: Int64) -> Instant {
    Instant(millisecondsSinceEpoch: millisecondsSinceEpoch + milliseconds)
  }

  /// The day in China; instants outside the years 1 to 9999 give its first or last day.
  public var day: Day { split.day }

  /// The day in China and the milliseconds since its midnight.
  var split: (day: Day, milliseconds: Int64) {
    let earliest = Instant(startOf: .earliest).millisecondsSinceEpoch
    let latest = Instant(startOf: .latest).millisecondsSinceEpoch + Self.dayLength - 1
    let elapsed = min(max(millisecondsSinceEpoch, earliest), latest) - earliest
    let (days, milliseconds) = elapsed.quotientAndRemainder(dividingBy: Self.dayLength)
    return (Day.earliest.adding(days: Int(days)), milliseconds)
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    left.millisecondsSinceEpoch < right.millisecondsSinceEpoch
  }
}
