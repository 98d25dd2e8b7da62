/// A currency by its customs number (币制): three digits, such as 142 for the renminbi.
public struct Currency: TradeIdentifier {
  /// The customs number.
  public let number: UInt16

  /// The renminbi.
  public static let renminbi = Currency(number: 142)

  private init(number: UInt16) {
    self.number = number
  }

  public init(_ raw: some StringProtocol) throws(IdentifierError) {
    try raw.check(.currency, lengths: [3], allowing: ASCIIText.isDigit)
    self.init(number: UInt16(raw) ?? 0)
  }

  /// Reads three digits from bytes; nil for anything else.
  public init?(utf8 bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 3, let number = ASCIIText.number(bytes, 0, 3) else { return nil }
    self.init(number: UInt16(number))
  }

  /// The currency with these ISO 4217 letters, if the table has it.
  public init?(isoLetters: some StringProtocol, in tables: ReferenceTables) {
    let wanted = isoLetters.uppercased()
    guard let entry = tables.currencies.entries.first(where: { $0["iso"] == wanted }) else {
      return nil
    }
    try? self.init(entry.code)
  }

  public var description: String { ASCIIText.padded(Int(number), 3) }

  /// The ISO 4217 letters, if the table knows the currency.
  public func isoLetters(in tables: ReferenceTables) -> String? {
    tables.currencies[description]?["iso"]
  }
}
