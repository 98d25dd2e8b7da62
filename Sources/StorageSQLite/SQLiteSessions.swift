import GRDB
import Storage
import Synchronization

/// Our side of each connection of the pool: its statements.
///
/// The lock guards the table only. A session itself is used by one thread at a time, the one that
/// GRDB lends its connection to; hence `@unchecked`.
final class SQLiteSessions: @unchecked Sendable {
  private let path: String
  private let lock = Mutex(())
  private var sessions: [ObjectIdentifier: SQLiteSession] = [:]
  private var closed = false

  init(path: String) {
    self.path = path
  }

  var isClosed: Bool { lock.withLock { _ in closed } }

  /// Says that nothing may be asked any more; false when that was said before.
  func close() -> Bool {
    lock.withLock { _ in
      defer { closed = true }
      return !closed
    }
  }

  func open(on database: GRDB.Database) throws {
    guard let connection = database.sqliteConnection else {
      throw StorageError.closed(location: path)
    }
    let session = SQLiteSession(connection: connection, path: path)
    lock.withLock { _ in sessions[ObjectIdentifier(database)] = session }
  }

  func session(of database: GRDB.Database) throws -> SQLiteSession {
    let session = lock.withLock { _ in sessions[ObjectIdentifier(database)] }
    guard let session else { throw StorageError.closed(location: path) }
    return session
  }

  /// Lets go of all statements, so that the connections can close.
  func finalize() {
    lock.withLock { _ in
      for session in sessions.values { session.finalize() }
      sessions = [:]
    }
  }
}
