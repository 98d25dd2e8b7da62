import CSQLite
import Storage

/// One connection of the pool, with its own cache of raw statements.
final class SQLiteSession: DatabaseSession {
  var engine: DatabaseEngine { .sqlite }

  let connection: OpaquePointer
  private let path: String
  private var statements: [String: SQLiteStatement] = [:]
  /// The first error of the engine in this transaction, which then cannot be kept.
  private(set) var failure: StorageError?

  init(connection: OpaquePointer, path: String) {
    self.connection = connection
    self.path = path
  }

  func statement(_ sql: String) throws -> any DatabaseStatement {
    if let failure { throw failure }
    if let known = statements[sql] {
      known.clear()
      return known
    }
    let statement = SQLiteStatement(session: self, handle: try prepare(sql), sql: sql)
    statements[sql] = statement
    return statement
  }

  func execute(_ sql: String) throws {
    if let failure { throw failure }
    let code = sqlite3_exec(connection, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw fail(code, sql: sql) }
  }

  /// Forgets the last transaction's error, and the statements when they have become too many.
  func begin() {
    failure = nil
    if statements.count > Self.mostStatements { finalize() }
  }

  /// Ends all statements that still run, so that they hold no snapshot.
  func end() {
    var handle = sqlite3_next_stmt(connection, nil)
    while let running = handle {
      if sqlite3_stmt_busy(running) != 0 { sqlite3_reset(running) }
      handle = sqlite3_next_stmt(connection, running)
    }
  }

  func finalize() {
    for statement in statements.values { statement.finalize() }
    statements = [:]
  }

  /// Notes the engine's error, to be thrown by whoever called.
  func fail(_ code: Int32, sql: String) -> StorageError {
    fail(
      StorageError(
        code: sqlite3_extended_errcode(connection), systemCode: sqlite3_system_errno(connection),
        words: String(cString: sqlite3_errmsg(connection)), sql: sql, path: path))
  }

  func fail(_ error: StorageError) -> StorageError {
    if failure == nil { failure = error }
    return error
  }

  private func prepare(_ sql: String) throws -> OpaquePointer {
    var handle: OpaquePointer?
    let (code, isSingle) = sql.withCString { text in
      var rest: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v3(
        connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, &rest)
      let isSingle = rest.map { String(cString: $0).allSatisfy(\.isWhitespace) } ?? true
      return (code, isSingle)
    }
    guard code == SQLITE_OK else { throw fail(code, sql: sql) }
    guard let handle, isSingle else {
      sqlite3_finalize(handle)
      throw fail(.refused(.sqlite, words: "not exactly one statement", sql: sql))
    }
    return handle
  }

  private static let mostStatements = 400
}
