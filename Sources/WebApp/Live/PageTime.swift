import TradeTerms

/// Writes times for people, in China time.
enum PageTime {
  /// Such as `2025-03-31 09:30:00`.
  static func text(_ instant: Instant) -> String {
    text(compact: instant.compact)
  }

  /// The same from the digits that customs messages write, with or without milliseconds.
  static func text(digits: Int64) -> String {
    text(compact: String(digits))
  }

  private static func text(compact: String) -> String {
    guard compact.utf8.count >= 14 else { return compact }
    let digits = Array(compact)
    func part(_ range: Range<Int>) -> String { String(digits[range]) }
    return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8)) "
      + "\(part(8..<10)):\(part(10..<12)):\(part(12..<14))"
  }
}
