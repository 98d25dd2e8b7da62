/// Ways for numbers whose coefficients fit into 64 bits and whose result is exact: nearly all
/// numbers of real life. Each gives nil where the general way has to be taken.
extension Decimal128 {
  func shortSum(_ other: Decimal128) -> Decimal128? {
    guard isShort, other.isShort else { return nil }
    if high == other.high {
      let (sum, overflow) = low.addingReportingOverflow(other.low)
      return overflow ? nil : Decimal128(low: sum, high: high)
    }
    guard let (left, right, exponent) = shortAligned(other) else { return nil }
    guard isSignSet != other.isSignSet else {
      let (sum, overflow) = left.addingReportingOverflow(right)
      guard !overflow else { return nil }
      return Decimal128(
        low: sum, high: Self.upperBits(isNegative: isSignSet, exponent: exponent))
    }
    return left >= right
      ? Decimal128(
        low: left &- right,
        high: Self.upperBits(isNegative: isSignSet && left != right, exponent: exponent))
      : Decimal128(
        low: right &- left, high: Self.upperBits(isNegative: !isSignSet, exponent: exponent))
  }

  /// Both coefficients at the smaller of the two exponents.
  func shortAligned(_ other: Decimal128) -> (left: UInt64, right: UInt64, exponent: Int)? {
    let (mine, others) = (exponent, other.exponent)
    if mine == others { return (low, other.low, mine) }
    let distance = abs(mine - others)
    guard distance < 20 else { return nil }
    let factor = PowersOfTen.short(distance)
    let longer = (mine > others ? low : other.low).multipliedReportingOverflow(by: factor)
    guard !longer.overflow else { return nil }
    return mine > others
      ? (longer.partialValue, other.low, others) : (low, longer.partialValue, mine)
  }

  func shortProduct(_ other: Decimal128) -> Decimal128? {
    guard isShort, other.isShort else { return nil }
    let (upper, lower) = low.multipliedFullWidth(by: other.low)
    let exponent = exponent + other.exponent
    // 10^34 is a little over 542,101,086,242,752 × 2^64.
    guard upper < 542_101_086_242_752, Self.exponents.contains(exponent) else { return nil }
    let isNegative = isSignSet != other.isSignSet
    return Decimal128(
      low: lower, high: Self.upperBits(isNegative: isNegative, exponent: exponent) | upper)
  }

  /// The quotient of coefficients of which one divides the other.
  func shortQuotient(_ other: Decimal128) -> Decimal128? {
    guard isShort, other.isShort, other.low != 0 else { return nil }
    let exponent = exponent - other.exponent
    let (quotient, rest) = low.quotientAndRemainder(dividingBy: other.low)
    guard rest == 0, Self.exponents.contains(exponent) else { return nil }
    let isNegative = isSignSet != other.isSignSet
    return Decimal128(
      low: quotient, high: Self.upperBits(isNegative: isNegative, exponent: exponent))
  }

  /// The sign as stored: a zero may have one too, which means nothing.
  private var isSignSet: Bool { high >> 63 != 0 }
}
