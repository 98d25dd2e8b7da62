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
