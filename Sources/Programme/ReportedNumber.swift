internal import FEEL

/// A number of a return, exact: as many digits as any form takes, so that nothing which was handed
/// in is left out of a sum.
public struct ReportedNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let value: Decimal128

  public static let zero = ReportedNumber(0)

  private init(_ value: Decimal128) { self.value = value.isZero ? .zero : value }

  /// Reads a plain decimal of up to twenty digits before the point and ten behind it; nil for what
  /// is none.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    guard text.wholeMatch(of: /-?[0-9]{1,20}(\.[0-9]{1,10})?/) != nil,
      let value = Decimal128(text)
    else { return nil }
    self.init(value)
  }

  public init(_ whole: Int) { self.init(Decimal128(Int64(whole))) }

  public static func + (left: Self, right: Self) -> Self {
    // A number of thirty digits is far from the end of the range, however many are added.
    Self(left.value.adding(right.value) ?? left.value)
  }

  public static func - (left: Self, right: Self) -> Self {
    Self(left.value.subtracting(right.value) ?? left.value)
  }

  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

  public var description: String { value.description }

  /// For a chart or a spreadsheet, which know nothing more exact.
  public var approximate: Double { Double(description) ?? 0 }
}
