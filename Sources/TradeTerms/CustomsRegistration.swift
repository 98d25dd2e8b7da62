/// A customs registration code (海关注册编码): ten digits and capital letters.
public struct CustomsRegistration: TradeIdentifier {
  public let description: String

  /// Builds the code from a text; lower case is read as upper case.
  public init(_ raw: some StringProtocol) throws(IdentifierError) {
    let text = raw.capitals
    try text.check(.customsRegistration, lengths: [10]) {
      ASCIIText.isDigit($0) || ASCIIText.isUpperLetter($0)
    }
    description = text
  }

  /// Whether the bytes are a code in upper case, without building it.
  public static func accepts(utf8 bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count == 10
      && bytes.allSatisfy { ASCIIText.isDigit($0) || ASCIIText.isUpperLetter($0) }
  }
}
