import CZip

/// A zip file, read entry by entry through libzip; nothing is unpacked onto the disk.
final class ZipArchive {
  /// One entry that holds bytes.
  struct Entry: Sendable {
    let index: UInt64
    let name: String
    let bytes: UInt64
  }

  let path: String
  private(set) var entries: [Entry] = []
  private let archive: OpaquePointer
  private let limits: ZipLimits

  /// Opens the file and holds what it says of itself against the limits.
  init(path: String, limits: ZipLimits = ZipLimits()) throws(ZipError) {
    var code: CInt = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
      throw .unreadable(path: path, words: Self.words(code))
    }
    self.archive = archive
    self.path = path
    self.limits = limits
    try list()
  }

  deinit { zip_discard(archive) }

  /// The bytes of an entry, never more than it said it has.
  func read(_ entry: Entry) throws(ZipError) -> [UInt8] {
    let place = "\(path)!/\(entry.name)"
    guard entry.bytes <= limits.entryBytes else {
      throw .entryTooLarge(path: place, bytes: entry.bytes, most: limits.entryBytes)
    }
    guard let file = zip_fopen_index(archive, entry.index, 0) else {
      throw .damaged(path: place, words: words)
    }
    defer { zip_fclose(file) }
    // One byte more than it said tells whether there is more.
    let size = Int(entry.bytes)
    var read = 0
    var isSound = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while read <= size, let start = buffer.baseAddress {
        let got = zip_fread(file, start + read, UInt64(size + 1 - read))
        if got < 0 { isSound = false }
        guard got > 0 else { break }
        read += Int(got)
      }
      count = read
    }
    guard isSound, read == size else {
      let words = String(cString: zip_file_strerror(file))
      throw .damaged(path: place, words: isSound ? "\(read) ≠ \(size)" : words)
    }
    if bytes.starts(with: Self.mark) { throw .zipWithinZip(path: place) }
    return bytes
  }

  /// How every zip file begins.
  static let mark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  private func list() throws(ZipError) {
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.entries else {
      throw .tooManyEntries(path: path, found: count, most: limits.entries)
    }
    var total: UInt64 = 0
    for index in 0..<UInt64(max(0, count)) {
      var stat = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &stat) == 0, let name = stat.name else {
        throw .damaged(path: path, words: words)
      }
      let text = String(cString: name)
      total += min(stat.size, limits.totalBytes)
      guard total <= limits.totalBytes else {
        throw .tooLarge(path: path, bytes: total, most: limits.totalBytes)
      }
      if text.hasSuffix("/") { continue }
      guard stat.encryption_method == UInt16(ZIP_EM_NONE) else {
        throw .encrypted(path: "\(path)!/\(text)")
      }
      entries.append(Entry(index: index, name: text, bytes: stat.size))
    }
    let packed = FileBytes.size(path) ?? 0
    if total > limits.freeBytes, total / limits.ratio > packed {
      throw .bomb(path: path, bytes: total, packed: packed, most: limits.ratio)
    }
  }

  private var words: String { String(cString: zip_strerror(archive)) }

  private static func words(_ code: CInt) -> String {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    return String(cString: zip_error_strerror(&error))
  }
}
