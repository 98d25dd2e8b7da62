import ArgumentParser
import Entitlements
import Synchronization
import PolicyPacks
import Registry
import TradeTerms

/// `chuhai decide`.
struct DecideCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Decides all enterprises by the policy and keeps the decisions.",
    discussion: "Every decision gets a permanent number and can be explained ever after.")

  @OptionGroup var basis: BasisOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let wiring = try house.open()
    defer { wiring.close() }
    let desk = try wiring.desk(pack: basis.pack)
    let pace = Mutex<DecisionPace?>(nil)
    let run = try await desk.decideAll(
      asAt: basis.day(wiring.now()), year: basis.year, knownAt: basis.instant(),
      owner: author.owner, author: author.name
    ) { taken in pace.withLock { $0 = taken } }
    let shown = ShownRun(run, desk.pack.pack, pace.withLock { $0 })
    if output.json { return try Console.say(json: shown) }
    Console.say(shown.text(output.tongue))
  }
}
