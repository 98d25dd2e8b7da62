/// A growing run of bytes, without the checks that an array makes on each append.
struct ByteBuffer: ~Copyable {
  private(set) var count = 0
  private var capacity = 4096
  private var base = UnsafeMutableRawPointer.allocate(byteCount: 4096, alignment: 16)

  init() {}

  deinit { base.deallocate() }

  @inline(__always)
  mutating func append(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
    if count + length > capacity { grow(to: count + length) }
    (base + count).copyMemory(from: bytes, byteCount: length)
    count += length
  }

  /// Forgets what was appended after the first `newCount` bytes.
  mutating func truncate(to newCount: Int) { count = newCount }

  func bytes(from start: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base + start, count: count - start)
  }

  func text(from start: Int) -> String {
    String(decoding: bytes(from: start), as: UTF8.self)
  }

  /// What was appended, as an array.
  func take() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
      if count > 0 {
        UnsafeMutableRawBufferPointer(target).copyMemory(
          from: UnsafeRawBufferPointer(start: base, count: count))
      }
      initialized = count
    }
  }

  private mutating func grow(to least: Int) {
    let larger = max(capacity * 2, least)
    let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
    moved.copyMemory(from: base, byteCount: count)
    base.deallocate()
    base = moved
    capacity = larger
  }
}
