import Foundation
import TradeTerms

/// Where the texts of a call are: files, the files of folders, the entries of zip files, in the
/// order of their paths.
struct MessageListing {
  /// One text that is still to be read.
  enum Place {
    case file(path: String, name: String)
    case entry(archive: Int, ZipArchive.Entry, name: String)
  }

  private(set) var places: [Place] = []
  private(set) var archives: [ZipArchive] = []
  /// What could not be looked into.
  private(set) var faults: [any Error] = []
  /// How many files of folders are no messages by their names.
  private(set) var skipped = 0

  /// - Throws: `FileError` for a path that is not there, before anything is read.
  init(_ paths: [String]) throws(FileError) {
    var files: [(path: String, name: String)] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw FileError(path: path, code: ENOENT)
      }
      if isFolder.boolValue {
        collect(path, &files)
      } else {
        files.append((path, URL(filePath: path).lastPathComponent))
      }
    }
    files.sort { $0.path < $1.path }
    for (path, name) in files { add(path, name) }
  }

  private mutating func collect(_ folder: String, _ files: inout [(path: String, name: String)]) {
    var unread: [FileError] = []
    let root = URL(filePath: folder, directoryHint: .isDirectory)
    let walk = FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles]
    ) { url, _ in
      unread.append(FileError(path: url.path(percentEncoded: false), code: EACCES))
      return true
    }
    let base = root.path(percentEncoded: false)
    let top = root.standardizedFileURL.lastPathComponent
    while let url = walk?.nextObject() as? URL {
      guard (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else {
        continue
      }
      guard ["xml", "zip"].contains(url.pathExtension.lowercased()) else {
        skipped += 1
        continue
      }
      let path = url.path(percentEncoded: false)
      let rest = path.hasPrefix(base) ? String(path.dropFirst(base.count)) : url.lastPathComponent
      files.append((path, "\(top)/\(rest)"))
    }
    faults += unread
  }

  private mutating func add(_ path: String, _ name: String) {
    let start = (try? FileBytes.read(path, most: 4)) ?? []
    guard start == ZipArchive.mark || path.lowercased().hasSuffix(".zip") else {
      places.append(.file(path: path, name: name))
      return
    }
    do {
      let archive = try ZipArchive(path: path)
      let place = archives.count
      archives.append(archive)
      for entry in archive.entries.sorted(by: { $0.name < $1.name }) {
        let known = entry.name.lowercased()
        guard known.hasSuffix(".xml") || known.hasSuffix(".zip") || !known.contains(".") else {
          skipped += 1
          continue
        }
        places.append(.entry(archive: place, entry, name: "\(name)!/\(entry.name)"))
      }
    } catch {
      faults.append(error)
    }
  }
}
