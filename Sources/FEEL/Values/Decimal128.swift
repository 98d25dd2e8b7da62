internal import CDecimal

/// The number of FEEL: a decimal of 34 digits (IEEE 754 decimal128), never binary floating point.
public struct Decimal128: Sendable {
  /// The coefficient's lower 64 bits.
  let low: UInt64
  /// The sign, the exponent and the coefficient's upper 49 bits; never an infinity or a NaN.
  let high: UInt64

  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  private init(_ bits: BID_UINT128) { self.init(low: bits.w.0, high: bits.w.1) }

  private var bits: BID_UINT128 { BID_UINT128(w: (low, high)) }

  /// The whole number `integer`, divided by ten to the power `scale`; beyond the range it is zero
  /// or the greatest number.
  public init(_ integer: Int64, scale: Int = 0) {
    if scale == 0 {
      self.init(
        low: integer.magnitude, high: Self.upperBits(isNegative: integer < 0, exponent: 0))
    } else {
      self =
        Self(
          isNegative: integer < 0, coefficient: UInt128(integer.magnitude),
          exponent: -Self.bounded(scale))
        ?? Self.greatest(isNegative: integer < 0)
    }
  }

  /// Zero.
  public static let zero = Decimal128(0)

  private static func greatest(isNegative: Bool) -> Decimal128 {
    let nines = PowersOfTen.wide(34) - 1
    return Decimal128(
      low: UInt64(truncatingIfNeeded: nines),
      high: upperBits(isNegative: isNegative, exponent: exponents.upperBound)
        | UInt64(truncatingIfNeeded: nines >> 64))
  }

  /// The rounding mode "half even" of the library.
  private static let halfEven: UInt32 = 0

  private typealias Operation = (
    BID_UINT128, BID_UINT128, UInt32, UnsafeMutablePointer<UInt32>?
  ) -> BID_UINT128

  private func apply(_ operation: Operation, _ other: Decimal128) -> Decimal128? {
    var flags: UInt32 = 0
    let result = operation(bits, other.bits, Self.halfEven, &flags)
    return __bid128_isFinite(result) != 0 ? Decimal128(result) : nil
  }

  /// The sum, rounded half even at 34 digits; nil where it is beyond the range.
  public func adding(_ other: Decimal128) -> Decimal128? {
    shortSum(other) ?? apply(__bid128_add, other)
  }

  /// The difference, rounded half even at 34 digits; nil where it is beyond the range.
  public func subtracting(_ other: Decimal128) -> Decimal128? { adding(other.negated) }

  /// The product, rounded half even at 34 digits; nil where it is beyond the range.
  public func multiplied(by other: Decimal128) -> Decimal128? {
    shortProduct(other) ?? apply(__bid128_mul, other)
  }

  /// The quotient, rounded half even at 34 digits; nil for a division by zero and where it is
  /// beyond the range.
  public func divided(by other: Decimal128) -> Decimal128? {
    shortQuotient(other) ?? apply(__bid128_div, other)
  }

  /// The square root, rounded half even at 34 digits; nil for a negative number.
  public var squareRoot: Decimal128? {
    guard !isNegative else { return nil }
    var flags: UInt32 = 0
    return Decimal128(__bid128_sqrt(bits, Self.halfEven, &flags))
  }
}
