import DMN
import FEEL
import Foundation

/// A folder of the kit: its models and the suites that try them.
struct KitFolder {
  let name: String
  let models: [String: Definitions]
  let suites: [(file: String, suite: KitSuite)]

  /// The kit beside the repository; nil where it is not there.
  static let kit: URL? = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/",
      !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    {
      folder.deleteLastPathComponent()
    }
    let kit = folder.deletingLastPathComponent().appending(path: "shared/data/dmn-tck")
    return FileManager.default.fileExists(atPath: kit.path) ? kit : nil
  }()

  static func all(_ level: String) throws -> [URL] {
    guard let kit else { return [] }
    return try FileManager.default.contentsOfDirectory(
      at: kit.appending(path: level), includingPropertiesForKeys: nil
    ).sorted { $0.path < $1.path }
  }

  init(_ folder: URL) throws {
    name = folder.lastPathComponent
    var models: [String: Definitions] = [:]
    var suites: [(file: String, suite: KitSuite)] = []
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    for file in files.sorted(by: { $0.path < $1.path }) {
      let bytes = [UInt8](try Data(contentsOf: file))
      switch file.pathExtension {
      case "dmn":
        models[file.lastPathComponent] = try ModelReader().read(bytes).accepted()
      case "xml": suites.append((file.lastPathComponent, try KitReader().read(bytes)))
      default: continue
      }
    }
    self.models = models
    self.suites = suites
  }

  /// What each case of the folder came to: empty where it passed.
  func failures(
    isStrict: Bool, _ changed: (Definitions) throws -> Definitions = { $0 }
  ) throws -> [[String]] {
    let runner = KitRunner(isStrict: isStrict, now: Self.now)
    let models = try models.mapValues(changed)
    return suites.flatMap { file, suite -> [[String]] in
      guard let main = models[suite.modelName] else { return [["no model \(suite.modelName)"]] }
      let model = DecisionModel(main, imports: Array(models.values))
      return suite.cases.map { test in
        runner.failures(of: test, in: model).map { "\(name) \(test.id): \($0)" }
      }
    }
  }

  /// Any instant will do: the kit asks only that there is one.
  private static let now = DateTime(
    utcMidnightOf: CalendarDay(daysSinceEpoch: 20_000))
}
