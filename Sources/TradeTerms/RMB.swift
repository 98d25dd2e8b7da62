/// A sum of renminbi as a whole number of fen.
public struct RMB: Hashable, Sendable {
  /// The sum in fen (分).
  public let fen: Int64

  /// Nothing.
  public static let zero = RMB(fen: 0)

  public init(fen: Int64) {
    self.fen = fen
  }

  /// Reads yuan with at most two decimals, such as `1234.56`; nothing is rounded.
  public init(yuan text: some StringProtocol) throws(NotationError) {
    let value = try Self.reader.read(text, as: .yuan)
    guard let fen = Int64(exactly: value) else {
      throw .outOfRange(.yuan, text: String(text))
    }
    self.fen = fen
  }

  /// The sum, or nil when it does not fit.
  public func adding(_ other: RMB) -> RMB? {
    let (sum, overflow) = fen.addingReportingOverflow(other.fen)
    return overflow ? nil : RMB(fen: sum)
  }

  private static let reader = DecimalReader(totalDigits: 19, fractionDigits: 2)
}

extension RMB: Comparable, AdditiveArithmetic {
  public static func < (left: RMB, right: RMB) -> Bool { left.fen < right.fen }

  public static func + (left: RMB, right: RMB) -> RMB { RMB(fen: left.fen + right.fen) }

  public static func - (left: RMB, right: RMB) -> RMB { RMB(fen: left.fen - right.fen) }

  public static prefix func - (sum: RMB) -> RMB { zero - sum }
}
