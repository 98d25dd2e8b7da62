import Foundation
public import Storage

/// The engines that a test can run on here: SQLite always, PostgreSQL where the environment says.
public enum LiveEngine: String, CaseIterable, Sendable {
  case sqlite
  case postgresql

  /// The variable that holds the address of a PostgreSQL server on which databases may be made.
  public static let variable = "CHUHAI_TEST_POSTGRES"

  /// What to say of tests that do not run on PostgreSQL.
  public static let advice: String =
    "\(variable) is not set: PostgreSQL is left out; `script/postgres start` prints an address"

  public static var serverURL: String? {
    ProcessInfo.processInfo.environment[variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The arguments of a test that every engine must pass.
  public static var available: [LiveEngine] {
    serverURL == nil ? [.sqlite] : allCases
  }

  /// Runs `body` on a database of its own, which is removed afterwards.
  public func withDatabase(_ body: (any Database) throws -> Void) throws {
    let scratch = try ScratchDatabase(self)
    defer { scratch.remove() }
    try body(try scratch.open())
  }

  /// As `withDatabase`, for bodies that wait.
  public func withDatabaseAwaiting(_ body: (any Database) async throws -> Void) async throws {
    let scratch = try ScratchDatabase(self)
    defer { scratch.remove() }
    try await body(try scratch.open())
  }
}
