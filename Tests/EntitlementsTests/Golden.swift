import StorageTesting
import Foundation
import Testing

/// Texts that are kept beside the tests and compared byte for byte.
///
/// With `CHUHAI_RECORD=1` they are written anew, to be read in the change before it is kept.
enum Golden {
  private static let isRecording =
    ProcessInfo.processInfo.environment["CHUHAI_RECORD"] == "1"

  static func check(_ text: String, _ name: String) throws {
    let folder = Project.root.appending(path: "Tests/EntitlementsTests/Golden")
    let file = folder.appending(path: name + ".txt")
    if isRecording {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let kept = FileManager.default.contents(atPath: file.path)
      .map { String(decoding: $0, as: UTF8.self) }
    let expected = try #require(kept, "there is no golden file \(name); record it")
    let lines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, pair) in zip(lines, found).enumerated() where pair.0 != pair.1 {
      Issue.record("\(name), line \(number + 1): “\(pair.1)” in place of “\(pair.0)”")
    }
    #expect(lines.count == found.count, "\(name)")
  }
}
