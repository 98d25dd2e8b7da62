import FEEL
import Foundation
import PolicyPacks

/// Measures the packs of a folder on made-up facts; one figure a line, as `NAME VALUE UNIT`.
///
///     packs-kernel FOLDER ROWS
guard CommandLine.arguments.count == 3, let rows = Int(CommandLine.arguments[2]) else {
  print("packs-kernel FOLDER ROWS")
  exit(64)
}

func seconds(_ body: () throws -> Void) rethrows -> Double {
  let duration = try ContinuousClock().measure(body)
  return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}

func say(_ name: String, _ value: Double, _ unit: String) { print(name, value, unit) }

let root = URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory)
var folders: [PackShelf.Folder] = []
for name in try FileManager.default.contentsOfDirectory(atPath: root.path).sorted() {
  let folder = root.appending(path: name)
  let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
    PackFile(name: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0))))
  }
  folders.append(PackShelf.Folder(name: name, files: files))
}
var shelf = PackShelf([])
say("load", seconds { shelf = PackShelf(folders) }, "s")
say("check", seconds { for pack in shelf.packs { _ = PackCheck(pack).findings() } }, "s")

// Every decision about enterprises, each pack on a day on which it is in force, with the state of
// every condition kept as blocks.
var whole = 0.0
var decisions = 0
var bytes = 0
for pack in shelf.packs {
  let program = PackProgram(pack, asAt: pack.to ?? CalendarDay(daysSinceEpoch: 20_634))
  guard !program.decisionIDs.isEmpty else { continue }
  let facts = FactColumns.sample(for: program, rows: rows, seed: 328)
  whole += seconds {
    let decided = program.evaluate(facts)
    for start in stride(from: 0, to: rows, by: 4_096) {
      let blocks = decided.encodedBlocks(rows: start..<min(rows, start + 4_096))
      bytes += blocks.reduce(0) { $0 + $1.bytes.count }
    }
  }
  decisions += program.decisionIDs.count
}
say("whole", whole, "s")
say("whole.decisions", Double(decisions), "decisions an enterprise")
say("whole.stored", Double(bytes) / 1_048_576, "MiB")

guard let pack = shelf.packs.first(where: { $0.id == "gd-2021-328" }) else { exit(1) }
let day = CalendarDay(daysSinceEpoch: 20_634)
let program = PackProgram(pack, asAt: day)
let facts = FactColumns.sample(for: program, rows: rows, seed: 328)
var changed = pack
say("simulate.pack", try seconds { changed = try pack.changing(["platformMinimum": Value(25)]) }, "s")
var count = 0
say(
  "simulate",
  seconds {
    let other = PackProgram(changed, asAt: day)
    let comparison = PackComparison(
      program, program.evaluate(facts), other, other.evaluate(facts))
    count = comparison.changes.count
  }, "s")
say("simulate.changes", Double(count), "answers")

var single: SubjectFacts = [:]
single[FactRequest(name: "enterpriseKind")] = .text("platform")
single[FactRequest(name: "guangdongHeadquarters")] = .text("regional")
single[FactRequest(name: "annualTurnover", year: program.year)] = .number(310_000_000_000)
var times: [Double] = []
for _ in 0..<5_000 { times.append(seconds { _ = program.explain(single) }) }
times.sort()
say("whatif.median", times[2_500] * 1_000, "ms")
say("whatif.p99", times[4_950] * 1_000, "ms")
