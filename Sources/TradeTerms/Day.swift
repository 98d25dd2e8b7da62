/// A day of the calendar, from 0001-01-01 to 9999-12-31.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, which is 0.
  public let daysSinceEpoch: Int32

  /// The first day that can be written.
  public static let earliest = Day(unchecked: -719_162)
  /// The last day that can be written.
  public static let latest = Day(unchecked: 2_932_896)

  private init(unchecked daysSinceEpoch: Int32) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// A day from its number; nil outside the years 1 to 9999.
  public init?(daysSinceEpoch: Int32) {
    guard Self.earliest.daysSinceEpoch...Self.latest.daysSinceEpoch ~= daysSinceEpoch else {
      return nil
    }
    self.init(unchecked: daysSinceEpoch)
  }

  /// A day from its parts; nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1,
      day <= YearMonth.dayCount(year: year, month: month)
    else { return nil }
    // Years begin in March here, so that the leap day comes last.
    let shiftedYear = month > 2 ? year : year - 1
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    let days =
      shiftedYear * 365 + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + dayOfYear
    self.init(unchecked: Int32(days - 719_468))
  }

  /// Reads `YYYY-MM-DD` or `YYYYMMDD` from bytes.
  public init?(utf8 bytes: UnsafeRawBufferPointer) {
    let isPlain = bytes.count == 8
    let isDashed = bytes.count == 10 && bytes[4] == 0x2D && bytes[7] == 0x2D
    guard isPlain || isDashed,
      let year = ASCIIText.number(bytes, 0, 4),
      let month = ASCIIText.number(bytes, isPlain ? 4 : 5, 2),
      let day = ASCIIText.number(bytes, isPlain ? 6 : 8, 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD` or `YYYYMMDD`.
  public init(_ text: some StringProtocol) throws(NotationError) {
    guard let day = text.withBytes({ Day(utf8: $0) }) else {
      throw .unreadable(.day, text: String(text))
    }
    self = day
  }

  /// The day so many days later, or earlier for a negative count; stops at the ends.
  public func adding(days: Int) -> Day {
    let (sum, overflow) = Int(daysSinceEpoch).addingReportingOverflow(days)
    let wanted = overflow ? days : sum
    if wanted >= Int(Self.latest.daysSinceEpoch) { return Self.latest }
    if wanted <= Int(Self.earliest.daysSinceEpoch) { return Self.earliest }
    return Day(unchecked: Int32(wanted))
  }

  /// How many days lie from the other day to this one.
  public func days(since other: Day) -> Int {
    Int(daysSinceEpoch) - Int(other.daysSinceEpoch)
  }

  public static func < (left: Day, right: Day) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }
}
