import Foundation

/// Where the project's own files and the shared test data stand.
enum Repository {
  /// The folder that holds `Package.swift`.
  static let root: URL = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/",
      !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  static let examples = root.appending(path: "Examples")

  /// The official export schema, or `nil` where the shared test data is absent.
  static var schemaPath: String? {
    let path = root.deletingLastPathComponent()
      .appending(path: "shared/data/ceb/xsd-202205/ceb-export-202205.xsd").path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// The bytes of a file under `Examples`, or `nil` when it is not there.
  static func example(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: examples.appending(path: path).path).map(Array.init)
  }

  /// The paths of the files under `Examples`, sorted.
  static func examplePaths() -> [String] {
    let base = examples.path + "/"
    let all = FileManager.default.enumerator(at: examples, includingPropertiesForKeys: nil)
    return (all?.compactMap { ($0 as? URL)?.path } ?? [])
      .filter { FileManager.default.contents(atPath: $0) != nil }
      .map { String($0.dropFirst(base.count)) }.sorted()
  }
}
