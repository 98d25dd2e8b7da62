internal import CMPFR

extension Decimal128 {
  /// Two binary numbers with a real number between them. Every operation rounds one end down and
  /// the other up, so that the number stays between them.
  struct Bounds: ~Copyable {
    private var low = __mpfr_struct()
    private var high = __mpfr_struct()

    /// The bounds of a number above zero, with `bits` binary digits each.
    init(_ number: Decimal128, bits: Int) {
      mpfr_init2(&low, bits)
      mpfr_init2(&high, bits)
      let text = "\(number.coefficient)E\(number.exponent)"
      mpfr_set_str(&low, text, 10, MPFR_RNDD)
      mpfr_set_str(&high, text, 10, MPFR_RNDU)
    }

    deinit {
      var (low, high) = (low, high)
      mpfr_clear(&low)
      mpfr_clear(&high)
    }

    private typealias Operation = (
      UnsafeMutablePointer<__mpfr_struct>, UnsafePointer<__mpfr_struct>, mpfr_rnd_t
    ) -> Int32

    private mutating func replace(by operation: Operation) {
      withUnsafeMutablePointer(to: &low) { _ = operation($0, $0, MPFR_RNDD) }
      withUnsafeMutablePointer(to: &high) { _ = operation($0, $0, MPFR_RNDU) }
    }

    /// The number becomes its natural logarithm.
    mutating func takeLogarithm() { replace(by: mpfr_log) }

    /// The number becomes e to its power.
    mutating func exponentiate() { replace(by: mpfr_exp) }

    /// The number gets the opposite sign.
    mutating func negate() {
      swap(&low, &high)
      replace(by: mpfr_neg)
    }

    /// The number is multiplied by another; both are above zero.
    mutating func multiply(by other: borrowing Bounds) {
      var (otherLow, otherHigh) = (other.low, other.high)
      withUnsafeMutablePointer(to: &low) { _ = mpfr_mul($0, $0, &otherLow, MPFR_RNDD) }
      withUnsafeMutablePointer(to: &high) { _ = mpfr_mul($0, $0, &otherHigh, MPFR_RNDU) }
    }

    /// Whether the number is above `limit` for certain.
    func isAbove(_ limit: UInt) -> Bool {
      var low = low
      return mpfr_cmp_ui_2exp(&low, limit, 0) > 0
    }

    /// The number above zero rounded half even at 34 digits, if both ends agree; it must be none
    /// that ends within 35 digits. The inner nil is beyond the range.
    func rounded() -> Decimal128?? {
      guard let lower = Self.parts(low), let upper = Self.parts(high) else { return .none }
      let number = Self.number(lower)
      guard lower == upper || number == Self.number(upper) else { return .none }
      return .some(number)
    }

    private static func number(_ parts: PowersOfTen.Parts) -> Decimal128? {
      Decimal128(isNegative: false, coefficient: parts.coefficient, exponent: parts.exponent)
    }

    /// The first 37 digits and a one, which stands for all that follow: they are not all zero, and
    /// which side of a tie the number lies on does not depend on anything else.
    private static func parts(_ number: __mpfr_struct) -> PowersOfTen.Parts? {
      let count = 37
      return withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 3) { buffer in
        var (number, exponent) = (number, mpfr_exp_t())
        guard
          mpfr_get_str(buffer.baseAddress, &exponent, 10, count, &number, MPFR_RNDZ) != nil
        else { return nil }
        var coefficient: UInt128 = 0
        for character in buffer.prefix(count) {
          let digit = UInt8(bitPattern: character) &- UInt8(ascii: "0")
          guard digit < 10 else { return nil }
          coefficient = coefficient * 10 + UInt128(digit)
        }
        return PowersOfTen.Parts(
          coefficient: coefficient * 10 + 1, exponent: exponent - count - 1)
      }
    }
  }
}
