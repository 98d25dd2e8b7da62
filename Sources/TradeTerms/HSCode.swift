/// A commodity code of the customs tariff (商品编码): ten digits.
public struct HSCode: TradeIdentifier {
  public let description: String

  public init(_ raw: some StringProtocol) throws(IdentifierError) {
    try raw.check(.hsCode, lengths: [10], allowing: ASCIIText.isDigit)
    description = String(raw)
  }

  /// The chapter (章): the first two digits.
  public var chapter: Substring { description.prefix(2) }

  /// The heading (品目): the first four digits, enough for a simplified declaration.
  public var heading: Substring { description.prefix(4) }

  /// The subheading (子目): the first six digits, common to all countries.
  public var subheading: Substring { description.prefix(6) }

  /// Whether the bytes are ten digits.
  public static func accepts(utf8 bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count == 10 && bytes.allSatisfy(ASCIIText.isDigit)
  }
}
