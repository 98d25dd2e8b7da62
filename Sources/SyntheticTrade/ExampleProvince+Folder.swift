public import Foundation

extension ExampleProvince {
  /// Writes every file of the example province under a folder.
  public static func write(to folder: URL) throws {
    for file in files() {
      let place = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: place)
    }
  }
}
