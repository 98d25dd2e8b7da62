/// Which characters of the ASCII set a byte is.
enum ASCIIText {
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isUpperLetter(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// The four blanks that XML and our files know: space, tab, line feed, return.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The number that `count` digits from `start` write, nil when one is not a digit.
  static func number(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    var number = 0
    for position in start..<(start + count) {
      let digit = bytes[position] &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// The number in decimal digits, filled with zeros to `width`.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
