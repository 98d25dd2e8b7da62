/// An exact decimal of customs (N19,5): at most 19 digits, 5 of them after the point.
public struct Amount: Hashable, Sendable {
  /// The value in units of the fifth decimal.
  public let hundredThousandths: Int128

  /// Nothing.
  public static let zero = Amount(hundredThousandths: 0)

  /// An amount from its units; sums may be larger than what a message can carry.
  public init(hundredThousandths: Int128) {
    self.hundredThousandths = hundredThousandths
  }

  /// Reads the decimal form of XML Schema from bytes; nil for what is not N19,5.
  public init?(utf8 bytes: UnsafeRawBufferPointer) {
    guard case .success(let value) = Self.reader.read(bytes) else { return nil }
    hundredThousandths = value
  }

  /// Reads the decimal form of XML Schema; the error tells what is wrong.
  public init(_ text: some StringProtocol) throws(NotationError) {
    hundredThousandths = try Self.reader.read(text, as: .amount)
  }

  /// The exact product, in units of the tenth decimal; `overflow` says that it does not fit.
  public func times(_ other: Amount) -> (tenBillionths: Int128, overflow: Bool) {
    let product = hundredThousandths.multipliedReportingOverflow(by: other.hundredThousandths)
    return (product.partialValue, product.overflow)
  }

  private static let reader = DecimalReader(totalDigits: 19, fractionDigits: 5)
}

extension Amount: Comparable, AdditiveArithmetic {
  public static func < (left: Amount, right: Amount) -> Bool {
    left.hundredThousandths < right.hundredThousandths
  }

  // 10¹⁴ of the largest amounts of a message fit, so these do not overflow in practice.
  public static func + (left: Amount, right: Amount) -> Amount {
    Amount(hundredThousandths: left.hundredThousandths + right.hundredThousandths)
  }

  public static func - (left: Amount, right: Amount) -> Amount {
    Amount(hundredThousandths: left.hundredThousandths - right.hundredThousandths)
  }

  public static prefix func - (amount: Amount) -> Amount {
    zero - amount
  }
}

extension Amount: CustomStringConvertible {
  /// The plain decimal without loss and without zeros that say nothing: `128.5`.
  public var description: String {
    let (whole, part) = hundredThousandths.magnitude.quotientAndRemainder(dividingBy: 100_000)
    let sign = hundredThousandths < 0 ? "-" : ""
    guard part != 0 else { return sign + String(whole) }
    var decimals = Substring(ASCIIText.padded(Int(part), 5))
    while decimals.last == "0" { decimals.removeLast() }
    return "\(sign)\(whole).\(decimals)"
  }
}
