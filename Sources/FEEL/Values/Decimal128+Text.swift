extension Decimal128: CustomStringConvertible {
  /// The text of the number without zeros at the end of its fraction, read back as the same
  /// number. It is plain (`0.000012`, `-1200`) where the first digit stands at most 34 places from
  /// the point on either side, and scientific beyond (`1.5E+40`, `2E-6000`), so that no text is
  /// longer than 70 characters and no zero pretends to be a digit that was worked out.
  public var description: String {
    if isShort, exponent == 0 {
      return isNegative ? "-" + String(low) : String(low)
    }
    return written
  }

  private var written: String {
    let parts = strippedParts
    let digits = PowersOfTen.digitCount(parts.coefficient)
    // The place of the first digit: 1 in front of the point, 0 and less behind it.
    let lead = digits + parts.exponent
    return String(unsafeUninitializedCapacity: 80) { buffer in
      var text = DigitBuffer(buffer)
      if isNegative { text.append(UInt8(ascii: "-")) }
      if parts.coefficient == 0 {
        text.append(UInt8(ascii: "0"))
      } else if lead > Self.precision || lead <= -Self.precision {
        text.appendDigits(parts.coefficient, count: digits, pointAfter: 1)
        text.appendExponent(lead - 1)
      } else if lead <= 0 {
        text.append(UInt8(ascii: "0"))
        text.append(UInt8(ascii: "."))
        text.appendZeros(-lead)
        text.appendDigits(parts.coefficient, count: digits, pointAfter: digits)
      } else {
        text.appendDigits(parts.coefficient, count: digits, pointAfter: min(lead, digits))
        text.appendZeros(lead - digits)
      }
      return text.count
    }
  }
}
