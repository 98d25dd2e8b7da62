import ArgumentParser
import Entitlements
import FEEL
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

  @Flag(
    help: """
      Decide by every pack that is in force on the day, a run for each. Packs of cities are left out: \
      they answer those who are there, one by one, with `policy for`.
      """)
  var all = false

  @OptionGroup var basis: BasisOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let wiring = try house.open()
    defer { wiring.close() }
    let day = try basis.day(wiring.now())
    guard all else {
      let shown = try await decide(by: wiring.desk(pack: basis.pack), day)
      if output.json { return try Console.say(json: shown) }
      return Console.say(shown.text(output.tongue))
    }
    guard basis.pack == nil else { throw ValidationError("--all, --pack") }
    let today = CalendarDay(daysSinceEpoch: day.daysSinceEpoch)
    var runs: [ShownRun] = []
    let shelf = try wiring.home.shelf()
    for pack in HomeFolder.ordered(shelf.packs)
    where pack.city == nil && pack.isInForce(on: today) && pack.decides(about: .enterprise) {
      let files = shelf.folders[pack.id]?.files ?? []
      let shown = try await decide(by: wiring.desk(VersionedPack(pack, files: files)), day)
      if !output.json { Console.say(shown.text(output.tongue)) }
      runs.append(shown)
    }
    if output.json { try Console.say(json: runs) }
  }

  private func decide(by desk: EntitlementDesk, _ day: Day) async throws -> ShownRun {
    let pace = Mutex<DecisionPace?>(nil)
    let run = try await desk.decideAll(
      asAt: day, year: basis.year, knownAt: basis.instant(), owner: author.owner,
      author: author.name
    ) { taken in pace.withLock { $0 = taken } }
    return ShownRun(run, desk.pack.pack, pace.withLock { $0 })
  }
}
