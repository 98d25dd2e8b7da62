extension Decimal128 {
  /// Powers of ten that fit into 128 bits, and what is counted with them.
  enum PowersOfTen {
    /// A coefficient and the power of ten that it is multiplied by.
    struct Parts: Hashable {
      var coefficient: UInt128
      var exponent: Int
    }

    /// Ten to the power `power`, which is from 0 to 38.
    static func wide(_ power: Int) -> UInt128 { wides[power] }

    /// Ten to the power `power`, which is from 0 to 19.
    static func short(_ power: Int) -> UInt64 { shorts[power] }

    private static let wides: [UInt128] = (0...38).map { power in
      (0..<power).reduce(1) { product, _ in product * 10 }
    }

    private static let shorts: [UInt64] = (0...19).map { UInt64(wides[$0]) }

    /// How many decimal digits a number has; none for zero.
    static func digitCount(_ number: UInt128) -> Int {
      // 1233 / 4096 is the logarithm of two, a little too large only beyond 128 bits.
      let bits = 128 - number.leadingZeroBitCount
      let least = (bits * 1233) >> 12
      return number >= wide(least) ? least + 1 : least
    }

    static func stripped(_ coefficient: UInt128, exponent: Int) -> Parts {
      guard coefficient != 0 else { return Parts(coefficient: 0, exponent: 0) }
      if let short = UInt64(exactly: coefficient) { return stripped(short, exponent: exponent) }
      var parts = Parts(coefficient: coefficient, exponent: exponent)
      var step = 16
      while step > 0, parts.coefficient & 1 == 0 {
        let (quotient, rest) = parts.coefficient.quotientAndRemainder(dividingBy: wide(step))
        if rest == 0 {
          parts = Parts(coefficient: quotient, exponent: parts.exponent + step)
        } else {
          step >>= 1
        }
      }
      return parts
    }

    /// As above in 64 bits, where division is faster.
    private static func stripped(_ coefficient: UInt64, exponent: Int) -> Parts {
      var (coefficient, exponent) = (coefficient, exponent)
      var step = 8
      while step > 0, coefficient & 1 == 0 {
        let (quotient, rest) = coefficient.quotientAndRemainder(dividingBy: short(step))
        if rest == 0 {
          (coefficient, exponent) = (quotient, exponent + step)
        } else {
          step >>= 1
        }
      }
      return Parts(coefficient: UInt128(coefficient), exponent: exponent)
    }
  }
}
