import Foundation
import PolicyPacks
import TradeTerms

/// Folders of packs as a command names them, read together; each goes by its path.
///
/// A pack is named by its folder, or by its name alone where it is one of those that are here.
struct PackFolders {
  let shelf: PackShelf

  /// Reads the folders; packs that one of them builds on are taken from beside it.
  /// - Throws: `HomeError` where there is no such folder and no such pack.
  init(_ folders: [String]) throws {
    var read: [PackShelf.Folder] = []
    var waiting: [URL] = []
    for folder in folders { waiting.append(try Self.url(folder)) }
    var seen: Set<String> = []
    while let url = waiting.popLast() {
      guard seen.insert(url.standardizedFileURL.path).inserted else { continue }
      let files = try Self.files(in: url)
      read.append(PackShelf.Folder(name: Self.name(url), files: files))
      let beside = url.standardizedFileURL.deletingLastPathComponent()
      for base in PackShelf.bases(of: files) {
        let folder = beside.appending(path: base, directoryHint: .isDirectory)
        if FileManager.default.fileExists(atPath: folder.path) { waiting.append(folder) }
      }
    }
    shelf = PackShelf(read.sorted { $0.name < $1.name })
  }

  /// The pack of one of the folders.
  /// - Throws: `PackRefused` where it has a mistake.
  func only(_ folder: String) throws -> (pack: PolicyPack, files: [PackFile]) {
    let name = Self.name(try Self.url(folder))
    if let (_, refusal) = shelf.refused.first(where: { $0.name == name }) { throw refusal }
    guard let pack = shelf.packs.first(where: { shelf.folders[$0.id]?.name == name }) else {
      throw PackRefused(findings: [])
    }
    return (pack, shelf.folders[pack.id]?.files ?? [])
  }

  /// The folder that is meant: one of that path, or else the pack of that name.
  private static func url(_ folder: String) throws(HomeError) -> URL {
    let url = URL(filePath: folder, directoryHint: .isDirectory)
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
    if exists, isFolder.boolValue { return url }
    if exists { throw .noFolder(folder) }
    // Without a home there are no names, and the folder is what is missing.
    guard let home = try? HomeFolder(nil) else { throw .noPackFolder(folder, known: []) }
    guard home.packs.contains(folder) else { throw .noPackFolder(folder, known: home.packs) }
    return home.url.appending(path: "Policies/\(folder)", directoryHint: .isDirectory)
  }

  /// The path as it was given, without what ends it.
  private static func name(_ url: URL) -> String {
    let path = url.relativePath
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  private static func files(in folder: URL) throws -> [PackFile] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    } catch {
      throw FileError(path: folder.relativePath, error)
    }
    var files: [PackFile] = []
    for name in names.sorted() where HomeFolder.isPartOfPack(name) {
      let path = folder.appending(path: name).relativePath
      files.append(PackFile(name: name, bytes: try FileBytes.read(path, most: 64 << 20)))
    }
    return files
  }
}
