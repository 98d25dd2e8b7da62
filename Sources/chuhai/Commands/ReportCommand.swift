import ArgumentParser
import Entitlements
import Foundation
import PolicyPacks
import Registry
import TradeTerms

/// `chuhai report`.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes the newest run as HTML and CSV.",
    discussion: """
      index.html shows the counts, the targets and who qualifies; decisions.csv has every \
      decision, targets.csv every target. No cell of the CSV can be taken for a formula.
      """)

  @Option(help: "The folder to write to; it is made.")
  var out: String

  @Option(help: "The policy pack: the name of a folder in Policies/.")
  var pack: String?

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let files: [String]
    let decisions: Int
  }

  func run() async throws {
    let wiring = try house.open()
    defer { wiring.close() }
    let report = Report(desk: try wiring.desk(pack: pack), tongue: output.tongue)
    let folder = URL(filePath: out, directoryHint: .isDirectory)
    let decisions = try await report.write(to: folder)
    let files = Report.files.map { folder.appending(path: $0).path(percentEncoded: false) }
    if output.json { return try Console.say(json: Answer(files: files, decisions: decisions)) }
    for file in files { Console.say(file) }
  }
}
