extension Decimal128.PowersOfTen {
  /// A whole base to a power that is not negative; nil beyond 128 bits.
  static func power(_ base: UInt128, _ power: Int) -> UInt128? {
    guard base > 1 else { return power == 0 ? 1 : base }
    guard power < 128 else { return nil }
    var result: UInt128 = 1
    for _ in 0..<power {
      let (product, overflow) = result.multipliedReportingOverflow(by: base)
      if overflow { return nil }
      result = product
    }
    return result
  }

  /// The whole number whose `degree`-th power this one is, if there is one.
  static func root(_ number: UInt128, _ degree: Int) -> UInt128? {
    guard number > 1 else { return number }
    guard degree < 128 else { return nil }
    var low: UInt128 = 1
    var high: UInt128 = 1 << UInt128(128 / degree + 1)
    while low < high {
      let middle = low + (high - low) / 2
      if let product = power(middle, degree), product < number {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return power(low, degree) == number ? low : nil
  }
}
