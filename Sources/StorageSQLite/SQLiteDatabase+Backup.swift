import GRDB
import Storage

extension SQLiteDatabase {
  /// Copies through SQLite's backup interface, from one snapshot: writers go on meanwhile.
  public func backup(to path: String) throws {
    let file = try NewFile(at: path)
    do {
      try explained { try Self.copy(from: pool, to: file.unfinishedPath) }
      try file.finish()
    } catch {
      file.discard()
      throw error
    }
  }

  /// Puts a backup in the place of a database that nobody uses; `replacing` says whether an
  /// existing one may be given up.
  /// - Throws: `StorageError` when the backup is damaged, or the target exists or is in use.
  public static func restore(
    from source: String, to target: String, replacing: Bool = false
  ) throws {
    try verify(source)
    let file = try replacing ? NewFile(replacing: target) : NewFile(at: target)
    do {
      let backup = try openUnused(source, readonly: true)
      try copy(from: backup, to: file.unfinishedPath)
      try backup.close()
      if replacing {
        try whileUnused(target) { try file.finishReplacing() }
      } else {
        try file.finish()
      }
    } catch let error as DatabaseError {
      file.discard()
      throw StorageError(error, path: target)
    } catch {
      file.discard()
      throw error
    }
  }

  /// Reads a database from end to end.
  /// - Throws: `StorageError.damaged` with SQLite's findings.
  public static func verify(_ path: String) throws {
    do {
      let database = try openUnused(path, readonly: true)
      let findings = try database.read { database in
        try String.fetchAll(database, sql: SQL.integrityCheck)
      }
      try database.close()
      guard findings == ["ok"] else {
        throw StorageError.damaged(location: path, words: findings.joined(separator: "; "))
      }
    } catch let error as DatabaseError {
      throw StorageError(error, path: path)
    }
  }

  private static func copy(from source: some DatabaseReader, to path: String) throws {
    var configuration = Configuration()
    // The copy is synced as a whole when it is done.
    configuration.prepareDatabase { try $0.execute(sql: SQL.unsynced) }
    let target = try DatabaseQueue(path: path, configuration: configuration)
    try source.backup(to: target, pagesPerStep: 4096)
    try target.writeWithoutTransaction { try $0.execute(sql: SQL.singleFile) }
    try target.close()
  }

  private static func openUnused(_ path: String, readonly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readonly
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Runs `body` while no other connection has the database at `path` open.
  private static func whileUnused(_ path: String, _ body: () throws -> Void) throws {
    let database: DatabaseQueue
    do {
      database = try openUnused(path, readonly: false)
      try database.writeWithoutTransaction { try $0.execute(sql: SQL.singleFile) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw StorageError.databaseInUse(location: path)
    }
    try database.inDatabase { database in
      try database.inTransaction(.exclusive) {
        try body()
        return .rollback
      }
    }
    try database.close()
  }

  private enum SQL {
    static let integrityCheck = "PRAGMA integrity_check"
    static let unsynced = "PRAGMA synchronous = OFF"
    // Refused with "busy" while another connection is open.
    static let singleFile = "PRAGMA journal_mode = DELETE"
  }
}
