import Accounts
import ArgumentParser
import Clearance
import Storage
import TradeLedger
import TradeTerms

/// `chuhai rates load`.
struct RatesLoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Loads rates from CSV: currency, from, rmbPerUnit, source.",
    discussion: """
      A rate holds until the day of the next one and is never given anew with another value. \
      Amounts that the rates change are valued again. Exit code 1 when a row was refused.
      """)

  @Argument(help: "The file.")
  var file: String

  @OptionGroup var house: HouseOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let rows: Int
    let added: Int
    let same: Int
    let refused: Int
    let revalued: Int
    let findings: [ShownFault]
  }

  func run() async throws {
    let bytes = try FileBytes.read(file, most: 256 << 20)
    let wiring = try house.open(toChange: .decide, by: "rates load")
    defer { wiring.close() }
    let loading = RateLoading(
      wiring.database, tables: wiring.tables, author: author.name, now: wiring.now)
    let summary = try await loading.load(bytes)
    let faults = summary.findings.map(ShownFault.init)
    if output.json {
      try Console.say(
        json: Answer(
          rows: summary.rows, added: summary.added, same: summary.same,
          refused: summary.refused, revalued: summary.revalued, findings: faults))
    } else {
      let tongue = output.tongue
      Console.say(
        tongue(
          "汇率 \(summary.rows) 行：新增 \(summary.added)，已有 \(summary.same)，"
            + "拒绝 \(summary.refused)；重新折算 \(summary.revalued) 笔",
          "\(summary.rows) rates: \(summary.added) new, \(summary.same) known, "
            + "\(summary.refused) refused; \(summary.revalued) amounts valued again"))
      for fault in faults { Console.say(fault.text(tongue)) }
    }
    if summary.refused > 0 { throw Failure.refusal }
  }
}
