/// A database that keeps the platform's records. It knows no table.
///
/// Two live halves exist: `StorageSQLite` and `StoragePostgreSQL`. The same SQL runs on both: what
/// differs (parameter marks, a few words of the schema) is translated by the half.
public protocol Database: Sendable {
  /// Which engine answers, for messages and for the few words of a schema that differ.
  var engine: DatabaseEngine { get }

  /// Runs `body` on one snapshot; the calling thread waits.
  func read<Result>(_ body: (any DatabaseSession) throws -> Result) throws -> Result

  /// Runs `body` as the only writer, in one transaction that is durable when this returns.
  ///
  /// A thrown error undoes everything, and so does an error of the engine that `body` caught: what
  /// may fail in the normal course is written so that it does not (`ON CONFLICT`). Writers queue,
  /// in this process and beside other processes. Neither `read` nor `write` may be called inside.
  func write<Result>(_ body: (any DatabaseSession) throws -> Result) throws -> Result

  /// As `read`, without holding up the caller's thread.
  func read<Result: Sendable>(
    _ body: @escaping @Sendable (any DatabaseSession) throws -> Result
  ) async throws -> Result

  /// As `write`, without holding up the caller's thread.
  func write<Result: Sendable>(
    _ body: @escaping @Sendable (any DatabaseSession) throws -> Result
  ) async throws -> Result

  /// Copies the whole database, as at one instant, into a new file, while others read and write.
  /// - Throws: `StorageError` when the file exists already or cannot be written.
  func backup(to path: String) throws

  /// Lets go of all connections. Nothing may be asked afterwards.
  func close() throws
}
