internal import CDecimal

/// The number of FEEL: a decimal of 34 digits (IEEE 754 decimal128), never binary floating point.
public struct Decimal128: Sendable {
  private let low: UInt64
  private let high: UInt64

  private init(_ bits: BID_UINT128) {
    low = bits.w.0
    high = bits.w.1
  }

  private var bits: BID_UINT128 { BID_UINT128(w: (low, high)) }

  /// The whole number `integer`, divided by ten to the power `scale`.
  public init(_ integer: Int64, scale: Int = 0) {
    let whole = __bid128_from_int64(integer)
    var flags: UInt32 = 0
    self.init(
      scale == 0 ? whole : __bid128_scalbn(whole, Int32(-scale), Self.halfEven, &flags))
  }

  /// Reads digits with an optional sign, point and exponent; nil where the text is no number.
  public init?(_ text: some StringProtocol) {
    guard Self.looksLikeNumber(text) else { return nil }
    var flags: UInt32 = 0
    var characters = text.utf8.map { CChar(bitPattern: $0) } + [0]
    let parsed = __bid128_from_string(&characters, Self.halfEven, &flags)
    guard __bid128_isFinite(parsed) != 0 else { return nil }
    self.init(parsed)
  }

  private static func looksLikeNumber(_ text: some StringProtocol) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
        UInt8(ascii: "E"):
        continue
      default: return false
      }
    }
    return digits > 0
  }

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
  public func adding(_ other: Decimal128) -> Decimal128? { apply(__bid128_add, other) }

  /// The difference, rounded half even at 34 digits; nil where it is beyond the range.
  public func subtracting(_ other: Decimal128) -> Decimal128? { apply(__bid128_sub, other) }

  /// The product, rounded half even at 34 digits; nil where it is beyond the range.
  public func multiplied(by other: Decimal128) -> Decimal128? { apply(__bid128_mul, other) }

  /// The quotient, rounded half even at 34 digits; nil for a division by zero.
  public func divided(by other: Decimal128) -> Decimal128? { apply(__bid128_div, other) }

  /// The number with the opposite sign.
  public var negated: Decimal128 { Decimal128(__bid128_negate(bits)) }

  /// The greatest whole number that is not above this one.
  public var floor: Decimal128 {
    var flags: UInt32 = 0
    return Decimal128(__bid128_round_integral_negative(bits, &flags))
  }

  /// This number times ten to the power `power`.
  public func shifted(by power: Int) -> Decimal128? {
    var flags: UInt32 = 0
    guard let power = Int32(exactly: power) else { return nil }
    let result = __bid128_scalbn(bits, power, Self.halfEven, &flags)
    return __bid128_isFinite(result) != 0 ? Decimal128(result) : nil
  }

  /// The number rounded half even to `places` digits after the point.
  public func rounded(toPlaces places: Int) -> Decimal128? {
    var flags: UInt32 = 0
    guard let exponent = Int32(exactly: -places) else { return nil }
    let unit = __bid128_scalbn(__bid128_from_int64(1), exponent, Self.halfEven, &flags)
    let result = __bid128_quantize(bits, unit, Self.halfEven, &flags)
    return __bid128_isFinite(result) != 0 ? Decimal128(result) : nil
  }

  /// The whole number that this is after `scale` decimal places; nil where that is not exact.
  public func integer(scale: Int = 0) -> Int64? {
    guard let shifted = shifted(by: scale) else { return nil }
    var flags: UInt32 = 0
    let result = __bid128_to_int64_xint(shifted.bits, &flags)
    return flags & Self.notExact == 0 ? result : nil
  }

  /// Invalid or inexact, as the status flags of the library say it.
  private static let notExact: UInt32 = 0x01 | 0x20

  /// The digits and the exponent as the library prints them, such as `+305E-1`.
  fileprivate var scientific: String {
    var flags: UInt32 = 0
    var buffer = [CChar](repeating: 0, count: 64)
    __bid128_to_string(&buffer, bits, &flags)
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

extension Decimal128: Comparable {
  public static func == (left: Decimal128, right: Decimal128) -> Bool {
    var flags: UInt32 = 0
    return __bid128_quiet_equal(left.bits, right.bits, &flags) != 0
  }

  public static func < (left: Decimal128, right: Decimal128) -> Bool {
    var flags: UInt32 = 0
    return __bid128_quiet_less(left.bits, right.bits, &flags) != 0
  }
}

extension Decimal128: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Decimal128: CustomStringConvertible {
  /// The plain notation without exponent and without zeros at the end of the fraction.
  public var description: String {
    let text = scientific
    let parts = text.dropFirst().split(separator: "E")
    guard parts.count == 2, var exponent = Int(parts[1]) else { return text }
    var digits = Array(parts[0].utf8.drop { $0 == UInt8(ascii: "0") })
    guard !digits.isEmpty else { return "0" }
    while exponent < 0, digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    let sign = text.hasPrefix("-") ? "-" : ""
    let plain = String(decoding: digits, as: UTF8.self)
    if exponent >= 0 { return sign + plain + String(repeating: "0", count: exponent) }
    if digits.count <= -exponent {
      return sign + "0." + String(repeating: "0", count: -exponent - digits.count) + plain
    }
    let point = plain.index(plain.endIndex, offsetBy: exponent)
    return sign + plain[..<point] + "." + plain[point...]
  }
}
