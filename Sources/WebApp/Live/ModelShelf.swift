import DMN
import Synchronization

/// Keeps the models that were brought last in memory, so that their pages can be opened.
///
/// They are not records of the platform: a restart forgets them, and the shelf says so.
final class ModelShelf: Sendable {
  private struct Content {
    /// The oldest first.
    var models: [KeptModel] = []
    var count = 0
  }

  private let content = Mutex(Content())

  /// More models, or more bytes of them, push the oldest out.
  private static let mostModels = 64
  private static let mostBytes = 32 << 20

  /// The models, the newest first.
  var models: [KeptModel] { content.withLock { $0.models.reversed() } }

  func model(_ id: String) -> KeptModel? {
    content.withLock { $0.models.first { $0.id == id } }
  }

  /// Reads files that came together; each is a model, with the others as its imports.
  /// - Returns: the model that no other imports, or the first.
  func add(_ files: [HandedFile]) throws(ModelRefused) -> KeptModel? {
    var readings: [(file: HandedFile, reading: ModelReading)] = []
    for file in files {
      do {
        readings.append((file, try ModelReader().read(file.bytes)))
      } catch {
        throw ModelRefused(file: file.name, error: error)
      }
    }
    let all = readings.map(\.reading.model)
    let added = readings.map { file, reading in
      keep(file, reading, imports: all.filter { $0.namespace != reading.model.namespace })
    }
    let imported = Set(all.flatMap { $0.imports.map(\.namespace) })
    return added.first { !imported.contains($0.definitions.namespace) } ?? added.first
  }

  private func keep(
    _ file: HandedFile, _ reading: ModelReading, imports: [Definitions]
  ) -> KeptModel {
    let findings =
      reading.findings + ModelCheck(reading.model, imports: imports, lines: reading.lines).run()
    let model = DecisionModel(reading.model, imports: imports)
    return content.withLock { content in
      content.count += 1
      let kept = KeptModel(
        id: "m\(content.count)", file: file.name, reading: reading, model: model,
        findings: findings, bytes: file.bytes.count)
      content.models.append(kept)
      while content.models.count > Self.mostModels
        || content.models.count > 1
          && content.models.reduce(0, { $0 + $1.bytes }) > Self.mostBytes
      {
        content.models.removeFirst()
      }
      return kept
    }
  }
}
