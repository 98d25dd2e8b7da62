/// A number of a return, exact to four places.
public struct ReportedNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// In ten-thousandths.
  let parts: Int64

  public static let zero = ReportedNumber(parts: 0)

  init(parts: Int64) { self.parts = parts }

  /// Reads a plain decimal; nil for what is none, or has more than four places or fourteen digits.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    guard let match = text.wholeMatch(of: /(-?)([0-9]{1,14})(?:\.([0-9]{1,4}))?/),
      let whole = Int64(match.2)
    else { return nil }
    let places = String(match.3 ?? "")
    let padded = places + String(repeating: "0", count: 4 - places.count)
    guard let fraction = Int64(padded) else { return nil }
    let value = whole * 10_000 + fraction
    self.init(parts: match.1.isEmpty ? value : -value)
  }

  public init(_ whole: Int) { self.init(parts: Int64(whole) * 10_000) }

  public static func + (left: Self, right: Self) -> Self {
    Self(parts: left.parts &+ right.parts)
  }

  public static func - (left: Self, right: Self) -> Self {
    Self(parts: left.parts &- right.parts)
  }

  public static func < (left: Self, right: Self) -> Bool { left.parts < right.parts }

  public var description: String {
    let magnitude = parts.magnitude
    let fraction = magnitude % 10_000
    var text = (parts < 0 ? "-" : "") + "\(magnitude / 10_000)"
    guard fraction > 0 else { return text }
    var digits = "\(fraction)"
    digits = String(repeating: "0", count: 4 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    text += ".\(digits)"
    return text
  }

  /// For a chart or a spreadsheet, which know nothing more exact.
  public var approximate: Double { Double(parts) / 10_000 }
}
