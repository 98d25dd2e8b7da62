extension Decimal128 {
  /// The exponents that a number may be stored with.
  static let exponents = -6176...6111
  /// The greatest number of digits of a coefficient.
  static let precision = 34

  /// A power of ten, or the nearest that is beyond every exponent and yet small enough to add to.
  static func bounded(_ power: Int) -> Int { min(max(power, -100_000), 100_000) }

  private static let signBit: UInt64 = 1 << 63
  private static let coefficientMask: UInt64 = 1 << 49 - 1
  private static let exponentMask: UInt64 = 1 << 14 - 1

  static func upperBits(isNegative: Bool, exponent: Int) -> UInt64 {
    (isNegative ? signBit : 0) | UInt64(truncatingIfNeeded: exponent &+ 6176) << 49
  }

  /// The number ±coefficient × 10^exponent, rounded half even once; nil beyond the range.
  init?(isNegative: Bool, coefficient: UInt128, exponent: Int) {
    guard coefficient != 0 else {
      self.init(low: 0, high: Self.upperBits(isNegative: false, exponent: 0))
      return
    }
    var coefficient = coefficient
    var exponent = Self.bounded(exponent)
    var digits = PowersOfTen.digitCount(coefficient)
    let surplus = max(digits - Self.precision, Self.exponents.lowerBound - exponent)
    if surplus > 0 {
      coefficient = Rounding.halfEven.quotient(coefficient, droppingDigits: surplus)
      exponent += surplus
      digits = PowersOfTen.digitCount(coefficient)
      if digits > Self.precision {
        coefficient /= 10
        exponent += 1
        digits -= 1
      }
    }
    let missing = exponent - Self.exponents.upperBound
    if missing > 0 {
      guard digits + missing <= Self.precision else { return nil }
      coefficient *= PowersOfTen.wide(missing)
      exponent -= missing
    }
    self.init(
      low: UInt64(truncatingIfNeeded: coefficient),
      high: Self.upperBits(isNegative: isNegative && coefficient != 0, exponent: exponent)
        | UInt64(truncatingIfNeeded: coefficient >> 64))
  }

  /// The number significand × 10^exponent, rounded half even at 34 digits; nil beyond the range.
  public init?(significand: Int128, exponent: Int) {
    self.init(
      isNegative: significand < 0, coefficient: significand.magnitude, exponent: exponent)
  }

  /// The number significand × 10^exponent; nil where it has no exact decimal of 34 digits.
  public init?(exactly significand: Int128, exponent: Int) {
    guard let number = Decimal128(significand: significand, exponent: exponent) else { return nil }
    if significand != 0 {
      let before = PowersOfTen.stripped(significand.magnitude, exponent: Self.bounded(exponent))
      guard before == number.strippedParts else { return nil }
    }
    self = number
  }

  /// The digits as a whole number with the sign; the number is this × 10^``exponent``.
  public var significand: Int128 {
    let magnitude = Int128(truncatingIfNeeded: coefficient)
    return isNegative ? -magnitude : magnitude
  }

  /// The power of ten of the last digit, from -6176 to 6111.
  public var exponent: Int { Int(truncatingIfNeeded: high >> 49 & Self.exponentMask) - 6176 }

  /// The digits as a whole number without the sign.
  var coefficient: UInt128 {
    UInt128(truncatingIfNeeded: high & Self.coefficientMask) << 64 | UInt128(low)
  }

  /// Whether the coefficient is just ``low``.
  var isShort: Bool { high & Self.coefficientMask == 0 }

  /// The coefficient without zeros at its end, and the exponent that goes with it.
  var strippedParts: PowersOfTen.Parts { PowersOfTen.stripped(coefficient, exponent: exponent) }

  /// Whether the number is zero.
  public var isZero: Bool { low == 0 && isShort }

  /// Whether the number is below zero.
  public var isNegative: Bool { high & Self.signBit != 0 && !isZero }

  /// The number with the opposite sign.
  public var negated: Decimal128 { Decimal128(low: low, high: high ^ Self.signBit) }

  /// The number without its sign.
  public var magnitude: Decimal128 { Decimal128(low: low, high: high & ~Self.signBit) }

  /// This number times ten to the power `power`; nil where it is beyond the range.
  public func shifted(by power: Int) -> Decimal128? {
    Decimal128(
      isNegative: isNegative, coefficient: coefficient, exponent: exponent + Self.bounded(power))
  }
}
