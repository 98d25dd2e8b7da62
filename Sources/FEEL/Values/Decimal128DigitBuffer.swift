extension Decimal128 {
  /// The bytes of a number's text while they are written; what does not fit is left out.
  struct DigitBuffer {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func append(_ byte: UInt8) {
      guard count < bytes.count else { return }
      bytes[count] = byte
      count += 1
    }

    mutating func appendZeros(_ number: Int) {
      for _ in 0..<max(number, 0) { append(UInt8(ascii: "0")) }
    }

    /// Writes the `digits` digits of a coefficient below 10^34, with a point after the first
    /// `place` of them unless it would end the text.
    mutating func appendDigits(_ coefficient: UInt128, count digits: Int, pointAfter place: Int) {
      let length = place < digits ? digits + 1 : digits
      guard digits > 0, count + length <= bytes.count else { return }
      // Two halves of 17 digits, as arithmetic on 64 bits is faster.
      let halves =
        digits > 17
        ? coefficient.quotientAndRemainder(dividingBy: PowersOfTen.wide(17)) : (0, coefficient)
      var rest = UInt64(truncatingIfNeeded: halves.1)
      var digit = digits
      while digit > 0 {
        if digits - digit == 17 { rest = UInt64(truncatingIfNeeded: halves.0) }
        digit -= 1
        let offset = digit < place ? digit : digit + 1
        bytes[count + offset] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      if place < digits { bytes[count + place] = UInt8(ascii: ".") }
      count += length
    }

    /// Writes `E`, a sign and the digits of an exponent.
    mutating func appendExponent(_ exponent: Int) {
      append(UInt8(ascii: "E"))
      append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
      let magnitude = UInt128(exponent.magnitude)
      let digits = max(PowersOfTen.digitCount(magnitude), 1)
      appendDigits(magnitude, count: digits, pointAfter: digits)
    }
  }
}
