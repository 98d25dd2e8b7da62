/// A text that names one thing in trade and cannot be built wrong.
public protocol TradeIdentifier: Codable, Comparable, CustomStringConvertible, Hashable, Sendable {
  /// Reads the identifier; the error names what is wrong and how to put it right.
  init(_ raw: some StringProtocol) throws(IdentifierError)
}

extension TradeIdentifier {
  public static func < (left: Self, right: Self) -> Bool {
    left.description < right.description
  }

  public init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
