/// A month of a year, from 0001-01 to 9999-12.
public struct YearMonth: Hashable, Comparable, Sendable {
  /// The year times 12, plus the month less 1.
  public let number: Int32

  init(unchecked number: Int32) {
    self.number = number
  }

  /// A month from its number; nil outside the years 1 to 9999.
  public init?(number: Int32) {
    guard 12..<120_000 ~= number else { return nil }
    self.init(unchecked: number)
  }

  /// A month from its parts; nil when there is none.
  public init?(year: Int, month: Int) {
    guard 1...9999 ~= year, 1...12 ~= month else { return nil }
    self.init(unchecked: Int32(year * 12 + month - 1))
  }

  /// Reads `YYYY-MM`.
  public init(_ text: some StringProtocol) throws(NotationError) {
    let read = text.withBytes { bytes -> YearMonth? in
      guard bytes.count == 7, bytes[4] == 0x2D,
        let year = ASCIIText.number(bytes, 0, 4), let month = ASCIIText.number(bytes, 5, 2)
      else { return nil }
      return YearMonth(year: year, month: month)
    }
    guard let read else { throw .unreadable(.yearMonth, text: String(text)) }
    self = read
  }

  /// The year, 1 to 9999.
  public var year: Int { Int(number) / 12 }

  /// The month, 1 to 12.
  public var month: Int { Int(number) % 12 + 1 }

  /// The first day of the month.
  public var firstDay: Day { Day(year: year, month: month, day: 1) ?? .earliest }

  /// The last day of the month.
  public var lastDay: Day {
    firstDay.adding(days: Self.dayCount(year: year, month: month) - 1)
  }

  /// The month so many months later; stops at the ends of the calendar.
  public func adding(months: Int) -> YearMonth {
    let (sum, overflow) = Int(number).addingReportingOverflow(months)
    return YearMonth(unchecked: Int32(min(max(overflow ? months : sum, 12), 119_999)))
  }

  static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  public static func < (left: YearMonth, right: YearMonth) -> Bool {
    left.number < right.number
  }
}

extension YearMonth: CustomStringConvertible {
  /// `YYYY-MM`.
  public var description: String {
    "\(ASCIIText.padded(year, 4))-\(ASCIIText.padded(month, 2))"
  }
}
