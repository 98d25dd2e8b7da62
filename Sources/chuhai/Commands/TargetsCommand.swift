import ArgumentParser
import Entitlements
import PolicyPacks
import Registry
import TradeTerms

/// `chuhai targets`.
struct TargetsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "targets", abstract: "Where the targets of the policy stand by the newest run.")

  @Option(help: "The policy pack: the name of a folder in Policies/.")
  var pack: String?

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let wiring = try house.open()
    defer { wiring.close() }
    let board = try await wiring.desk(pack: pack).targets()
    let rows = board.targets.map(ShownTarget.init)
    if output.json { return try Console.say(json: rows) }
    let tongue = output.tongue
    var table = TextTable(ShownTarget.heading(tongue))
    for row in rows { table.add(row.cells(tongue)) }
    Console.say(table.text)
  }
}
