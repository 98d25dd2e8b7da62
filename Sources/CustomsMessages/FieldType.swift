/// What the official schema lets stand in one element.
public enum FieldType: Hashable, Sendable {
  /// Text of `least` to `most` characters; `collapsed` text is counted after trimming and
  /// joining white space.
  case text(least: Int, most: Int, collapsed: Bool)
  /// A decimal of at most 19 digits, 5 of them after the point (N19,5).
  case decimal
  /// A whole number of at most `digits` digits that fits 32 bits.
  case integer(digits: Int)
  /// At most one element of any name, not looked into (`ExtendMessage/Message`).
  case anything

  /// Text of exactly `count` characters (`C36`).
  static func exactly(_ count: Int) -> Self {
    .text(least: count, most: count, collapsed: false)
  }

  /// Text of up to `count` characters (`C..60`).
  static func upTo(_ count: Int) -> Self { .text(least: 0, most: count, collapsed: false) }
}

extension FieldType: CustomStringConvertible {
  /// As the specification writes it: `C36`, `C..60`, `N19,5`.
  public var description: String {
    switch self {
    case .text(let least, let most, _):
      least == most ? "C\(most)" : least > 0 ? "C\(least)..\(most)" : "C..\(most)"
    case .decimal: "N19,5"
    case .integer(let digits): "N\(digits)"
    case .anything: "…"
    }
  }
}
