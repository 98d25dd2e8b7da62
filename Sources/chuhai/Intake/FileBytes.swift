import CoreFoundation
import Foundation

/// Reads files whole, up to a bound, and writes them.
enum FileBytes {
  /// The size of a file; nil when there is none.
  static func size(_ path: String) -> UInt64? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(max(0, status.st_size)) : nil
  }

  /// Writes a file whole, in place of one that is there.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    do {
      try Data(bytes).write(to: URL(filePath: path))
    } catch {
      throw FileError(path: path, error)
    }
  }

  /// The bytes of a file; a file that grows meanwhile is read up to the bound.
  static func read(_ path: String, most: Int) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, code: errno) }
    let size = min(max(0, Int(status.st_size)), most)
    var code: CInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let start = buffer.baseAddress {
        let got = Glibc.read(descriptor, start + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        guard got > 0 else { break }
        count += got
      }
    }
    guard code == 0 else { throw FileError(path: path, code: code) }
    return bytes
  }
}
