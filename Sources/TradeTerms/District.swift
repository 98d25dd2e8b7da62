/// A customs district (关区): four digits, of which the first two name the region's customs.
public struct District: TradeIdentifier {
  public let description: String

  public init(_ raw: some StringProtocol) throws(IdentifierError) {
    try raw.check(.district, lengths: [4], allowing: ASCIIText.isDigit)
    description = String(raw)
  }

  /// The code of the directly subordinate customs (直属海关) that the district belongs to.
  public var region: String { description.prefix(2) + "00" }
}
