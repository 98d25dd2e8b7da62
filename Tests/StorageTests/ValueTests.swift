import Storage
import StorageTesting
import Testing
import TradeTerms

@Suite struct ValueTests {
  @Test(.enabled(if: LiveEngine.serverURL != nil, "\(LiveEngine.advice)"))
  func `the suites run on PostgreSQL too`() {
    #expect(LiveEngine.available.contains(.postgresql))
  }

  @Test(arguments: LiveEngine.available)
  func `whole numbers come back to the bit`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      try Shelf.prepare(database)
      let numbers: [Int64?] = [.max, .min, -101, 1, 4_294_967_296, nil]
      try database.write { session in
        let insert = try session.statement("INSERT INTO item (id, name, amount) VALUES (?, ?, ?)")
        for (id, number) in numbers.enumerated() {
          insert.bind(1, Int64(id))
          insert.bind(2, "\(id)")
          insert.bind(3, number)
          try insert.run()
        }
      }
      let found = try database.read { session in
        let rows = try session.statement("SELECT amount FROM item ORDER BY id")
        var found: [Int64?] = []
        while try rows.step() { found.append(rows.optionalInt(0)) }
        return found
      }
      #expect(found == numbers)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `text comes back letter by letter, and empty is not NULL`(_ engine: LiveEngine) throws {
    let texts = [
      "", "粤办函〔2021〕328号", "𠮷野家 😀", "a'b\"c\\d?1$1", String(repeating: "长", count: 70_000),
    ]
    try engine.withDatabase { (database: any Database) throws in
      for text in texts {
        let (found, isNull) = try database.read { session in
          let echo = try session.statement("SELECT CAST(? AS TEXT)")
          echo.bind(1, text)
          #expect(try echo.step())
          return (echo.text(0), echo.isNull(0))
        }
        #expect(found == text)
        #expect(!isNull)
      }
      let isNull = try database.read { session in
        let echo = try session.statement("SELECT CAST(? AS TEXT)")
        echo.bind(1, nil as String?)
        #expect(try echo.step())
        return echo.isNull(0) && echo.optionalText(0) == nil
      }
      #expect(isNull)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `bytes come back with their zeros`(_ engine: LiveEngine) throws {
    let contents: [[UInt8]] = [[], [0], [0, 1, 0, 255, 0], (0..<100_000).map { UInt8($0 & 0xff) }]
    try engine.withDatabase { (database: any Database) throws in
      try Shelf.prepare(database)
      try database.write { session in
        let insert = try session.statement("INSERT INTO item (id, name, content) VALUES (?, ?, ?)")
        for (id, content) in contents.enumerated() {
          insert.bind(1, Int64(id))
          insert.bind(2, "\(id)")
          insert.bindBytes(3, content)
          try insert.run()
        }
      }
      try database.read { session in
        let rows = try session.statement("SELECT content FROM item ORDER BY id")
        for content in contents {
          #expect(try rows.step())
          #expect(!rows.isNull(0))
          #expect(rows.bytes(0) == content)
          #expect(rows.withBytes(0) { $0.count } == content.count)
        }
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a text with U+0000 is refused, and its parameter is named`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      try Shelf.prepare(database)
      let error = #expect(throws: StorageError.self) {
        try database.write { try Shelf.add(1, "a\u{0}b", $0) }
      }
      #expect(error?.what.english.contains("parameter 2") == true)
      #expect(try Shelf.count(database) == 0)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `parameters may be numbered and repeated`(_ engine: LiveEngine) throws {
    try engine.withDatabase { (database: any Database) throws in
      let answer = try database.read { session in
        let sum = try session.statement(
          "SELECT CAST(?2 AS BIGINT) - CAST(?1 AS BIGINT) * 2 + CAST(?1 AS BIGINT), '?' -- ?")
        sum.bind(1, 5)
        sum.bind(2, 12)
        #expect(try sum.step())
        return (sum.int(0), sum.text(1))
      }
      #expect(answer == (7, "?"))
    }
  }

  @Test(arguments: LiveEngine.available)
  func `sums come back exactly, and one that is too large is refused`(
    _ engine: LiveEngine
  ) throws {
    try engine.withDatabase { (database: any Database) throws in
      let sql = """
        SELECT SUM(x) FROM
          (SELECT CAST(? AS BIGINT) AS x UNION ALL SELECT CAST(? AS BIGINT)) pair
        """
      func sum(_ first: Int64, _ second: Int64) throws -> Int64 {
        try database.read { session in
          let sum = try session.statement(sql)
          sum.bind(1, first)
          sum.bind(2, second)
          _ = try sum.step()
          return sum.int(0)
        }
      }
      #expect(try sum(.max, -1) == .max - 1)
      #expect(try sum(.min, 1) == .min + 1)
      #expect(try sum(30_000, 20_000) == 50_000)
      #expect(throws: StorageError.self) { try sum(.max, 1) }
    }
  }
}
