/// Holds a field's text against its type, as the official schema does.
enum FieldCheck {
  /// The rule that `text` breaks, or `nil`.
  @inline(__always)
  static func broken(_ text: UnsafeRawBufferPointer, _ type: FieldType) -> Rule? {
    switch type {
    case .text(let least, let most, let collapsed):
      isLength(of: text, from: least, to: most, collapsed: collapsed) ? nil : .textLength
    case .decimal: isDecimal(text, totalDigits: 19, fractionDigits: 5) ? nil : .decimalForm
    case .integer(let digits): isInteger(text, totalDigits: digits) ? nil : .integerForm
    case .anything: nil
    }
  }

  private static func isLength(
    of text: UnsafeRawBufferPointer, from least: Int, to most: Int, collapsed: Bool
  ) -> Bool {
    // A text has at most as many characters as bytes, so most texts need no counting.
    if least == 0, text.count <= most { return true }
    let count = collapsed ? collapsedLength(text) : length(text)
    return count >= least && count <= most
  }

  /// The number of Unicode characters of valid UTF-8.
  static func length(_ text: UnsafeRawBufferPointer) -> Int {
    var count = 0
    for byte in text where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The number of characters after trimming and joining runs of white space to one blank.
  static func collapsedLength(_ text: UnsafeRawBufferPointer) -> Int {
    var count = 0
    var pendingBlank = false
    for byte in text {
      if isBlank(byte) {
        pendingBlank = count > 0
      } else if byte & 0xC0 != 0x80 {
        count += pendingBlank ? 2 : 1
        pendingBlank = false
      }
    }
    return count
  }

  /// A decimal: sign, digits, point, digits, blanks around it; digits are counted without leading
  /// zeros before the point and trailing ones after it.
  static func isDecimal(
    _ text: UnsafeRawBufferPointer, totalDigits: Int, fractionDigits: Int
  ) -> Bool {
    var index = skipBlanks(text, from: 0)
    if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      index += 1
    }
    let firstDigit = index
    while index < text.count, text[index] == UInt8(ascii: "0") { index += 1 }
    let leadingZeros = index - firstDigit
    let wholeStart = index
    while index < text.count, isDigit(text[index]) { index += 1 }
    let whole = index - wholeStart
    var fraction = 0
    var written = whole
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      let start = index
      var lastSignificant = start
      while index < text.count, isDigit(text[index]) {
        if text[index] != UInt8(ascii: "0") { lastSignificant = index + 1 }
        index += 1
      }
      if index == start, whole + leadingZeros == 0 { return false }
      fraction = lastSignificant - start
      written += index - start
    } else if whole + leadingZeros == 0 {
      return false
    }
    // The schema's processor reads no number of more than 24 digits.
    guard skipBlanks(text, from: index) == text.count, written <= 24 else { return false }
    return fraction <= fractionDigits && whole + fraction <= totalDigits
  }

  /// A whole number that fits 32 bits, with at most `totalDigits` digits. Unlike at a decimal, the
  /// schema's processor lets no blank stand around it.
  static func isInteger(_ text: UnsafeRawBufferPointer, totalDigits: Int) -> Bool {
    var index = 0
    var isNegative = false
    if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isNegative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    let firstDigit = index
    var magnitude: Int64 = 0
    var significant = 0
    while index < text.count, isDigit(text[index]) {
      let digit = Int64(text[index] - UInt8(ascii: "0"))
      if magnitude > 0 || digit > 0 { significant += 1 }
      guard significant <= 10 else { return false }
      magnitude = magnitude * 10 + digit
      index += 1
    }
    guard index > firstDigit, index == text.count else { return false }
    guard magnitude <= (isNegative ? 2_147_483_648 : 2_147_483_647) else { return false }
    return max(significant, 1) <= totalDigits
  }

  private static func skipBlanks(_ text: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index < text.count, isBlank(text[index]) { index += 1 }
    return index
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
