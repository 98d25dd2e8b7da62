import Foundation
import Storage
import StoragePostgreSQL
import StorageSQLite
import StorageTesting
import Testing

@Suite struct BackupTests {
  @Test(arguments: LiveEngine.available)
  func `a backup during writes is one instant, and restores`(_ engine: LiveEngine) async throws {
    let scratch = try ScratchDatabase(engine)
    defer { scratch.remove() }
    let database = try scratch.open()
    try Shelf.prepare(database)
    let file = scratch.folder.appending(path: "backup").path
    let isEnough = Flag()
    let written = try await withThrowingTaskGroup(of: Int64.self) { group in
      group.addTask {
        var id: Int64 = 0
        while !isEnough.isRaised {
          // Both rows or neither: a backup with an odd number would not be one instant.
          try await database.write { [id] session in
            try Shelf.add(id, "甲\(id)", session)
            try Shelf.add(id + 1, "乙\(id)", session)
          }
          id += 2
        }
        return id
      }
      while try await database.read({ try Shelf.count($0) }) < 20 {}
      try database.backup(to: file)
      isEnough.raise()
      return try await group.reduce(0, +)
    }
    let target = try ScratchDatabase(engine)
    defer { target.remove() }
    try restore(engine, file, target.location)
    let kept = try Shelf.count(try target.open())
    #expect(kept >= 20)
    #expect(kept <= written)
    #expect(kept.isMultiple(of: 2))
    #expect(try Shelf.count(database) == written)
  }

  @Test(arguments: LiveEngine.available)
  func `a backup overwrites no file`(_ engine: LiveEngine) throws {
    let scratch = try ScratchDatabase(engine)
    defer { scratch.remove() }
    let file = scratch.folder.appending(path: "backup").path
    try "precious".write(toFile: file, atomically: true, encoding: .utf8)
    let error = #expect(throws: StorageError.self) { try scratch.open().backup(to: file) }
    #expect(error == .fileExists(path: file))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "precious")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(!names.contains { $0.contains("unfinished") })
  }

  @Test(arguments: LiveEngine.available)
  func `a database with records is replaced only when asked`(_ engine: LiveEngine) throws {
    let (scratch, target) = (try ScratchDatabase(engine), try ScratchDatabase(engine))
    defer {
      scratch.remove()
      target.remove()
    }
    let (source, occupied) = (try scratch.open(), try target.open())
    try Shelf.prepare(source)
    try source.write { try Shelf.add(1, "新", $0) }
    try Shelf.prepare(occupied)
    let file = scratch.folder.appending(path: "backup").path
    try source.backup(to: file)
    try occupied.close()
    #expect(throws: StorageError.self) { try restore(engine, file, target.location) }
    #expect(try Shelf.count(try target.open()) == 0)
    let error = #expect(throws: StorageError.self) {
      try restore(engine, file, target.location, replacing: true)
    }
    guard case .databaseInUse = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: LiveEngine.available)
  func `an unused database is replaced when asked`(_ engine: LiveEngine) throws {
    let (scratch, target) = (try ScratchDatabase(engine), try ScratchDatabase(engine))
    defer {
      scratch.remove()
      target.remove()
    }
    let (source, occupied) = (try scratch.open(), try target.open())
    try Shelf.prepare(source)
    try source.write { try Shelf.add(1, "新", $0) }
    try Shelf.prepare(occupied)
    try occupied.close()
    let file = scratch.folder.appending(path: "backup").path
    try source.backup(to: file)
    try restore(engine, file, target.location, replacing: true)
    #expect(try Shelf.count(try target.open()) == 1)
  }

  @Test(arguments: LiveEngine.available)
  func `a damaged backup is refused before anything is touched`(_ engine: LiveEngine) throws {
    let (scratch, target) = (try ScratchDatabase(engine), try ScratchDatabase(engine))
    defer {
      scratch.remove()
      target.remove()
    }
    let source = try scratch.open()
    try Shelf.prepare(source)
    try source.write { session in
      for id in 0..<2000 as Range<Int64> { try Shelf.add(id, "第\(id)", session) }
    }
    let file = scratch.folder.appending(path: "backup")
    try source.backup(to: file.path)
    let whole = try Data(contentsOf: file)
    try whole.prefix(whole.count / 2).write(to: file)
    #expect(throws: StorageError.self) { try restore(engine, file.path, target.location) }
    if engine == .sqlite {
      #expect(!FileManager.default.fileExists(atPath: target.location))
    } else {
      #expect(throws: StorageError.self) { try Shelf.count(try target.open()) }
    }
  }

  private func restore(
    _ engine: LiveEngine, _ file: String, _ target: String, replacing: Bool = false
  ) throws {
    switch engine {
    case .sqlite: try SQLiteDatabase.restore(from: file, to: target, replacing: replacing)
    case .postgresql: try PostgreSQLDatabase.restore(from: file, to: target, replacing: replacing)
    }
  }
}
