import CZstandard

/// Packs messages to a few percent of their size: their fields repeat from record to record.
public enum Packing {
  /// The packed bytes.
  public static func pack(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    let bound = ZSTD_compressBound(bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { target, count in
      let size = ZSTD_compress(target.baseAddress, bound, bytes.baseAddress, bytes.count, level)
      // Compression cannot fail with a target of the bound's size.
      count = ZSTD_isError(size) == 0 ? size : 0
    }
  }

  /// The bytes as they were before packing; `nil` when they are damaged.
  public static func unpack(_ packed: [UInt8], size: Int) -> [UInt8]? {
    guard size >= 0 else { return nil }
    if size == 0 { return [] }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { target, count in
      let found = ZSTD_decompress(target.baseAddress, size, packed, packed.count)
      isWhole = ZSTD_isError(found) == 0 && found == size
      count = isWhole ? size : 0
    }
    return isWhole ? bytes : nil
  }

  // The fastest level: a higher one saves a fifth of the space for three times the work.
  private static let level: Int32 = 1
}
