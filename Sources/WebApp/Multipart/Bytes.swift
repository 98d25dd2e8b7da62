#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looks for bytes in bytes.
enum Bytes {
  /// Where `needle` first begins in `hay`.
  static func firstIndex(of needle: [UInt8], in hay: [UInt8]) -> Int? {
    guard let first = needle.first else { return 0 }
    return hay.withUnsafeBytes { hay in
      needle.withUnsafeBytes { needle in
        guard let start = hay.baseAddress, let wanted = needle.baseAddress else { return nil }
        var from = 0
        while hay.count - from >= needle.count,
          let found = memchr(start + from, Int32(first), hay.count - from - needle.count + 1)
        {
          let index = start.distance(to: UnsafeRawPointer(found))
          if memcmp(start + index, wanted, needle.count) == 0 { return index }
          from = index + 1
        }
        return nil
      }
    }
  }
}
