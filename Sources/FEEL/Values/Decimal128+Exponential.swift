extension Decimal128 {
  /// e to the power of this number, rounded half even at 34 digits; nil where it is beyond the
  /// range.
  public var exponential: Decimal128? {
    guard !isZero else { return Decimal128(1) }
    guard magnitude < Self.outermost else { return isNegative ? .zero : nil }
    return Self.settled { bits in
      var bounds = Bounds(magnitude, bits: bits)
      if isNegative { bounds.negate() }
      bounds.exponentiate()
      return bounds.rounded()
    }
  }

  /// The natural logarithm, rounded half even at 34 digits; nil for zero and negative numbers.
  public var naturalLogarithm: Decimal128? {
    guard !isZero, !isNegative else { return nil }
    let isBelowOne = self < Decimal128(1)
    guard isBelowOne || self != Decimal128(1) else { return .zero }
    let magnitude = Self.settled { bits in
      var bounds = Bounds(self, bits: bits)
      bounds.takeLogarithm()
      if isBelowOne { bounds.negate() }
      return bounds.rounded()
    }
    return isBelowOne ? magnitude?.negated : magnitude
  }

  /// More than the natural logarithm of every number and of the inverse of every number.
  private static let outermost = Decimal128(outermostLogarithm)

  /// e to this power and to its opposite are beyond the range.
  private static let outermostLogarithm: Int64 = 15_000

  /// A base above zero and other than one to a power other than zero that has no short decimal.
  static func transcendentalPower(_ base: Decimal128, _ exponent: Decimal128) -> Decimal128? {
    let isBelowOne = base < Decimal128(1)
    return settled { bits in
      var bounds = Bounds(base, bits: bits)
      bounds.takeLogarithm()
      if isBelowOne { bounds.negate() }
      bounds.multiply(by: Bounds(exponent.magnitude, bits: bits))
      let shrinks = isBelowOne != exponent.isNegative
      if bounds.isAbove(UInt(outermostLogarithm)) { return .some(shrinks ? .zero : nil) }
      if shrinks { bounds.negate() }
      bounds.exponentiate()
      return bounds.rounded()
    }
  }

  /// The outcome of the first precision that settles the last digit. Nearly always that is the
  /// first; numbers made for it, such as a power a hair's breadth from a tie, need the second.
  /// No number of 34 digits is known that leads beyond the last, 1,200 decimal digits; it would
  /// give nil.
  private static func settled(_ attempt: (_ bits: Int) -> Decimal128??) -> Decimal128? {
    for bits in [256, 1024, 4096] {
      if let outcome = attempt(bits) { return outcome }
    }
    return nil
  }
}
