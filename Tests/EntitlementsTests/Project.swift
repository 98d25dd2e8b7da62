import Foundation
import PolicyPacks

/// The project's own files.
enum Project {
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

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  /// The names of the files of a folder, sorted.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The files of a pack.
  static func pack(_ id: String) throws -> [PackFile] {
    try names(in: "Policies/\(id)").map {
      PackFile(name: $0, bytes: try bytes("Policies/\(id)/\($0)"))
    }
  }
}
