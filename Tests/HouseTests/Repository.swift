import Foundation

/// The repository that the tests stand in.
enum Repository {
  /// Its root: the folder above this file that holds `Package.swift`.
  static var root: URL {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
        return folder
      }
      folder.deleteLastPathComponent()
    }
    return folder
  }

  /// The paths of all files under a folder, from the root, sorted; without what Python leaves.
  static func paths(under folder: String) -> [String] {
    let start = root.appending(path: folder).resolvingSymlinksInPath()
    guard let walk = FileManager.default.enumerator(atPath: start.path) else { return [] }
    return walk.compactMap { $0 as? String }
      .filter { path in
        var isFolder: ObjCBool = false
        let full = start.appending(path: path).path
        return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
          && !isFolder.boolValue && !path.contains("__pycache__")
      }
      .map { "\(folder)/\($0)" }
      .sorted()
  }

  /// The names of the folders directly in a folder.
  static func folders(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path)
    return (names ?? []).filter { name in
      var isFolder: ObjCBool = false
      let path = root.appending(path: "\(folder)/\(name)").path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && isFolder.boolValue
    }
    .sorted()
  }
}
