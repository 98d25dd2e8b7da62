extension FixedWidthInteger {
  /// The quotient rounded down, and the remainder, which is never below zero; `unit` is above zero.
  func floored(by unit: Self) -> (quotient: Self, remainder: Self) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: unit)
    return remainder < 0 ? (quotient - 1, remainder + unit) : (quotient, remainder)
  }
}
