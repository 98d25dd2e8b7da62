import ArgumentParser
import DMN
import FEEL
import Foundation
import TradeTerms
import WebApp

/// `chuhai dmn tck`.
struct DMNKitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tck", abstract: "Runs a copy of the DMN technology compatibility kit.",
    discussion: """
      DIR holds compliance-level-2 and compliance-level-3. Ends with “passed N of N”; exit code 0 \
      only when all passed.
      """)

  @Argument(help: "The folder of the kit.")
  var dir: String

  @Option(help: "Write the results there, as the kit publishes them.")
  var out: String?

  @Flag(help: "A case that expects an error passes only if a cause was reported.")
  var strict = false

  @OptionGroup var output: OutputOptions

  private static let levels = ["compliance-level-2", "compliance-level-3"]

  func run() throws {
    var outcomes: [KitOutcome] = []
    for level in Self.levels {
      let folder = URL(filePath: dir).appending(path: level)
      guard FileManager.default.fileExists(atPath: folder.path) else { continue }
      let folders = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      for folder in folders.sorted(by: { $0.path < $1.path }) where folder.hasDirectoryPath {
        outcomes += try run(folder, level)
      }
    }
    if let out { try Data(KitOutcome.table(of: outcomes).utf8).write(to: URL(filePath: out)) }
    for outcome in outcomes where outcome.verdict != .passed {
      Console.say("\(outcome.folder) \(outcome.caseID): \(outcome.comment)")
    }
    let passed = outcomes.count { $0.verdict == .passed }
    Console.say("passed \(passed) of \(outcomes.count)")
    if outcomes.isEmpty {
      Console.note(
        output.tongue("文件夹中没有测试套件", "the folder holds no \(Self.levels[0]) or \(Self.levels[1])"))
    }
    if outcomes.isEmpty || passed != outcomes.count { throw Failure.refusal }
  }

  /// The outcomes of all suites of a folder of models.
  private func run(_ folder: URL, _ level: String) throws -> [KitOutcome] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).sorted { $0.path < $1.path }
    var models: [String: Definitions] = [:]
    var faults: [String] = []
    for file in files where file.pathExtension == "dmn" {
      do {
        models[file.lastPathComponent] =
          try ModelReader().read(try FileBytes.read(file.path, most: 100 << 20)).model
      } catch {
        faults.append("\(file.lastPathComponent): \(error)")
      }
    }
    return try files.filter { $0.pathExtension == "xml" }.flatMap { file in
      let suite = try KitReader().read(try FileBytes.read(file.path, most: 100 << 20))
      let model = models[suite.modelName].map {
        DecisionModel($0, imports: Array(models.values))
      }
      let runner = KitRunner(isStrict: strict, now: BusinessClock.now ?? Self.epoch)
      return suite.cases.map { test in
        let failures =
          model.map { runner.failures(of: test, in: $0) }
          ?? ["the model \(suite.modelName) cannot be read"] + faults
        return KitOutcome(
          folder: "\(level)/\(folder.lastPathComponent)", file: file.lastPathComponent,
          caseID: test.id, verdict: failures.isEmpty ? .passed : .failed,
          comment: failures.joined(separator: "; "))
      }
    }
  }

  private static let epoch = DateTime(utcMidnightOf: CalendarDay(daysSinceEpoch: 0))
}
