extension Decimal128 {
  /// This number to the power of another, rounded half even at 34 digits; nil beyond the range, for
  /// zero to a negative power and for a negative number to a power that is not whole.
  public func raised(to power: Decimal128) -> Decimal128? {
    guard !power.isZero else { return Decimal128(1) }
    guard !isZero else { return power.isNegative ? nil : .zero }
    guard isNegative else { return raisedMagnitude(to: power) }
    guard power.isInteger else { return nil }
    let result = magnitude.raisedMagnitude(to: power)
    return power.isOdd ? result?.negated : result
  }

  /// The power of the number without its sign, which is not zero.
  private func raisedMagnitude(to power: Decimal128) -> Decimal128? {
    let base = strippedParts
    guard base != PowersOfTen.Parts(coefficient: 1, exponent: 0) else { return Decimal128(1) }
    switch Self.exactPower(base, power) {
    case .exact(let parts):
      return Decimal128(
        isNegative: false, coefficient: parts.coefficient, exponent: parts.exponent)
    case .endless: return Self.transcendentalPower(magnitude, power)
    }
  }

  private enum Power {
    case exact(PowersOfTen.Parts)
    /// More than 38 digits, or no end of them.
    case endless
  }

  private static func exactPower(_ base: PowersOfTen.Parts, _ power: Decimal128) -> Power {
    guard let (numerator, root) = fraction(power) else { return .endless }
    if root == 1, numerator > 0 {
      return PowersOfTen.power(base.coefficient, numerator).map {
        .exact(PowersOfTen.Parts(coefficient: $0, exponent: base.exponent * numerator))
      } ?? .endless
    }
    let raised = Factors(base).root(root)?.raised(to: numerator)
    return raised.map { .exact($0) } ?? .endless
  }

  /// A power as a fraction in lowest terms; nil where no number but one has an exact root so high.
  /// A numerator beyond 20,000 is cut to that, as what it leads to has too many digits anyway.
  private static func fraction(_ power: Decimal128) -> (numerator: Int, root: Int)? {
    let parts = power.strippedParts
    let sign = power.isNegative ? -1 : 1
    let limit: UInt128 = 20_000
    if parts.exponent >= 0 {
      let isLong = parts.exponent > 4 || parts.coefficient > limit
      let whole = isLong ? limit : parts.coefficient * PowersOfTen.wide(parts.exponent)
      return (sign * Int(min(whole, limit)), 1)
    }
    // The root is at least two to this power, and a number has a root of at most about 6,300.
    guard parts.exponent >= -12 else { return nil }
    let denominator = PowersOfTen.wide(-parts.exponent)
    var (divisor, rest) = (denominator, parts.coefficient % denominator)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return (
      sign * Int(min(parts.coefficient / divisor, limit)), Int(denominator / divisor)
    )
  }
}
