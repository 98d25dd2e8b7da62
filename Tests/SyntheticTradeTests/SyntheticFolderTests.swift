import Foundation
import Testing

@testable import SyntheticTrade

struct SyntheticFolderTests {
  /// Runs `body` with a folder of its own that is removed afterwards.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "synthetic-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func text(_ folder: URL, _ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  @Test
  func `a province is written as tables, messages and a table of faults`() throws {
    let province = SyntheticProvinceTests.province(
      enterprises: 50, sets: 250, faultShare: 0.2)
    try withFolder { folder in
      var progress: [Int] = []
      try province.writeTables(to: folder)
      let documents = try province.writeMessages(sets: 50..<250, to: folder) {
        progress.append($0)
      }
      #expect(progress == [50, 150, 200])
      #expect(try text(folder, "enterprises.csv").split(separator: "\n").count == 51)
      #expect(try text(folder, "rates.csv").contains("fictional"))
      var expected = 0
      var faults = 0
      try province.forEachBlock(sets: 50..<250) { (block) throws in
        expected += block.documentCount
        faults += block.faults.count
        for file in block.files {
          let written = try Data(contentsOf: folder.appending(path: "messages/\(file.path)"))
          #expect(Array(written) == file.bytes)
        }
      }
      #expect(documents == expected)
      #expect(try text(folder, "faults.csv").split(separator: "\n").count == faults + 1)
    }
  }

  @Test
  func `a folder that cannot be made is an error`() throws {
    try withFolder { folder in
      try Data().write(to: folder)
      #expect(throws: (any Error).self) {
        try SyntheticProvinceTests.province().writeTables(to: folder)
      }
    }
  }
}
