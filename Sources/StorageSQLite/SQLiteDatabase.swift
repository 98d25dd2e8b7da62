import Foundation
import GRDB
public import Storage

/// The platform's records in one SQLite file: write-ahead log, every commit synced to disk.
public final class SQLiteDatabase: Storage.Database {
  public var engine: DatabaseEngine { .sqlite }
  public let path: String

  let pool: DatabasePool
  private let sessions: SQLiteSessions
  private let readers: BlockingLane
  private let writer = BlockingLane(name: "SQLite writer", width: 1)

  /// Opens the file, or makes it.
  /// - Throws: `StorageError.cannotOpen` when it is no database or cannot be reached.
  public static func open(
    path: String, options: SQLiteOptions = SQLiteOptions()
  ) throws -> SQLiteDatabase {
    try SQLiteDatabase(path: path, options: options)
  }

  private init(path: String, options: SQLiteOptions) throws {
    let sessions = SQLiteSessions(path: path)
    let configuration = Self.configuration(options, sessions)
    do {
      pool = try Self.patiently(options.timeoutSeconds) {
        let pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction(Self.syncEveryCommit)
        return pool
      }
    } catch let error as DatabaseError {
      throw StorageError.opening(path, error)
    }
    self.path = path
    self.sessions = sessions
    readers = BlockingLane(name: "SQLite readers", width: options.readers)
  }

  deinit {
    // Nobody is left who could learn of an error; the file is whole either way.
    try? close()
  }

  public func read<Result>(_ body: (any DatabaseSession) throws -> Result) throws -> Result {
    guard !sessions.isClosed else { throw StorageError.closed(location: path) }
    return try explained {
      try pool.read { database in
        let session = try sessions.session(of: database)
        session.begin()
        defer { session.end() }
        return try body(session)
      }
    }
  }

  public func write<Result>(_ body: (any DatabaseSession) throws -> Result) throws -> Result {
    guard !sessions.isClosed else { throw StorageError.closed(location: path) }
    return try explained {
      try pool.writeWithoutTransaction { database in
        let session = try sessions.session(of: database)
        var result: Result?
        try database.inTransaction(.immediate) {
          session.begin()
          defer { session.end() }
          result = try body(session)
          if let failure = session.failure { throw failure }
          return .commit
        }
        guard let result else { throw StorageError.closed(location: path) }
        return result
      }
    }
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
    guard sessions.close() else { return }
    try explained {
      try pool.barrierWriteWithoutTransaction { _ in sessions.finalize() }
      try pool.close()
    }
  }

  /// Runs `body`, turning the driver's errors into the platform's.
  func explained<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StorageError(error, path: path)
    }
  }
}
