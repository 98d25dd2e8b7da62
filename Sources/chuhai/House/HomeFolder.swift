import Entitlements
import Foundation
import PolicyPacks

/// The folder that holds what the platform reads when it starts: `Reference/` and `Policies/`.
struct HomeFolder: Sendable {
  let url: URL

  /// - Parameter given: the folder that was named; nil looks for one.
  /// - Throws: `HomeError` when there is no such folder.
  init(_ given: String?) throws(HomeError) {
    let named = given ?? ProcessInfo.processInfo.environment["CHUHAI_HOME"]
    if let named, !named.isEmpty {
      let folder = URL(filePath: named, directoryHint: .isDirectory)
      guard Self.isHome(folder) else { throw .notHome(folder.path(percentEncoded: false)) }
      url = folder
      return
    }
    let working = URL(
      filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    let program = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    guard
      let found = [working, program].compactMap({ $0 }).lazy.compactMap(Self.above).first
    else { throw .nowhere(working.path(percentEncoded: false)) }
    url = found
  }

  /// A file of the reference tables.
  func reference(_ name: String) throws(HomeError) -> [UInt8] {
    try Self.bytes(url.appending(path: "Reference/\(name)"))
  }

  func example(_ name: String) -> URL { url.appending(path: "Examples/\(name)") }

  /// The files of a policy pack.
  func pack(_ name: String) throws(HomeError) -> [PackFile] {
    let folder = url.appending(path: "Policies/\(name)")
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path),
      !name.isEmpty, !name.contains("/"), !name.hasPrefix(".")
    else { throw .noPack(name, known: packs) }
    var files: [PackFile] = []
    for file in names.sorted() where Self.isPartOfPack(file) {
      files.append(PackFile(name: file, bytes: try Self.bytes(folder.appending(path: file))))
    }
    return files
  }

  /// Whether a file of a folder belongs to the pack in it.
  static func isPartOfPack(_ file: String) -> Bool {
    file.hasSuffix(".yaml") || file.hasSuffix(".md") || file == PackLock.file
  }

  /// The packs that are here; one with a mistake is left out, for `policy check` to tell of it.
  func policies() throws(HomeError) -> [PolicyPack] { Self.ordered(try shelf().packs) }

  /// The pack of a folder, on the one that it builds on.
  /// - Throws: `PackRefused` where it has a mistake.
  func versioned(_ name: String, above: Set<String> = []) throws -> VersionedPack {
    let files = try pack(name)
    // One that builds on itself, over however many others, is left without a base and refused.
    let base = PackShelf.bases(of: files).first { packs.contains($0) && !above.contains($0) }
    return try VersionedPack(
      files: files, on: base.map { try versioned($0, above: above.union([name])) })
  }

  /// The packs that are here, each with the digest of its files; those with a mistake are left out.
  func versioned() throws(HomeError) -> [VersionedPack] {
    let all = VersionedPack.all(of: try shelf())
    return Self.ordered(all.map(\.pack)).compactMap { pack in
      all.first { $0.pack.id == pack.id }
    }
  }

  /// The packs that are here, with their folders.
  func shelf() throws(HomeError) -> PackShelf {
    var folders: [PackShelf.Folder] = []
    for name in packs { folders.append(PackShelf.Folder(name: name, files: try pack(name))) }
    return PackShelf(folders)
  }

  /// Packs in the order to show them: the policy that decides comes first.
  static func ordered(_ packs: [PolicyPack]) -> [PolicyPack] {
    packs.sorted { left, right in
      (left.id == Wiring.pack ? "" : left.id) < (right.id == Wiring.pack ? "" : right.id)
    }
  }

  /// The names of the policy packs that are here.
  var packs: [String] {
    let folder = url.appending(path: "Policies").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func bytes(_ url: URL) throws(HomeError) -> [UInt8] {
    guard let data = try? Data(contentsOf: url) else {
      throw .unreadable(url.path(percentEncoded: false))
    }
    return Array(data)
  }

  private static func above(_ folder: URL) -> URL? {
    var folder = folder.standardizedFileURL
    while !isHome(folder) {
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      guard parent.path != folder.path else { return nil }
      folder = parent
    }
    return folder
  }

  private static func isHome(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "Reference/rules.csv").path)
  }
}
