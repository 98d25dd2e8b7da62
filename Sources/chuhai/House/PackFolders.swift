import Foundation
import PolicyPacks
import TradeTerms

/// Folders of packs as a command names them, read together.
struct PackFolders {
  let shelf: PackShelf
  /// The path of each folder by its name, and the files in it.
  let paths: [String: String]
  let files: [String: [PackFile]]

  /// Reads the folders; packs that one of them builds on are taken from beside it.
  /// - Throws: `FileError` where there is no such folder.
  init(_ folders: [String]) throws {
    var read: [PackShelf.Folder] = []
    var paths: [String: String] = [:]
    var contents: [String: [PackFile]] = [:]
    var waiting = folders.map { URL(filePath: $0, directoryHint: .isDirectory) }
    var seen: Set<String> = []
    while let url = waiting.popLast() {
      let name = url.standardizedFileURL.lastPathComponent
      guard seen.insert(name).inserted else { continue }
      let files = try Self.files(in: url)
      read.append(PackShelf.Folder(name: name, files: files))
      paths[name] = url.relativePath
      contents[name] = files
      let beside = url.standardizedFileURL.deletingLastPathComponent()
      for base in PackShelf.bases(of: files) {
        let folder = beside.appending(path: base, directoryHint: .isDirectory)
        if FileManager.default.fileExists(atPath: folder.path) { waiting.append(folder) }
      }
    }
    self.paths = paths
    self.files = contents
    shelf = PackShelf(read.sorted { $0.name < $1.name })
  }

  /// The pack of one of the folders.
  /// - Throws: `PackRefused` where it has a mistake.
  func only(_ folder: String) throws -> (pack: PolicyPack, files: [PackFile]) {
    let name = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
      .lastPathComponent
    if let (_, refusal) = shelf.refused.first(where: { $0.name == name }) { throw refusal }
    let files = files[name] ?? []
    guard let pack = shelf.packs.first(where: { PackShelf.id(of: files) == $0.id }) else {
      throw shelf.refused.first?.refusal ?? PackRefused(findings: [])
    }
    return (pack, files)
  }

  private static func files(in folder: URL) throws -> [PackFile] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      throw FileError(path: folder.relativePath, code: ENOENT)
    }
    var files: [PackFile] = []
    for name in names.sorted() where HomeFolder.isPartOfPack(name) {
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else {
        throw FileError(path: folder.appending(path: name).relativePath, code: EACCES)
      }
      files.append(PackFile(name: name, bytes: Array(data)))
    }
    return files
  }
}
