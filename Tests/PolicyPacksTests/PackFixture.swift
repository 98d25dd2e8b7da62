import Foundation
import PolicyPacks

/// The packs of the repository, read from its `Policies` folder.
enum PackFixture {
  static let root: URL = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.pathComponents.count > 1,
      !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  static func files() throws -> [PackFile] {
    let folder = root.appending(path: "Policies/gd-2021-328")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      PackFile(name: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
  }

  /// All packs of the repository.
  static func shelf() throws -> PackShelf {
    let folder = root.appending(path: "Policies")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return PackShelf(
      try names.map { name in
        let files = try FileManager.default.contentsOfDirectory(
          atPath: folder.appending(path: name).path)
        return PackShelf.Folder(
          name: name,
          files: try files.sorted().map { file in
            PackFile(
              name: file,
              bytes: Array(try Data(contentsOf: folder.appending(path: "\(name)/\(file)"))))
          })
      })
  }

  static func guangdong() throws -> PolicyPack { try PolicyPack.load(files: files()) }

  /// The pack with a text of one file exchanged for another.
  static func files(
    replacing text: String, with other: String, in name: String
  ) throws -> [PackFile] {
    try files().map { file in
      guard file.name == name else { return file }
      let changed = String(decoding: file.bytes, as: UTF8.self)
        .replacingOccurrences(of: text, with: other)
      return PackFile(name: name, bytes: Array(changed.utf8))
    }
  }
}
