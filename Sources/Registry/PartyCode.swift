/// The bytes of a code of up to 23 bytes, packed so that they compare as three numbers.
struct PartyCode: Hashable {
  let head: UInt64
  let middle: UInt64
  /// The last bytes, and the length in the lowest one: no code is all zeros.
  let tail: UInt64

  /// Nil when the bytes are too many, or none.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard 1...23 ~= bytes.count else { return nil }
    var words = (UInt64(0), UInt64(0), UInt64(0))
    withUnsafeMutableBytes(of: &words) { target in
      target.copyMemory(from: bytes)
      target[23] = UInt8(bytes.count)
    }
    (head, middle, tail) = words
  }

  var slotHash: Int {
    var hash = head &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ (hash >> 32) ^ middle) &* 0xC2B2_AE3D_27D4_EB4F
    hash = (hash ^ (hash >> 29) ^ tail) &* 0x1656_67B1_9E37_79F9
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) >> 1)
  }
}
