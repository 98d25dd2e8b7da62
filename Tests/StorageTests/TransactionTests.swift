import Foundation
import Storage
import StorageTesting
import Testing
import TradeTerms

@Suite struct TransactionTests {
  @Test(arguments: LiveEngine.available)
  func `a thrown error undoes everything`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      try Shelf.prepare(database)
      #expect(throws: ChangeOfMind.self) {
        try database.write { session in
          try Shelf.add(1, "茶", session)
          throw ChangeOfMind()
        }
      }
      #expect(try Shelf.count(database) == 0)
      try database.write { try Shelf.add(1, "茶", $0) }
      #expect(try Shelf.count(database) == 1)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `an engine's error that was caught undoes everything too`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      try Shelf.prepare(database)
      let error = #expect(throws: StorageError.self) {
        try database.write { session in
          try Shelf.add(1, "茶", session)
          try? Shelf.add(1, "酒", session)
        }
      }
      guard case .constraint(_, .unique, _, let sql) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(sql.contains("INSERT INTO item"))
      #expect(try Shelf.count(database) == 0)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `each rule of the schema is told apart`(_ engine: LiveEngine) throws {
    let faults: [(Constraint, String)] = [
      (.notNull, "INSERT INTO item (id, name) VALUES (1, NULL)"),
      (.check, "INSERT INTO item (id, name, amount) VALUES (1, 'x', 0)"),
      (.unique, "INSERT INTO item (id, name) VALUES (1, 'x'), (2, 'x')"),
      (.foreignKey, "INSERT INTO part (item, number) VALUES (77, 1)"),
    ]
    try engine.withDatabase { (database: any Database) throws in
      try Shelf.prepare(database)
      for (rule, sql) in faults {
        let error = #expect(throws: StorageError.self) {
          try database.write { try $0.statement(sql).run() }
        }
        guard case .constraint(_, let found, let words, _) = error else {
          Issue.record("\(String(describing: error))")
          continue
        }
        #expect(found == rule)
        #expect(!words.isEmpty)
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a refused statement is shown with the engine's words`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      let error = #expect(throws: StorageError.self) {
        try database.read { try $0.statement("SELECT * FROM nowhere").run() }
      }
      #expect(error?.place == "SELECT * FROM nowhere")
      #expect(error?.what.english.contains("nowhere") == true)
      let stillAnswers = try database.read { try $0.statement("SELECT 1").step() }
      #expect(stillAnswers)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a read cannot write`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      try Shelf.prepare(database)
      let error = #expect(throws: StorageError.self) {
        try database.read { try Shelf.add(1, "茶", $0) }
      }
      guard case .readOnly = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a read sees one snapshot while others write`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      try Shelf.prepare(database)
      try database.write { try Shelf.add(1, "茶", $0) }
      let written = DispatchSemaphore(value: 0)
      let before = DispatchSemaphore(value: 0)
      Thread.detachNewThread {
        before.wait()
        try? database.write { try Shelf.add(2, "酒", $0) }
        written.signal()
      }
      let counts = try database.read { session in
        let first = try Shelf.count(session)
        before.signal()
        written.wait()
        return [first, try Shelf.count(session)]
      }
      #expect(counts == [1, 1])
      #expect(try Shelf.count(database) == 2)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `writers queue, in one process and in several`(_ engine: LiveEngine) async throws {
    let scratch = try ScratchDatabase(engine)
    defer { scratch.remove() }
    try Shelf.prepare(try scratch.open())
    let several = try (0..<3).map { _ in try scratch.open() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for database in several {
        for _ in 0..<20 {
          group.addTask {
            try await database.write { session in
              let id = try Shelf.count(session) + 1
              try Shelf.add(id, "第\(id)", session)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await several[0].read { try Shelf.count($0) } == 60)
  }

  @Test(arguments: LiveEngine.available)
  func `readers go on while a writer works`(_ engine: LiveEngine) async throws {
    try await engine.withDatabaseAwaiting { (database: any Database) in
      try Shelf.prepare(database)
      let isWriting = DispatchSemaphore(value: 0)
      let isRead = DispatchSemaphore(value: 0)
      async let writing: Void = database.write { session in
        try Shelf.add(1, "茶", session)
        isWriting.signal()
        isRead.wait()
      }
      let counts = try await withThrowingTaskGroup(of: Int64.self) { group in
        group.addTask {
          try await database.read { session in
            isWriting.wait()
            return try Shelf.count(session)
          }
        }
        for _ in 0..<20 { group.addTask { try await database.read { try Shelf.count($0) } } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      isRead.signal()
      try await writing
      #expect(counts == Array(repeating: 0, count: 21))
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a closed database says so`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      try database.close()
      #expect(throws: StorageError.self) { try database.read { _ in } }
      #expect(throws: StorageError.self) { try database.write { _ in } }
      try database.close()
    }
  }
}
