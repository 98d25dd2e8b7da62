import Accounts
import Foundation
import TradeTerms

/// The ends that the audit trail had, a line each, where the database is not: whoever puts the
/// trail back to an older end finds a newer one here.
struct AnchorFile: Sendable {
  let path: String

  /// The file that is named.
  init(path: String) { self.path = path }

  /// The one that stands beside the key of the house.
  init(beside key: KeyFile) { path = key.path + ".anchors" }

  var anchors: [AuditAnchor] { lines.compactMap { AuditAnchor($0) } }

  private var lines: [String] {
    guard let bytes = FileManager.default.contents(atPath: path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Adds an end behind the others, for its owner alone to read, unless it is there already.
  /// - Throws: `KeyFileError.unwritable`.
  func add(_ end: AuditAnchor) throws {
    guard lines.last != end.description else { return }
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    guard file >= 0 else { throw KeyFileError.unwritable(path) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    // Of several servers that write at once, each adds a line of its own.
    try handle.write(contentsOf: Data((end.description + "\n").utf8))
    try handle.synchronize()
  }
}
