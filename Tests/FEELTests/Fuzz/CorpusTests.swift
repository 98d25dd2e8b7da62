import EngineTesting
import FEEL
import Foundation
import Testing

/// What once broke the engine, and texts of every kind, as `script/fuzz feel` begins with them.
@Suite struct CorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fuzz/corpus/feel").standardized

  static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  @Test func `the corpus is there`() { #expect(Self.names.count > 20) }

  @Test(arguments: names)
  func `a text of the corpus breaks nothing and is done within a second`(_ name: String) throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: name))
    let time = SmallStack.time { ExpressionProbe.run(String(decoding: bytes, as: UTF8.self)) }
    #expect(time < .seconds(1))
  }
}
