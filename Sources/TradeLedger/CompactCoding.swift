/// Writes numbers and texts in as few bytes as they need.
struct CompactWriter {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(96) }

  /// A signed number: zigzag, seven bits a byte.
  mutating func integer(_ value: Int128) {
    var rest = UInt128(bitPattern: (value << 1) ^ (value >> 127))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func text(_ value: String) {
    integer(Int128(value.utf8.count))
    bytes.append(contentsOf: value.utf8)
  }
}

/// Reads what `CompactWriter` wrote; every call gives `nil` at damaged bytes.
struct CompactReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func integer() -> Int128? {
    var value: UInt128 = 0
    var shift: UInt128 = 0
    while index < bytes.count, shift < 128 {
      let byte = bytes[index]
      index += 1
      value |= UInt128(byte & 0x7F) << shift
      if byte < 0x80 { return Int128(bitPattern: value >> 1) ^ -Int128(bitPattern: value & 1) }
      shift += 7
    }
    return nil
  }

  /// A number of things that follow, each of at least one byte.
  mutating func count() -> Int? {
    guard let value = integer(), value >= 0, value <= Int128(bytes.count - index) else {
      return nil
    }
    return Int(value)
  }

  mutating func text() -> String? {
    guard let length = count() else { return nil }
    let end = index + length
    guard end <= bytes.count else { return nil }
    defer { index = end }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }
}
