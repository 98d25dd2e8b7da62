import Accounts
import Foundation
import TradeTerms

/// The file that holds the key of the house; it stands beside the database and never in it.
struct KeyFile: Sendable {
  let path: String

  /// The file that is named, else that beside a database file.
  /// - Throws: `KeyFileError.unnamed` for a database on a server, which has no folder of its own.
  init(_ named: String?, _ database: DatabaseLocation) throws(KeyFileError) {
    if let named = named ?? ProcessInfo.processInfo.environment["CHUHAI_KEY_FILE"] {
      path = named
    } else if case .file(let file) = database {
      path = file + ".key"
    } else {
      throw .unnamed
    }
  }

  var exists: Bool { FileBytes.size(path) != nil }

  /// Whether others on this machine can read it.
  var isOpenToOthers: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
  }

  /// The key; a new one is made, for its owner alone to read, where there is no file yet.
  func key() throws -> HouseKey {
    if !exists {
      let key = HouseKey()
      // Of two who start at once, one makes the file; nobody else can read it at any time.
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
      if file >= 0 {
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        try handle.write(contentsOf: Data((key.hexadecimal + "\n").utf8))
        try handle.synchronize()
        return key
      }
      guard errno == EEXIST else { throw KeyFileError.unwritable(path) }
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw KeyFileError.unreadable(path)
    }
    return try HouseKey(hexadecimal: String(decoding: bytes, as: UTF8.self))
  }
}

/// Why the file of the key cannot be used.
enum KeyFileError: Explained, Hashable {
  case unnamed
  /// The database has an audit trail, and its key is not where it is looked for.
  case missing(String)
  case unreadable(String)
  case unwritable(String)

  var what: Wording {
    switch self {
    case .unnamed:
      Wording(
        "没有指明审计日志的密钥文件", "The file of the key of the audit trail is not named")
    case .missing(let path):
      Wording(
        "数据库已有审计日志，其密钥文件 \(path) 却不在",
        "The database has an audit trail, whose key, \(path), is not there")
    case .unreadable(let path):
      Wording("密钥文件 \(path) 读不出", "The file of the key, \(path), cannot be read")
    case .unwritable(let path):
      Wording("密钥文件 \(path) 写不下", "The file of the key, \(path), cannot be written")
    }
  }

  var place: String {
    switch self {
    case .unnamed: "--key-file"
    case .missing(let path), .unreadable(let path), .unwritable(let path): path
    }
  }

  var remedy: Wording {
    switch self {
    case .unnamed:
      Wording(
        "数据库在服务器上时，请用 --key-file 或 CHUHAI_KEY_FILE 指明；所有服务用同一个文件",
        "with a database on a server, name it by --key-file or CHUHAI_KEY_FILE; all servers use the "
          + "same one")
    case .missing:
      Wording(
        "把备份的密钥文件放回原处，或用 --key-file 指明；换一把密钥就打不开已加密的个人信息",
        "put the file back from where it is backed up, or name it by --key-file; with another key, "
          + "what is sealed cannot be opened")
    case .unreadable, .unwritable: Wording("请核对权限", "check the permissions")
    }
  }
}
