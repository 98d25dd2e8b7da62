import Storage
import StoragePostgreSQL
import StorageTesting
import Testing
import TradeTerms

@Suite(.enabled(if: LiveEngine.serverURL != nil, "\(LiveEngine.advice)"))
struct PostgreSQLConnectionTests {
  /// What a restart of the server does to its connections.
  private func breakConnections(_ other: any Database) throws {
    _ = try other.read { session in
      try session.statement(
        """
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
        """
      ).step()
    }
  }

  @Test func `connections that broke are made anew`() throws {
    let scratch = try ScratchDatabase(.postgresql)
    defer { scratch.remove() }
    let (database, other) = (try scratch.open(), try scratch.open())
    try Shelf.prepare(database)
    for id in 0..<3 as Range<Int64> {
      #expect(try Shelf.count(database) == id)
      try database.write { try Shelf.add(id, "第\(id)", $0) }
      try breakConnections(other)
    }
    #expect(try Shelf.count(database) == 3)
  }

  @Test func `a connection that breaks within a write undoes it and says so`() throws {
    let scratch = try ScratchDatabase(.postgresql)
    defer { scratch.remove() }
    let (database, other) = (try scratch.open(), try scratch.open())
    try Shelf.prepare(database)
    let error = #expect(throws: StorageError.self) {
      try database.write { session throws in
        try Shelf.add(1, "茶", session)
        try breakConnections(other)
        try Shelf.add(2, "酒", session)
      }
    }
    guard case .connectionLost = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try Shelf.count(database) == 0)
  }

  @Test func `a server that does not answer is named, without the password`() {
    let error = #expect(throws: StorageError.self) {
      try PostgreSQLDatabase.open(url: "postgres://someone:secret@127.0.0.1:1/nothing")
    }
    guard case .cannotOpen(_, let location, let words) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(location == "127.0.0.1:1/nothing")
    #expect(!words.contains("secret"))
  }
}
