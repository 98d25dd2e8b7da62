internal import FEEL
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Functions of numbers. Those of `double` and `float` are binary by their definition, so their
/// arguments and results pass through binary floating point here and nowhere else.
extension ExternalFunctions {
  static let mathematics: [String: Body] = [
    "java.lang.Math#cos(double)": { values in double(values, 0).flatMap { number(cos($0)) } },
    "java.lang.Math#sin(double)": { values in double(values, 0).flatMap { number(sin($0)) } },
    "java.lang.Math#tan(double)": { values in double(values, 0).flatMap { number(tan($0)) } },
    "java.lang.Math#max(double,double)": { values in pick(values) { max($0, $1) } },
    "java.lang.Math#min(double,double)": { values in pick(values) { min($0, $1) } },
    "java.lang.Math#max(float,float)": { values in pick(values) { max($0, $1) } },
    "java.lang.Math#min(float,float)": { values in pick(values) { min($0, $1) } },
    "java.lang.Math#max(int,int)": { values in whole(values, Int32.self) { max($0, $1) } },
    "java.lang.Math#min(int,int)": { values in whole(values, Int32.self) { min($0, $1) } },
    "java.lang.Math#max(long,long)": { values in whole(values, Int64.self) { max($0, $1) } },
    "java.lang.Math#min(long,long)": { values in whole(values, Int64.self) { min($0, $1) } },
    "java.lang.Short#valueOf(short)": { values in whole(values, Int16.self) },
    "java.lang.Byte#valueOf(byte)": { values in whole(values, Int8.self) },
    "java.lang.Integer#valueOf(int)": { values in whole(values, Int32.self) },
    "java.lang.Long#valueOf(long)": { values in whole(values, Int64.self) },
  ]

  private static func decimal(_ values: [Value], _ place: Int) -> Decimal128? {
    guard values.indices.contains(place), case .number(let number) = values[place] else {
      return nil
    }
    return number
  }

  private static func double(_ values: [Value], _ place: Int) -> Double? {
    decimal(values, place).flatMap { Double($0.description) }
  }

  static func number(_ double: Double) -> Value? {
    double.isFinite ? Decimal128(double.description).map { .number($0) } : nil
  }

  /// One of two numbers, as it was given: choosing rounds nothing.
  private static func pick(
    _ values: [Value], _ choose: (Decimal128, Decimal128) -> Decimal128
  ) -> Value? {
    guard values.count == 2, let left = decimal(values, 0), let right = decimal(values, 1) else {
      return nil
    }
    return .number(choose(left, right))
  }

  /// A whole number of a width; the parts of others are cut off, as Java does.
  static func integer<Width: FixedWidthInteger>(
    _ values: [Value], _ place: Int, _ width: Width.Type
  ) -> Width? {
    decimal(values, place)?.rounded(toPlaces: 0, .down)?.integer()
      .flatMap { Width(exactly: $0) }
  }

  private static func whole<Width: FixedWidthInteger>(
    _ values: [Value], _ width: Width.Type, _ choose: (Width, Width) -> Width
  ) -> Value? {
    guard values.count == 2, let left = integer(values, 0, width),
      let right = integer(values, 1, width)
    else { return nil }
    return .number(Decimal128(Int64(choose(left, right))))
  }

  private static func whole<Width: FixedWidthInteger>(
    _ values: [Value], _ width: Width.Type
  ) -> Value? {
    guard values.count == 1 else { return nil }
    return integer(values, 0, width).map { .number(Decimal128(Int64($0))) }
  }
}
