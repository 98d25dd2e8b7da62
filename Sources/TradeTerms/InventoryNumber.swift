/// The number that customs gives an inventory (清单编号).
///
/// Four digits of district, four of year, I or E, then a serial of 9 to 11 digits
/// (exactly 9 before the specification of 2022).
public struct InventoryNumber: TradeIdentifier {
  public let description: String

  public init(_ raw: some StringProtocol) throws(IdentifierError) {
    let text = raw.capitals
    try text.check(.inventoryNumber, lengths: [18, 19, 20]) {
      ASCIIText.isDigit($0) || ASCIIText.isUpperLetter($0)
    }
    for (index, byte) in text.utf8.enumerated() {
      let isRight = index == 8 ? byte == 0x45 || byte == 0x49 : ASCIIText.isDigit(byte)
      guard isRight else {
        throw .wrongCharacter(.inventoryNumber, text: text, position: index + 1)
      }
    }
    description = text
  }

  /// The four digits of the customs district that gave the number.
  public var districtCode: Substring { description.prefix(4) }

  /// The year in which it was given.
  public var year: Int { Int(description.dropFirst(4).prefix(4)) ?? 0 }

  /// Whether the goods leave the country.
  public var isExport: Bool { description.dropFirst(8).first == "E" }
}
