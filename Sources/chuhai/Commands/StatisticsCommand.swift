import Accounts
import ArgumentParser
import Entitlements
import FEEL
import PolicyPacks
import Programme
import TradeTerms

/// `chuhai statistics`.
struct StatisticsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics", abstract: "What is published about the targets, with revisions.",
    subcommands: [StatisticsLoadCommand.self, StatisticsListCommand.self])
}

/// `chuhai statistics load`.
struct StatisticsLoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract:
      "Takes in figures from CSV: target, period, value, flag, scope, published, source, note.",
    discussion: """
      Values are in the unit of the target. A later figure for the same period stands beside the one \
      before it; the newest publication counts. Of a file with a mistake nothing is taken in.
      """)

  @Argument(help: "The file.")
  var file: String

  @OptionGroup var house: HouseOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let added: Int
    let same: Int
  }

  func run() async throws {
    let bytes = try FileBytes.read(file, most: 16 << 20)
    let wiring = try house.open(toChange: .decide, by: "statistics load")
    defer { wiring.close() }
    let targets = Set(try wiring.home.versioned(Wiring.pack).pack.targets.map(\.id))
    let drafts = try StatisticDesk.read(bytes, known: targets)
    let loading = try await wiring.statistics.load(drafts, by: author.name)
    if output.json {
      return try Console.say(json: Answer(added: loading.added, same: loading.same))
    }
    Console.say(
      output.tongue(
        "统计数字：收入 \(loading.added)，已有 \(loading.same)",
        "figures: \(loading.added) taken in, \(loading.same) known"))
  }
}

/// `chuhai statistics list`.
struct StatisticsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The figures, by target and period, the newest vintage first.")

  @Option(help: "Only of this target, such as T12.")
  var target: String?

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Row: Encodable {
    let target: String
    let period: String
    let value: String
    let flag: String
    let scope: String
    let published: String
    let source: String
    let loadedAt: String
    let loadedBy: String
  }

  func run() async throws {
    let wiring = try house.open(unrecorded: .readPolicy)
    defer { wiring.close() }
    let rows = try await wiring.statistics.figures(of: target).map { figure in
      Row(
        target: figure.target, period: figure.period, value: figure.value.description,
        flag: figure.standing.rawValue, scope: figure.scope,
        published: figure.published.description, source: figure.source,
        loadedAt: figure.loadedAt.description, loadedBy: figure.loadedBy)
    }
    if output.json { return try Console.say(json: rows) }
    var table = TextTable(
      output.tongue == .chinese
        ? ["目标", "期间", "数值", "核实", "公布", "口径", "来源"]
        : ["target", "period", "value", "flag", "published", "covers", "source"])
    for row in rows {
      table.add([
        row.target, row.period, row.value, row.flag, row.published, row.scope, row.source,
      ])
    }
    Console.say(table.text)
  }
}
