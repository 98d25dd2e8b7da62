import CPostgreSQL
public import Foundation
public import Storage
import StoragePostgreSQL
import StorageSQLite
import Synchronization
import Testing

/// An empty database of one test's own, which several can open as several processes would.
public final class ScratchDatabase: Sendable {
  public let engine: LiveEngine
  /// A folder of the test's own.
  public let folder: URL
  /// The path or address to open.
  public let location: String

  private let name: String
  private let opened = Mutex<[any Database]>([])

  public init(_ engine: LiveEngine) throws {
    self.engine = engine
    name = "chuhai_test_" + UUID().uuidString.replacing("-", with: "").lowercased()
    folder = FileManager.default.temporaryDirectory.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    switch engine {
    case .sqlite:
      location = folder.appending(path: "chuhai.sqlite").path
    case .postgresql:
      try Self.run("CREATE DATABASE \(name) TEMPLATE template0")
      location = try Self.url(database: name)
    }
  }

  /// Opens the database, once more each time.
  public func open() throws -> any Database {
    let database: any Database =
      switch engine {
      case .sqlite: try SQLiteDatabase.open(path: location)
      case .postgresql: try PostgreSQLDatabase.open(url: location)
      }
    opened.withLock { $0.append(database) }
    return database
  }

  /// Closes what was opened, and removes the database.
  public func remove() {
    for database in opened.withLock({ $0 }) { try? database.close() }
    if engine == .postgresql {
      try? Self.run("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
    }
    try? FileManager.default.removeItem(at: folder)
  }

  private static func url(database: String) throws -> String {
    let server = try #require(LiveEngine.serverURL)
    var parts = try #require(URLComponents(string: server))
    parts.path = "/\(database)"
    return try #require(parts.string)
  }

  private static func run(_ sql: String) throws {
    let server: String = try #require(LiveEngine.serverURL)
    let link = PQconnectdb(server)
    defer { PQfinish(link) }
    let answer = PQexec(link, sql)
    defer { PQclear(answer) }
    let words = String(cString: PQerrorMessage(link))
    try #require(PQresultStatus(answer) == PGRES_COMMAND_OK, "\(words)")
  }
}
