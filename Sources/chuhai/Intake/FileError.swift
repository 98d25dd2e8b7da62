import Foundation
import TradeTerms

/// Why a file or folder cannot be used.
struct FileError: Explained, Hashable {
  let path: String
  /// What the system says, as a number.
  let code: CInt

  /// What stood in the way of an operation of the system, as far as its error tells.
  init(path: String, _ error: any Error) {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let code = [error as NSError, cause].compactMap(\.self).first {
      $0.domain == NSPOSIXErrorDomain
    }
    self.init(path: path, code: code.map { CInt($0.code) } ?? EIO)
  }

  init(path: String, code: CInt) {
    self.path = path
    self.code = code
  }

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
