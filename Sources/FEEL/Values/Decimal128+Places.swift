extension Decimal128 {
  /// The scales that a number can be rounded to.
  public static let scales = -6111...6176

  /// The number rounded to `places` digits after the point, half even unless another rounding is
  /// named; nil for a scale outside -6111...6176. A number with no digit beyond that place stays.
  public func rounded(toPlaces places: Int, _ rounding: Rounding = .halfEven) -> Decimal128? {
    guard Self.scales.contains(places) else { return nil }
    let surplus = -places - exponent
    guard surplus > 0 else { return self }
    let quotient = rounding.quotient(
      coefficient, droppingDigits: surplus, isNegative: isNegative)
    return Decimal128(isNegative: isNegative, coefficient: quotient, exponent: -places)
  }

  /// The greatest whole number that is not above this one.
  public var floor: Decimal128 { rounded(toPlaces: 0, .floor) ?? self }

  /// The smallest whole number that is not below this one.
  public var ceiling: Decimal128 { rounded(toPlaces: 0, .ceiling) ?? self }

  /// Whether the number is whole.
  public var isInteger: Bool { isZero || strippedParts.exponent >= 0 }

  /// Whether the number is whole and a multiple of two.
  public var isEven: Bool { isInteger && !isOdd }

  /// Whether the number is whole and no multiple of two.
  public var isOdd: Bool {
    let parts = strippedParts
    return parts.exponent == 0 && parts.coefficient & 1 == 1
  }

  /// The whole number that this is after `scale` decimal places; nil where that is not exact.
  public func integer(scale: Int = 0) -> Int64? {
    if isShort, scale == 0, exponent == 0, low <= UInt64(Int64.max) {
      return isNegative ? -Int64(low) : Int64(low)
    }
    return wideInteger(scale: scale).flatMap { Int64(exactly: $0) }
  }

  /// As ``integer(scale:)``, in 128 bits.
  public func wideInteger(scale: Int = 0) -> Int128? {
    let power = exponent + Self.bounded(scale)
    if isZero { return 0 }
    guard abs(power) < 39 else { return nil }
    let factor = PowersOfTen.wide(abs(power))
    guard power < 0 else {
      let (product, overflow) = significand.multipliedReportingOverflow(
        by: Int128(truncatingIfNeeded: factor))
      return overflow ? nil : product
    }
    let (quotient, rest) = significand.quotientAndRemainder(
      dividingBy: Int128(truncatingIfNeeded: factor))
    return rest == 0 ? quotient : nil
  }
}
