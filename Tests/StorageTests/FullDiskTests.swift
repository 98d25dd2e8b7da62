import Foundation
import Storage
import StorageSQLite
import Testing

/// On a disk of 12 MiB in memory, which only root can make.
@Suite(.enabled(if: getuid() == 0, "needs root, to mount a small disk"))
struct FullDiskTests {
  @Test func `a full disk undoes the write cleanly, and space that is freed serves again`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "chuhai-full-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    guard mount("tmpfs", folder, "tmpfs", 0, "size=12m") == 0 else {
      try Test.cancel("this machine lets nobody mount a disk: \(String(cString: strerror(errno)))")
    }
    defer { umount(folder) }

    let database = try SQLiteDatabase.open(path: folder + "/chuhai.sqlite")
    defer { try? database.close() }
    try Shelf.prepare(database)
    try database.write { try Shelf.add(1, "茶", $0) }
    let ballast = folder + "/ballast"
    try Data(count: 7 << 20).write(to: URL(fileURLWithPath: ballast))

    let error = #expect(throws: StorageError.self) { try fill(database) }
    guard case .diskFull = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try Shelf.count(database) == 1)
    try FileManager.default.removeItem(atPath: ballast)
    try database.write { try Shelf.add(2, "酒", $0) }
    #expect(try Shelf.count(database) == 2)
  }

  private func fill(_ database: any Database) throws {
    try database.write { session in
      let insert = try session.statement("INSERT INTO item (id, name, content) VALUES (?, ?, ?)")
      let content = [UInt8](repeating: 7, count: 100_000)
      for id in 10..<400 as Range<Int64> {
        insert.bind(1, id)
        insert.bind(2, "\(id)")
        insert.bindBytes(3, content)
        try insert.run()
      }
    }
  }
}
