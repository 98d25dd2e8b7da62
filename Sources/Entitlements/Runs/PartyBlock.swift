/// Ascending numbers of parties as few bytes: the first, then the steps, seven bits to a byte.
enum PartyBlock {
  static func encode(_ parties: ArraySlice<Int64>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parties.count + 8)
    var last: Int64 = 0
    for party in parties {
      var step = UInt64(bitPattern: party &- last)
      last = party
      while step >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: step) | 0x80)
        step >>= 7
      }
      bytes.append(UInt8(truncatingIfNeeded: step))
    }
    return bytes
  }

  static func decode(_ bytes: [UInt8]) -> [Int64] {
    var parties: [Int64] = []
    var last: Int64 = 0
    var step: UInt64 = 0
    var shift: UInt64 = 0
    for byte in bytes {
      step |= UInt64(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      last &+= Int64(bitPattern: step)
      parties.append(last)
      step = 0
      shift = 0
    }
    return parties
  }
}
