extension Decimal128 {
  /// What is left after taking the greatest whole multiple of `divisor` that leaves no less than
  /// nothing: `dividend - divisor × floor(dividend / divisor)`, worked out exactly and rounded half
  /// even once. It has the sign of the divisor; nil for a divisor of zero.
  public func modulo(_ divisor: Decimal128) -> Decimal128? {
    guard !divisor.isZero else { return nil }
    let rest = remainderParts(divisor)
    let remainder = Decimal128(
      isNegative: isNegative, coefficient: rest.coefficient, exponent: rest.exponent)
    guard rest.coefficient != 0, isNegative != divisor.isNegative else { return remainder }
    return remainder?.adding(divisor)
  }

  /// The remainder of the magnitudes, which always fits into 34 digits.
  private func remainderParts(_ divisor: Decimal128) -> PowersOfTen.Parts {
    let distance = exponent - divisor.exponent
    if distance >= 0 {
      let modulus = divisor.coefficient
      let power = Self.powerOfTen(distance, modulus: modulus)
      let rest = Self.product(coefficient % modulus, power, modulus: modulus)
      return PowersOfTen.Parts(coefficient: rest, exponent: divisor.exponent)
    }
    let rest = PowersOfTen.Parts(coefficient: coefficient, exponent: exponent)
    // A divisor that does not fit into 128 bits at this exponent is greater than the dividend.
    guard distance > -39 else { return rest }
    let (modulus, overflow) = divisor.coefficient.multipliedReportingOverflow(
      by: PowersOfTen.wide(-distance))
    guard !overflow else { return rest }
    return PowersOfTen.Parts(coefficient: coefficient % modulus, exponent: exponent)
  }

  private static func powerOfTen(_ power: Int, modulus: UInt128) -> UInt128 {
    guard power >= 39 else { return PowersOfTen.wide(power) % modulus }
    var left = power
    var square = 10 % modulus
    var result = 1 % modulus
    while left > 0 {
      if left & 1 == 1 { result = product(result, square, modulus: modulus) }
      square = product(square, square, modulus: modulus)
      left >>= 1
    }
    return result
  }

  /// The product of two numbers below the modulus, less its multiples.
  private static func product(_ left: UInt128, _ right: UInt128, modulus: UInt128) -> UInt128 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    guard overflow else { return product % modulus }
    return modulus.dividingFullWidth(left.multipliedFullWidth(by: right)).remainder
  }
}
