import Accounts
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
      index.html shows the counts, the targets, what was published about them and who qualifies; \
      decisions.csv has every decision, targets.csv every target, statistics.csv every published \
      figure with its revisions. No cell of the CSV can be taken for a formula.
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
    let wiring = try house.open(toRead: .readEnterprise, by: "report")
    defer { wiring.close() }
    let desk = try wiring.desk(pack: pack)
    let report = Report(
      desk: desk, figures: try await wiring.figures(of: desk), tongue: output.tongue)
    let folder = URL(filePath: out, directoryHint: .isDirectory)
    let decisions = try await report.write(to: folder)
    let files = Report.files.map { folder.appending(path: $0).path(percentEncoded: false) }
    if output.json { return try Console.say(json: Answer(files: files, decisions: decisions)) }
    for file in files { Console.say(file) }
  }
}
