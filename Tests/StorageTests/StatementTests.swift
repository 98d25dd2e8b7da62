import Storage
import StorageTesting
import Testing

@Suite struct StatementTests {
  @Test(arguments: LiveEngine.available)
  func `the same text gives the same statement, its bindings cleared`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      try database.read { session in
        let sql = "SELECT CAST(? AS BIGINT)"
        let first = try session.statement(sql)
        first.bind(1, 7)
        #expect(try first.step())
        let second = try session.statement(sql)
        #expect(first === second)
        #expect(try second.step())
        #expect(second.isNull(0))
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `bindings stay over a reset, and single ones can change`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      try database.read { session in
        let pair = try session.statement("SELECT CAST(? AS BIGINT) * 10 + CAST(? AS BIGINT)")
        pair.bind(1, 4)
        for second in 0..<10 as Range<Int64> {
          pair.bind(2, second)
          #expect(try pair.step())
          #expect(pair.int(0) == 40 + second)
          #expect(try !pair.step())
          #expect(try !pair.step())
          pair.reset()
        }
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `thousands of rows run later all arrive, and are seen by the next question`(
    _ engine: LiveEngine
  ) throws {
    try engine.withDatabase { (database: any Database) throws in
      try Shelf.prepare(database)
      let seen = try database.write { session in
        let insert = try session.statement("INSERT INTO item (id, name) VALUES (?, ?)")
        for id in 0..<3000 as Range<Int64> {
          insert.bind(1, id)
          insert.bind(2, "第\(id)")
          try insert.runLater()
        }
        return try Shelf.count(session)
      }
      #expect(seen == 3000)
      #expect(try Shelf.count(database) == 3000)
    }
  }

  @Test(arguments: LiveEngine.available, [1, 700])
  func `what is refused of a statement run later undoes the transaction`(
    _ engine: LiveEngine, _ rows: Int64
  ) throws {
    try engine.withDatabase { (database: any Database) throws in
      try Shelf.prepare(database)
      let error = #expect(throws: StorageError.self) {
        try database.write { session in
          try Shelf.add(0, "零", session)
          let insert = try session.statement("INSERT INTO item (id, name) VALUES (?, ?)")
          for id in 0..<rows {
            insert.bind(1, id)
            insert.bind(2, "第\(id)")
            try insert.runLater()
          }
        }
      }
      guard case .constraint(_, .unique, _, _) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(try Shelf.count(database) == 0)
      try database.write { try Shelf.add(1, "一", $0) }
      #expect(try Shelf.count(database) == 1)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a parameter that the statement does not have is refused`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      #expect(throws: StorageError.self) {
        try database.read { session in
          let one = try session.statement("SELECT CAST(? AS BIGINT)")
          one.bind(2, 7)
          _ = try one.step()
        }
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `two statements in one text are refused`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      #expect(throws: StorageError.self) {
        try database.read { try $0.statement("SELECT 1; SELECT 2").run() }
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `more texts than the cache holds still work`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      for round in 0..<3 {
        let sum = try database.read { session in
          var sum: Int64 = 0
          for number in 0..<450 {
            let one = try session.statement("SELECT \(number) + \(round)")
            #expect(try one.step())
            sum += one.int(0)
          }
          return sum
        }
        #expect(sum == Int64(450 * 449 / 2 + 450 * round))
      }
    }
  }
}
