/// Finds bytes among bytes, in time that grows with their counts and not with the product of both.
enum TextSearch {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Where the sought bytes stand first; nil where they do not.
  static func offset(
    of sought: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let first = sought.first else { return 0 }
    guard sought.count <= bytes.count else { return nil }
    var work = 0
    for start in 0...(bytes.count - sought.count) where bytes[start] == first {
      var length = 1
      while length < sought.count, bytes[start + length] == sought[length] { length += 1 }
      if length == sought.count { return start }
      work += length
      // Texts that repeat themselves would be looked at over and over.
      if work > 2 * bytes.count { return offset(of: sought, in: bytes, from: start + 1) }
    }
    return nil
  }

  /// The same without looking at any byte twice (Knuth, Morris and Pratt).
  private static func offset(of sought: Bytes, in bytes: Bytes, from start: Int) -> Int? {
    let borders = borders(of: sought)
    var length = 0
    for index in start..<bytes.count {
      while length > 0, bytes[index] != sought[length] { length = Int(borders[length - 1]) }
      if bytes[index] == sought[length] { length += 1 }
      if length == sought.count { return index + 1 - length }
    }
    return nil
  }

  /// For each beginning of the sought bytes, the longest shorter one that it also ends with.
  private static func borders(of sought: Bytes) -> [Int32] {
    var borders = [Int32](repeating: 0, count: sought.count)
    var length = 0
    for index in 1..<max(1, sought.count) {
      while length > 0, sought[index] != sought[length] { length = Int(borders[length - 1]) }
      if sought[index] == sought[length] { length += 1 }
      borders[index] = Int32(truncatingIfNeeded: length)
    }
    return borders
  }
}
