import Accounts
import ArgumentParser
import Entitlements
import PolicyPacks
import Registry
import TradeTerms

/// `chuhai targets`.
struct TargetsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "targets", abstract: "Where the targets of the policy stand by the newest run.",
    discussion: "Below them stands what was published about them, with all revisions.")

  @Option(help: "The policy pack: the name of a folder in Policies/.")
  var pack: String?

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let wiring = try house.open(unrecorded: .readPolicy)
    defer { wiring.close() }
    let desk = try wiring.desk(pack: pack)
    let board = try await desk.targets()
    let figures = try await wiring.figures(of: desk)
    let rows = board.targets.map { ShownTarget($0, figures) }
    if output.json { return try Console.say(json: rows) }
    let tongue = output.tongue
    var table = TextTable(ShownTarget.heading(tongue))
    for row in rows { table.add(row.cells(tongue)) }
    Console.say(table.text)
    let published = rows.flatMap(\.official)
    guard !published.isEmpty else { return }
    var list = TextTable(ShownFigure.heading(tongue))
    for figure in published { list.add(figure.cells(tongue)) }
    Console.say("\n" + tongue("公布的统计", "Published statistics") + "\n" + list.text)
  }
}
