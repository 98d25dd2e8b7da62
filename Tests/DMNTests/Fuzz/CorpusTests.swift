import DMN
import EngineTesting
import Foundation
import Testing

/// What once broke the reading or running of models, as `script/fuzz dmn` begins with it.
@Suite struct CorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fuzz/corpus/dmn").standardized

  static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  @Test func `the corpus is there`() { #expect(Self.names.count > 5) }

  @Test(arguments: names)
  func `a model of the corpus breaks nothing and is done within a second`(_ name: String) throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: name))
    let time = SmallStack.time { ModelProbe.run([UInt8](bytes)) }
    #expect(time < .seconds(1))
  }
}
