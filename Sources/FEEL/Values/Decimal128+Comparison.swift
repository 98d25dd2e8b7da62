extension Decimal128: Comparable {
  /// Whether two numbers are equal, whatever zeros stand at their ends: 1.0 equals 1.00.
  public static func == (left: Decimal128, right: Decimal128) -> Bool {
    if left.high == right.high { return left.low == right.low || left.isEqualZero(right) }
    return left.order(against: right) == 0
  }

  /// Whether the left number is the smaller one.
  public static func < (left: Decimal128, right: Decimal128) -> Bool {
    left.order(against: right) < 0
  }

  private func isEqualZero(_ other: Decimal128) -> Bool { isZero && other.isZero }

  /// Negative, zero or positive where this number is below, equal to or above the other.
  private func order(against other: Decimal128) -> Int {
    let (mine, others) = (sign, other.sign)
    guard mine == others, mine != 0 else { return mine - others }
    return mine * magnitudeOrder(against: other)
  }

  private var sign: Int { isZero ? 0 : isNegative ? -1 : 1 }

  private func magnitudeOrder(against other: Decimal128) -> Int {
    if isShort, other.isShort, let (left, right, _) = shortAligned(other) {
      return left == right ? 0 : left < right ? -1 : 1
    }
    let (left, right) = (coefficient, other.coefficient)
    let distance = exponent - other.exponent
    let lead =
      PowersOfTen.digitCount(left) + distance - PowersOfTen.digitCount(right)
    // The first digits stand at different places.
    if lead != 0 { return lead }
    // Neither can grow beyond 34 digits here, as both end up with the same number of them.
    let leftAligned = distance > 0 ? left * PowersOfTen.wide(distance) : left
    let rightAligned = distance < 0 ? right * PowersOfTen.wide(-distance) : right
    return leftAligned == rightAligned ? 0 : leftAligned < rightAligned ? -1 : 1
  }
}

extension Decimal128: Hashable {
  /// Feeds what equal numbers have in common, so that 1.0 and 1.00 are one key.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(isNegative)
    hasher.combine(strippedParts)
  }
}
