/// Finds short codes by their bytes without building texts: open addressing over packed words.
struct CodeIndex: Sendable {
  private var keys: [UInt128]
  private var positions: [Int32]
  private let mask: Int

  /// An index for so many codes, at most half full.
  init(capacity: Int) {
    var size = 8
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    positions = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// Codes of 1 to 15 bytes fit.
  static func canHold(_ code: String) -> Bool { 1...15 ~= code.utf8.count }

  /// Adds a code; false when it is already there.
  mutating func insert(_ code: String, _ position: Int) -> Bool {
    let key = code.withBytes(Self.key)
    var slot = Self.hash(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return false }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    positions[slot] = Int32(position)
    return true
  }

  func position(of bytes: UnsafeRawBufferPointer) -> Int? {
    guard 1...15 ~= bytes.count else { return nil }
    let key = Self.key(bytes)
    var slot = Self.hash(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(positions[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The bytes behind a leading 1, so that the length is part of the key and no key is 0.
  private static func key(_ bytes: UnsafeRawBufferPointer) -> UInt128 {
    bytes.reduce(UInt128(1)) { $0 << 8 | UInt128($1) }
  }

  private static func hash(_ key: UInt128) -> Int {
    let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64)
    return Int(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) >> 33)
  }
}
