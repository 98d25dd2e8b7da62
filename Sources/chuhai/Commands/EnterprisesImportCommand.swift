import Accounts
import ArgumentParser
import Clearance
import Foundation
import Registry
import Storage
import TradeLedger
import TradeTerms

/// `chuhai enterprises import`.
struct EnterprisesImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Brings enterprises in from CSV (UTF-8 or GB18030).",
    discussion: "Exit code 1 when a row was refused; the others are taken.")

  @Argument(help: "The file.")
  var file: String

  @OptionGroup var house: HouseOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let rows: Int
    let new: Int
    let changed: Int
    let same: Int
    let refused: Int
    let merged: Int
    let findings: [ShownFault]
  }

  func run() async throws {
    let bytes = try FileBytes.read(file, most: 1 << 30)
    let wiring = try house.open(toChange: .decide, by: "enterprises import")
    defer { wiring.close() }
    let authorship = Authorship(
      owner: author.owner, author: author.name, knownAt: wiring.now())
    let tongue = output.tongue
    let summary = try EnterpriseImport(authorship: authorship)
      .run(bytes, into: wiring.database) { summary in
        guard Console.isWatched else { return }
        let text = "\r\(summary.done)/\(summary.rows)"
        FileHandle.standardError.write(Data(text.utf8))
      }
    let merged = try await wiring.settleMerges()
    let faults = summary.findings.map(ShownFault.init)
    if output.json {
      try Console.say(
        json: Answer(
          rows: summary.rows, new: summary.new, changed: summary.changed, same: summary.same,
          refused: summary.refused, merged: merged, findings: faults))
    } else {
      Console.say(
        tongue(
          "企业 \(summary.rows) 行：新增 \(summary.new)，变更 \(summary.changed)，"
            + "无变化 \(summary.same)，拒绝 \(summary.refused)",
          "\(summary.rows) rows: \(summary.new) new, \(summary.changed) changed, "
            + "\(summary.same) the same, \(summary.refused) refused"))
      for fault in faults { Console.say(fault.text(tongue)) }
    }
    if summary.refused > 0 { throw Failure.refusal }
  }
}
