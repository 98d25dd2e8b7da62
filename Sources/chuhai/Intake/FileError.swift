import Foundation
import TradeTerms

/// Why a file or folder cannot be used.
struct FileError: Explained, Hashable {
  let path: String
  /// What the system says, as a number.
  let code: CInt

  var what: Wording {
    let words = String(cString: strerror(code))
    return Wording("无法读取或写入：\(words)", "It cannot be read or written: \(words)")
  }

  var place: String { path }

  var remedy: Wording {
    code == ENOENT
      ? Wording("请核对路径", "Check the path")
      : Wording("请核对路径与权限", "Check the path and its permissions")
  }
}
