import Foundation

/// The test data that others published, beside the project; tests skip where it is absent.
enum SharedData {
  /// A folder of the shared data, or `nil` where it is not there.
  static func folder(_ name: String) -> URL? {
    let folder = repository.deletingLastPathComponent().appending(path: "shared/data")
      .appending(path: name)
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  /// The path of one file of the shared data, or `nil` where it is not there.
  static func path(_ name: String) -> String? { folder(name)?.path }

  static var isThere: Bool { folder("ceb") != nil }

  /// All XML files below a folder of the shared data, by name.
  static func messages(in name: String) -> [URL] {
    guard let folder = folder(name),
      let files = try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
    else { return [] }
    return files.filter { $0.pathExtension == "xml" }.sorted { $0.path < $1.path }
  }

  /// The folder that holds `Package.swift`.
  static let repository: URL = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/",
      !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    {
      folder.deleteLastPathComponent()
    }
    return folder
  }()
}
