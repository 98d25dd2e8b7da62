/// A unified social credit code (统一社会信用代码): 17 characters and a check character.
///
/// Source: GB 32100. The alphabet leaves out I, O, S, V and Z; the check character makes the
/// sum of the characters, weighted by powers of 3 modulo 31, a multiple of 31.
public struct USCC: TradeIdentifier {
  public let description: String

  /// Builds the code from a text; lower case is read as upper case.
  /// - Throws: `IdentifierError` naming the length, the character or the check that fails.
  public init(_ raw: some StringProtocol) throws(IdentifierError) {
    let text = raw.capitals
    let length = text.unicodeScalars.count
    guard length == 18 else { throw .wrongLength(.uscc, text: text, expected: [18]) }
    let expected = try Self.checkCharacter(of: text)
    guard text.last == expected else { throw .checkFailed(.uscc, text: text, expected: expected) }
    description = text
  }

  /// Whether the bytes are a right code in upper case, without building it: for long lists.
  public static func accepts(utf8 bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count == 18 else { return false }
    var sum = 0
    var weight = 1
    for position in 0..<17 {
      let value = values[Int(bytes[position])]
      guard value < 31 else { return false }
      sum += Int(value) * weight
      weight = weight * 3 % 31
    }
    let check = values[Int(bytes[17])]
    return check < 31 && (sum + Int(check)).isMultiple(of: 31)
  }

  /// The check character for the first 17 characters of `text`.
  static func checkCharacter(of text: String) throws(IdentifierError) -> Character {
    var sum = 0
    var weight = 1
    for (index, character) in text.enumerated() {
      guard let value = alphabet.firstIndex(of: character) else {
        throw .wrongCharacter(.uscc, text: text, position: index + 1)
      }
      guard index < 17 else { break }
      sum += value * weight
      weight = weight * 3 % 31
    }
    return alphabet[(31 - sum % 31) % 31]
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

  /// The value of each byte, 31 for those outside the alphabet.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 31, count: 256)
    for (value, character) in alphabet.enumerated() {
      for byte in character.utf8 { values[Int(byte)] = UInt8(value) }
    }
    return values
  }()
}
