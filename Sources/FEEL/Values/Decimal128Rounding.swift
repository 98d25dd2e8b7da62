extension Decimal128 {
  /// What becomes of the digits that a rounding drops.
  public enum Rounding: Sendable, CaseIterable {
    /// To the nearest, a tie to the even neighbour.
    case halfEven
    /// Towards negative infinity.
    case floor
    /// Towards positive infinity.
    case ceiling
    /// Away from zero.
    case up
    /// Towards zero.
    case down
    /// To the nearest, a tie away from zero.
    case halfUp
    /// To the nearest, a tie towards zero.
    case halfDown

    /// The coefficient without its last digits, one more where the rounding says so.
    func quotient(
      _ coefficient: UInt128, droppingDigits count: Int, isNegative: Bool = false
    ) -> UInt128 {
      // A coefficient of 128 bits is below the half of 10^39: all of it is dropped.
      guard count < 39 else {
        let isRaised = raises(isOdd: false, dropped: coefficient, half: .max, isNegative)
        return isRaised ? 1 : 0
      }
      let divisor = PowersOfTen.wide(count)
      let (quotient, rest) = coefficient.quotientAndRemainder(dividingBy: divisor)
      let isRaised = raises(isOdd: quotient & 1 == 1, dropped: rest, half: divisor / 2, isNegative)
      return isRaised ? quotient + 1 : quotient
    }

    private func raises(
      isOdd: Bool, dropped: UInt128, half: UInt128, _ isNegative: Bool
    ) -> Bool {
      guard dropped != 0 else { return false }
      return switch self {
      case .halfEven: dropped > half || dropped == half && isOdd
      case .floor: isNegative
      case .ceiling: !isNegative
      case .up: true
      case .down: false
      case .halfUp: dropped >= half
      case .halfDown: dropped > half
      }
    }
  }
}
