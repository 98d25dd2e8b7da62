import DMN
import Foundation
import TradeTerms
import WebApp

/// A decision model in a file, with the models that stand beside it.
struct ModelFiles {
  let path: String
  let reading: ModelReading
  let imports: [Definitions]

  private static let mostBytes = 100 << 20

  init(_ path: String) throws {
    self.path = path
    reading = try Self.read(path)
    guard !reading.model.imports.isEmpty else {
      imports = []
      return
    }
    let folder = URL(filePath: path).deletingLastPathComponent()
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    // A neighbour that cannot be read is no concern of a model that does not import it.
    imports = files.filter { $0.pathExtension == "dmn" && $0.path != URL(filePath: path).path }
      .sorted { $0.path < $1.path }
      .compactMap { try? Self.read($0.path).model }
  }

  private static func read(_ path: String) throws -> ModelReading {
    let bytes = try FileBytes.read(path, most: mostBytes)
    do {
      return try ModelReader().read(bytes)
    } catch {
      throw ModelFault(file: path, error: error)
    }
  }

  /// The models of a folder, as they stand in its files.
  static func all(in folder: String) throws -> [HandedFile] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".dmn") }
      .sorted().map { name in
        HandedFile(name: name, bytes: try FileBytes.read("\(folder)/\(name)", most: mostBytes))
      }
  }

  /// Everything that is wrong with the model.
  var findings: [DMNError] {
    reading.findings
      + ModelCheck(reading.model, imports: imports, lines: reading.lines).run()
  }
}
