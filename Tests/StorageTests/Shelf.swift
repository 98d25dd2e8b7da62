import Foundation
import Storage

/// The table that the contract tests write to, and the few things they do with it.
enum Shelf {
  static let migrations = [
    Migration(
      owner: "Shelf", number: 1, name: "items",
      sql: """
        CREATE TABLE item (
          id {{key}}, name {{text}} NOT NULL, amount BIGINT, content {{bytes}},
          CONSTRAINT positive CHECK (amount > 0 OR amount IS NULL OR amount < -100)
        );
        CREATE UNIQUE INDEX item_by_name ON item (name);
        CREATE TABLE part (
          item BIGINT NOT NULL REFERENCES item (id), number BIGINT NOT NULL,
          PRIMARY KEY (item, number)
        ) {{clustered}};
        """)
  ]

  static func prepare(_ database: any Database) throws {
    try Migrator(migrations).upgrade(database, appliedAt: 0)
  }

  static func add(_ id: Int64, _ name: String, _ session: any DatabaseSession) throws {
    let insert = try session.statement("INSERT INTO item (id, name) VALUES (?, ?)")
    insert.bind(1, id)
    insert.bind(2, name)
    try insert.run()
  }

  static func count(_ session: any DatabaseSession) throws -> Int64 {
    let count = try session.statement("SELECT count(*) FROM item")
    defer { count.reset() }
    _ = try count.step()
    return count.int(0)
  }

  static func count(_ database: any Database) throws -> Int64 {
    try database.read { try count($0) }
  }
}

/// What a test throws to give up a transaction.
struct ChangeOfMind: Error {}
