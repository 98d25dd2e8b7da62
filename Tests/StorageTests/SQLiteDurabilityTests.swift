import Foundation
import Storage
import StorageSQLite
import StorageTesting
import Testing

@Suite struct SQLiteDurabilityTests {
  @Test func `every commit is synced to disk, through a write-ahead log`() throws {
    let scratch = try ScratchDatabase(.sqlite)
    defer { scratch.remove() }
    let database = try scratch.open()
    let (synchronous, journal) = try database.write { session in
      let synchronous = try session.statement("PRAGMA synchronous")
      _ = try synchronous.step()
      let journal = try session.statement("PRAGMA journal_mode")
      _ = try journal.step()
      return (synchronous.int(0), journal.text(0))
    }
    #expect(synchronous == 2)
    #expect(journal == "wal")
  }

  @Test func `a file that is no database is refused by its path`() throws {
    let scratch = try ScratchDatabase(.sqlite)
    defer { scratch.remove() }
    try String(repeating: "not a database ", count: 500)
      .write(toFile: scratch.location, atomically: true, encoding: .utf8)
    let error = #expect(throws: StorageError.self) { try scratch.open() }
    guard case .cannotOpen(_, let location, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(location == scratch.location)
  }
}
