import CSQLite
import Foundation
import GRDB
import Storage

extension StorageError {
  /// What SQLite means by a code. `systemCode` is the operating system's `errno`.
  init(code: Int32, systemCode: Int32 = 0, words: String, sql: String, path: String) {
    switch code & 0xff {
    case SQLITE_CONSTRAINT:
      self = .constraint(.sqlite, Constraint(sqlite: code), words: words, sql: sql)
    case SQLITE_FULL:
      self = .diskFull(.sqlite, words: words, sql: sql)
    case SQLITE_IOERR where systemCode == ENOSPC || systemCode == EDQUOT:
      self = .diskFull(.sqlite, words: words, sql: sql)
    case SQLITE_IOERR where code >> 8 == 19:
      // SQLITE_IOERR_SHMSIZE: only a disk without room keeps the log's index from growing.
      self = .diskFull(.sqlite, words: words, sql: sql)
    case SQLITE_BUSY, SQLITE_LOCKED:
      self = .busy(.sqlite, words: words, sql: sql)
    case SQLITE_READONLY:
      self = .readOnly(.sqlite, sql: sql)
    case SQLITE_CORRUPT, SQLITE_NOTADB:
      self = .damaged(location: path, words: words)
    case SQLITE_CANTOPEN:
      self = .cannotOpen(.sqlite, location: path, words: words)
    default:
      self = .refused(.sqlite, words: words, sql: sql)
    }
  }

  init(_ error: DatabaseError, path: String) {
    self.init(
      code: error.extendedResultCode.rawValue, words: error.message ?? "\(error.resultCode)",
      sql: error.sql ?? "", path: path)
  }

  /// The same for a database that could not be opened.
  static func opening(_ path: String, _ error: DatabaseError) -> StorageError {
    switch StorageError(error, path: path) {
    case .diskFull(let engine, let words, let sql): .diskFull(engine, words: words, sql: sql)
    case .busy(let engine, let words, let sql): .busy(engine, words: words, sql: sql)
    default: .cannotOpen(.sqlite, location: path, words: error.message ?? "\(error.resultCode)")
    }
  }
}

extension Constraint {
  fileprivate init(sqlite code: Int32) {
    switch code >> 8 {
    case 6, 8, 10: self = .unique  // primary key, unique, row id
    case 5: self = .notNull
    case 1: self = .check
    case 3: self = .foreignKey
    default: self = .other
    }
  }
}
