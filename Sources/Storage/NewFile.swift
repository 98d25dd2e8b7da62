import Foundation

/// A file that appears under its name only when it is whole and durable.
public struct NewFile: Sendable {
  public let path: String
  /// Where to write until then, in the same folder. The file exists and is empty.
  public let unfinishedPath: String

  /// - Throws: `StorageError` when the file exists, or the folder does not take a new one.
  public init(at path: String) throws(StorageError) {
    guard access(path, F_OK) != 0 else { throw .fileExists(path: path) }
    try self.init(replacing: path)
  }

  /// As `init(at:)`, for a file that may stand in the place of another.
  public init(replacing path: String) throws(StorageError) {
    var template = Array("\(path).unfinished-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Self.error(path) }
    Glibc.close(descriptor)
    self.path = path
    unfinishedPath = template.withUnsafeBufferPointer { buffer in
      String(decoding: buffer.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  /// Gives the file its name, unless another took it meanwhile.
  public func finish() throws(StorageError) {
    try Self.synchronize(unfinishedPath)
    guard link(unfinishedPath, path) == 0 else {
      throw errno == EEXIST ? .fileExists(path: path) : Self.error(path)
    }
    discard()
    try synchronizeFolder()
  }

  /// Gives the file its name, in the place of the one that had it.
  public func finishReplacing() throws(StorageError) {
    try Self.synchronize(unfinishedPath)
    guard rename(unfinishedPath, path) == 0 else { throw Self.error(path) }
    try synchronizeFolder()
  }

  /// Removes what was written.
  public func discard() {
    unlink(unfinishedPath)
  }

  private func synchronizeFolder() throws(StorageError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try Self.synchronize(folder)
  }

  private static func synchronize(_ path: String) throws(StorageError) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw error(path) }
    defer { Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw error(path) }
  }

  private static func error(_ path: String) -> StorageError {
    .fileUnusable(path: path, words: String(cString: strerror(errno)))
  }
}
