/// Reads the decimal form of XML Schema exactly: sign, digits, point, digits, outer blanks.
///
/// Leading zeros and trailing zeros of the fraction do not count, as with the facets
/// totalDigits and fractionDigits of `xs:decimal`.
struct DecimalReader {
  enum Fault: Error {
    case unreadable
    case tooManyDigits
    case tooManyDecimals
  }

  /// At most 19, so that the digits before the point fit an unsigned word.
  let totalDigits: Int
  /// At most 18, for the digits after it.
  let fractionDigits: Int
  private let scale: UInt64

  init(totalDigits: Int, fractionDigits: Int) {
    self.totalDigits = totalDigits
    self.fractionDigits = fractionDigits
    scale = (0..<fractionDigits).reduce(1) { power, _ in power * 10 }
  }

  /// The value times ten to the power of `fractionDigits`.
  func read(_ bytes: UnsafeRawBufferPointer) -> Result<Int128, Fault> {
    var position = 0
    var end = bytes.count
    while position < end, ASCIIText.isBlank(bytes[position]) { position += 1 }
    while end > position, ASCIIText.isBlank(bytes[end - 1]) { end -= 1 }
    guard position < end else { return .failure(.unreadable) }
    let isNegative = bytes[position] == 0x2D
    if isNegative || bytes[position] == 0x2B { position += 1 }

    let firstDigit = position
    while position < end, bytes[position] == 0x30 { position += 1 }
    let firstSignificant = position
    var whole: UInt64 = 0
    while position < end, ASCIIText.isDigit(bytes[position]) {
      whole = whole &* 10 &+ UInt64(bytes[position] &- 0x30)
      position += 1
    }
    let wholeDigits = position - firstSignificant
    var digitsSeen = position - firstDigit

    var part: UInt64 = 0
    var unit = scale
    var partDigits = 0
    if position < end, bytes[position] == 0x2E {
      position += 1
      let firstDecimal = position
      while position < end, ASCIIText.isDigit(bytes[position]) {
        let digit = UInt64(bytes[position] &- 0x30)
        position += 1
        unit /= 10
        part = part &+ digit &* unit
        if digit != 0 { partDigits = position - firstDecimal }
      }
      digitsSeen += position - firstDecimal
    }

    guard digitsSeen > 0, position == end else { return .failure(.unreadable) }
    guard partDigits <= fractionDigits else { return .failure(.tooManyDecimals) }
    guard wholeDigits + partDigits <= totalDigits else { return .failure(.tooManyDigits) }
    let magnitude = Int128(whole) * Int128(scale) + Int128(part)
    return .success(isNegative ? -magnitude : magnitude)
  }

  /// Reads a text; the error speaks of `notation`.
  func read(
    _ text: some StringProtocol, as notation: Notation
  ) throws(NotationError) -> Int128 {
    switch text.withBytes(read) {
    case .success(let value): return value
    case .failure(.unreadable): throw .unreadable(notation, text: String(text))
    case .failure(.tooManyDigits): throw .tooManyDigits(notation, text: String(text))
    case .failure(.tooManyDecimals): throw .tooManyDecimals(notation, text: String(text))
    }
  }
}
