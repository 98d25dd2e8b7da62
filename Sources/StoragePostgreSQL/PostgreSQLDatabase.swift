public import Storage
import Synchronization

/// The platform's records on a PostgreSQL server, shared by any number of processes.
public final class PostgreSQLDatabase: Storage.Database {
  public var engine: DatabaseEngine { .postgresql }

  private let reading: ConnectionPool
  private let writing: ConnectionPool
  private let readers: BlockingLane
  private let writer = BlockingLane(name: "PostgreSQL writer", width: 1)

  /// Connects to `postgres://user:password@host:port/database` or what else libpq understands.
  /// - Throws: `StorageError.cannotOpen` when the server does not answer or is not fit.
  public static func open(
    url: String, options: PostgreSQLOptions = PostgreSQLOptions()
  ) throws -> PostgreSQLDatabase {
    try PostgreSQLDatabase(url: url, options: options)
  }

  private init(url: String, options: PostgreSQLOptions) throws {
    func settings(isForWriting: Bool) -> ConnectionSettings {
      ConnectionSettings(
        url: url, timeoutSeconds: options.timeoutSeconds, isForWriting: isForWriting)
    }
    reading = ConnectionPool(settings(isForWriting: false), size: options.readers)
    writing = ConnectionPool(settings(isForWriting: true), size: 1)
    readers = BlockingLane(name: "PostgreSQL readers", width: options.readers)
    try writing.use { try $0.checkServer() }
  }

  public func read<Result>(_ body: (any DatabaseSession) throws -> Result) throws -> Result {
    try reading.use { try $0.transaction(SQL.beginReading, body) }
  }

  public func write<Result>(_ body: (any DatabaseSession) throws -> Result) throws -> Result {
    try writing.use { try $0.transaction(SQL.beginWriting, body) }
  }

  public func read<Result: Sendable>(
    _ body: @escaping @Sendable (any DatabaseSession) throws -> Result
  ) async throws -> Result {
    try await readers.run { try self.read(body) }
  }

  public func write<Result: Sendable>(
    _ body: @escaping @Sendable (any DatabaseSession) throws -> Result
  ) async throws -> Result {
    try await writer.run { try self.write(body) }
  }

  public func close() throws {
    reading.close()
    writing.close()
  }

  /// Where `pg_dump` finds the same database.
  func toolEnvironment() throws -> [String: String] {
    try writing.use { $0.toolEnvironment }
  }

  private enum SQL {
    static let beginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

    // The lock makes writers queue as they do in SQLite, so that each sees all that went before.
    static let beginWriting = """
      BEGIN ISOLATION LEVEL READ COMMITTED;
      SELECT pg_advisory_xact_lock(1667785057, hashtext(current_schema()))
      """
  }
}
