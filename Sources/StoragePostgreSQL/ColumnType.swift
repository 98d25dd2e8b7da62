import CPostgreSQL

/// How the server writes the values of a column in its binary form.
enum ColumnType: Equatable {
  case wholeNumber(bytes: Int)
  case boolean
  case numeric
  case bytes
  case text

  /// - Parameter identifier: the type's number in the server's catalogue `pg_type`.
  init(_ identifier: Oid) {
    switch identifier {
    case 16: self = .boolean
    case 17: self = .bytes
    case 20: self = .wholeNumber(bytes: 8)
    case 21: self = .wholeNumber(bytes: 2)
    case 23, 26: self = .wholeNumber(bytes: 4)
    case 1700: self = .numeric
    default: self = .text
    }
  }

  /// The value as a whole number; nil when it is none that fits.
  func int(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    switch self {
    case .wholeNumber(8) where bytes.count == 8:
      Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
    case .wholeNumber(4) where bytes.count == 4:
      Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
    case .wholeNumber(2) where bytes.count == 2:
      Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
    case .boolean: bytes.first.map { Int64($0) }
    case .numeric: Self.numeric(bytes)
    case .wholeNumber, .bytes, .text: Int64(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The value as text.
  func text(_ bytes: UnsafeRawBufferPointer) -> String {
    switch self {
    case .bytes, .text: String(decoding: bytes, as: UTF8.self)
    case .wholeNumber, .boolean, .numeric: int(bytes).map { String($0) } ?? ""
    }
  }

  /// Reads a numeric: a head of four 16-bit words, then digits to the base 10,000. What stands
  /// after the point is left out.
  private static func numeric(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    func word(_ index: Int) -> Int {
      Int(Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 2, as: Int16.self)))
    }
    guard bytes.count >= 8, bytes.count >= 8 + word(0) * 2 else { return nil }
    let (digits, weight, sign) = (word(0), word(1), word(2))
    guard sign == 0 || sign == 0x4000 else { return nil }
    if weight < 0 { return 0 }
    var value: Int64 = 0
    for index in 0...weight {
      let digit = Int64(index < digits ? word(4 + index) : 0)
      let (shifted, tooLarge) = value.multipliedReportingOverflow(by: 10_000)
      let (sum, tooLargeToo) = shifted.addingReportingOverflow(sign == 0 ? digit : -digit)
      if tooLarge || tooLargeToo { return nil }
      value = sum
    }
    return value
  }
}
