import FEEL
import Foundation
import Testing

/// Calculations whose results Python's `decimal` worked out, compared to the last digit.
@Suite struct DecimalSuiteTests {
  @Test(arguments: [
    Run(seed: 20_261_125, count: 120_000, mode: []),
    Run(seed: 20_261_126, count: 6_000, mode: ["powers"]),
  ])
  func `every result agrees with another library to the last digit`(_ run: Run) throws {
    let lines = try run.lines()
    let failures = lines.compactMap { line in
      let vector = DecimalVector(line)
      return vector.map { $0.outcome == $0.expected } == true
        ? nil : "\(line): \(vector?.outcome ?? "unreadable")"
    }
    for failure in failures.prefix(20) { Issue.record("\(failure)") }
    let passed = lines.count - failures.count
    print("passed \(passed) of \(run.count)")
    #expect(passed == run.count && lines.count == run.count)
  }

  struct Run: Sendable, CustomTestStringConvertible {
    let seed: Int
    let count: Int
    let mode: [String]

    var testDescription: String { "seed \(seed), \(count) vectors \(mode.joined())" }

    func lines() throws -> [Substring] {
      let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      let script = folder.appending(path: "Vectors/decimal_vectors.py").path
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["python3", script, String(seed), String(count)] + mode
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }
  }
}
