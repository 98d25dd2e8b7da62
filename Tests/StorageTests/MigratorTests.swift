import Storage
import StorageTesting
import Testing

@Suite struct MigratorTests {
  private let next = Migration(
    owner: "Shelf", number: 2, name: "colours",
    sql: "CREATE TABLE colour (name {{text}} PRIMARY KEY) {{clustered}}")

  @Test(arguments: LiveEngine.available)
  func `missing steps are applied once, in order`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      let first = try Migrator(Shelf.migrations).upgrade(database, appliedAt: 1)
      #expect(first.map(\.number) == [1])
      let both = try Migrator(Shelf.migrations + [next])
      #expect(try both.upgrade(database, appliedAt: 2).map(\.number) == [2])
      #expect(try both.upgrade(database, appliedAt: 3).isEmpty)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a newer database is refused, and the step is named`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      try Migrator(Shelf.migrations + [next]).upgrade(database, appliedAt: 1)
      let error = #expect(throws: StorageError.self) {
        try Migrator(Shelf.migrations).upgrade(database, appliedAt: 2)
      }
      #expect(error == .newerDatabase(owner: "Shelf", number: 2, name: "colours"))
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a changed step is refused`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      try Shelf.prepare(database)
      let changed = Migration(owner: "Shelf", number: 1, name: "items", sql: "SELECT 1")
      let error = #expect(throws: StorageError.self) {
        try Migrator([changed]).upgrade(database, appliedAt: 2)
      }
      #expect(error == .changedMigration(owner: "Shelf", number: 1, name: "items"))
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a step that fails leaves nothing of the others`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      let broken = Migration(owner: "Shelf", number: 2, name: "broken", sql: "CREATE NONSENSE")
      #expect(throws: StorageError.self) {
        try Migrator(Shelf.migrations + [broken]).upgrade(database, appliedAt: 1)
      }
      #expect(throws: StorageError.self) { try Shelf.count(database) }
      try Shelf.prepare(database)
      #expect(try Shelf.count(database) == 0)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `what is append-only takes rows and gives none back`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      let log = Migration(
        owner: "Log", number: 1, name: "log",
        sql: """
          CREATE TABLE log (id {{key}}, line {{text}} NOT NULL);
          {{append-only log}};
          CREATE TABLE beside (id {{key}});
          """)
      try Migrator([log]).upgrade(database, appliedAt: 1)
      try database.write { session in
        try session.execute("INSERT INTO log (id, line) VALUES (1, 'a'), (2, 'b')")
        try session.execute("INSERT INTO beside (id) VALUES (1)")
      }
      for sql in [
        "UPDATE log SET line = 'c' WHERE id = 1", "DELETE FROM log WHERE id = 2",
        "DELETE FROM log",
      ] {
        #expect(throws: StorageError.self, "\(sql)") {
          try database.write { try $0.execute(sql) }
        }
      }
      // Other tables are as they were.
      try database.write { try $0.execute("UPDATE beside SET id = 2; DELETE FROM beside") }
      let lines = try database.read { session in
        let select = try session.statement("SELECT line FROM log ORDER BY id")
        defer { select.reset() }
        var lines: [String] = []
        while try select.step() { lines.append(select.text(0)) }
        return lines
      }
      #expect(lines == ["a", "b"])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `several that start at once apply each step once`(_ engine: LiveEngine) async throws {
    let scratch = try ScratchDatabase(engine)
    defer { scratch.remove() }
    let migrator = try Migrator(Shelf.migrations + [next])
    let applied = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<5 {
        group.addTask { try migrator.upgrade(scratch.open(), appliedAt: 1).count }
      }
      return try await group.reduce(0, +)
    }
    #expect(applied == 2)
  }

  @Test func `steps that do not count up are refused`() {
    let error = #expect(throws: StorageError.self) { try Migrator([next]) }
    #expect(error == .misnumberedMigration(owner: "Shelf", number: 2))
  }
}
