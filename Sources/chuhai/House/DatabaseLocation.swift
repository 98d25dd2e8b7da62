import Foundation
import Storage
import StoragePostgreSQL
import StorageSQLite

/// Where a database is: in a file, or on a server.
enum DatabaseLocation: Hashable, Sendable {
  case file(String)
  case server(String)

  init(_ text: String) {
    self =
      text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
      ? .server(text) : .file(text)
  }

  /// Opens the half of the storage that fits.
  func open() throws -> any Database {
    switch self {
    case .file(let path): try SQLiteDatabase.open(path: path)
    case .server(let url): try PostgreSQLDatabase.open(url: url)
    }
  }

  /// Fills the database from a backup.
  func restore(from backup: String, replacing: Bool) throws {
    switch self {
    case .file(let path):
      try SQLiteDatabase.restore(from: backup, to: path, replacing: replacing)
    case .server(let url):
      try PostgreSQLDatabase.restore(from: backup, to: url, replacing: replacing)
    }
  }
}

extension DatabaseLocation {
  /// Opens a database that is there; a file that is not is no empty one.
  func openExisting() throws -> any Database {
    if case .file(let path) = self, FileBytes.size(path) == nil {
      throw FileError(path: path, code: ENOENT)
    }
    return try open()
  }
}
