import Accounts
import ArgumentParser
import Entitlements
import PolicyPacks
import Registry
import Storage
import TradeTerms

/// `chuhai enterprises declare`.
struct EnterprisesDeclareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "declare",
    abstract: "Takes in what enterprises state about themselves, with evidence, from CSV.",
    discussion: """
      Columns: code, fact, year, value, evidence (or 代码, 事实, 年度, 值, 证据). Facts are those of the \
      policy packs. Exit code 1 when a row was refused; the others are taken.
      """)

  @Argument(help: "The file.")
  var file: String

  @OptionGroup var house: HouseOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    struct Fault: Encodable {
      let place: String
      let what: Bilingual
      let remedy: Bilingual
    }

    let rows: Int
    let new: Int
    let same: Int
    let refused: [Fault]
  }

  func run() throws {
    let bytes = try FileBytes.read(file, most: 256 << 20)
    let wiring = try house.open(toChange: .decide, by: "enterprises declare")
    defer { wiring.close() }
    let statements = FactStatements(
      try wiring.home.policies(), owner: author.owner, author: author.name, at: wiring.now())
    let summary = try statements.run(bytes, named: file, into: wiring.database)
    if output.json {
      try Console.say(
        json: Answer(
          rows: summary.rows, new: summary.new, same: summary.same,
          refused: summary.findings.map {
            Answer.Fault(
              place: $0.place, what: Bilingual($0.what), remedy: Bilingual($0.remedy))
          }))
    } else {
      Console.say(
        output.tongue(
          "\(summary.rows) 行：新增 \(summary.new)，无变化 \(summary.same)，"
            + "拒绝 \(summary.findings.count)",
          "\(summary.rows) rows: \(summary.new) new, \(summary.same) the same, "
            + "\(summary.findings.count) refused"))
      for finding in summary.findings {
        Console.say("\(finding.place): \(output.tongue(finding.what))")
        Console.say("  " + output.tongue(finding.remedy))
      }
    }
    if !summary.findings.isEmpty { throw Failure.refusal }
  }
}
