import Foundation
import GRDB
import Storage

extension SQLiteDatabase {
  static func configuration(_ options: SQLiteOptions, _ sessions: SQLiteSessions) -> Configuration {
    var configuration = Configuration()
    configuration.label = "chuhai"
    configuration.busyMode = .timeout(options.timeoutSeconds)
    configuration.maximumReaderCount = options.readers
    configuration.persistentReadOnlyConnections = true
    configuration.journalMode = .wal
    let pragmas = pragmas(options)
    configuration.prepareDatabase { database in
      let isReader = database.configuration.readonly
      let cache = isReader ? options.readerCacheKiB : options.writerCacheKiB
      try database.execute(sql: pragmas + "PRAGMA cache_size = -\(cache);")
      try sessions.open(on: database)
    }
    return configuration
  }

  /// Settings of each connection. The memory map stays off: its pages would count as ours, and
  /// the system's own file cache serves as well. LIKE tells upper from lower case, as in
  /// PostgreSQL. Freed pages need no overwriting: the file is as secret as its folder.
  private static func pragmas(_ options: SQLiteOptions) -> String {
    """
    PRAGMA mmap_size = 0;
    PRAGMA secure_delete = OFF;
    PRAGMA case_sensitive_like = ON;
    PRAGMA wal_autocheckpoint = \(options.checkpointPages);
    PRAGMA journal_size_limit = 268435456;
    """
  }

  /// The driver lowers this to NORMAL when it turns the log on, so it has to be said after that:
  /// a commit that returned is on disk.
  static func syncEveryCommit(_ database: GRDB.Database) throws {
    try database.execute(sql: "PRAGMA synchronous = FULL")
  }

  /// Tries again while another process is opening the same file: SQLite answers "busy" at once
  /// while the log is being set up, without waiting.
  static func patiently<Result>(_ seconds: Double, _ body: () throws -> Result) throws -> Result {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while true {
      do {
        return try body()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        guard Date() < deadline else { throw error }
        usleep(5_000)
      }
    }
  }
}
