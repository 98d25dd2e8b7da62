import Foundation
import PolicyPacks
import Testing
import TradeTerms

/// Each kind of mistake has a bad pack beside the tests, and its messages as a golden file.
///
/// With `CHUHAI_RECORD=1` the messages are written anew, to be read in the change before it is kept.
@Suite struct BadPackTests {
  private static let folder = PackFixture.root.appending(path: "Tests/PolicyPacksTests/BadPacks")
  private static let golden = "expected.txt"

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func shelf(_ name: String) throws -> PackShelf {
    let packs = folder.appending(path: name)
    let names = try FileManager.default.contentsOfDirectory(atPath: packs.path)
    return PackShelf(
      try names.filter { $0 != golden }.sorted().map { pack in
        let files = try FileManager.default.contentsOfDirectory(
          atPath: packs.appending(path: pack).path)
        return PackShelf.Folder(
          name: pack,
          files: try files.sorted().map { file in
            PackFile(
              name: file,
              bytes: Array(try Data(contentsOf: packs.appending(path: "\(pack)/\(file)"))))
          })
      })
  }

  /// What a check of the packs says, in both languages.
  private static func messages(_ shelf: PackShelf) -> String {
    var lines: [String] = []
    func add(_ pack: String, _ error: PackError) {
      lines.append("\(pack)/\(error.place)")
      for wording in [error.what, error.remedy] {
        lines += ["  \(wording.chinese)", "  \(wording.english)"]
      }
    }
    for (name, refusal) in shelf.refused { refusal.findings.forEach { add(name, $0) } }
    for pack in shelf.packs {
      let lock = shelf.folders[pack.id]?.files.first { $0.name == PackLock.file }
      let check = PackCheck(
        pack, lock: lock.map { PackLock(String(decoding: $0.bytes, as: UTF8.self)) })
      check.findings().forEach { add(pack.id, $0) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  @Test(arguments: try names())
  func `a bad pack is told of as the golden file has it`(_ name: String) throws {
    let shelf = try Self.shelf(name)
    let found = Self.messages(shelf)
    let file = Self.folder.appending(path: "\(name)/\(Self.golden)")
    if ProcessInfo.processInfo.environment["CHUHAI_RECORD"] == "1" {
      try Data(found.utf8).write(to: file)
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(found == expected, "\(name)")
    // Only the pack without a mistake is without a message.
    #expect(found.isEmpty == (name == "good"), "\(name)")
  }
}
