import Accounts
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
      Decide by every pack that is in force on the day, a run for each, all from the same facts. The \
      pack of a city decides those who are there.
      """)
  var all = false

  @Flag(help: "Decide only where a pack, the day or a record is another one than in the last run.")
  var ifChanged = false

  @OptionGroup var basis: BasisOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let wiring = try house.open(toChange: .decide, by: "decide")
    defer { wiring.close() }
    let day = try basis.day(wiring.now())
    let packs = try packs(wiring, on: day)
    let pace = Mutex<DecisionPace?>(nil)
    let runs = try await wiring.rounds.decide(
      by: packs, asAt: day, year: basis.year, knownAt: basis.instant(), onlyIfChanged: ifChanged,
      owner: author.owner, author: author.name
    ) { taken in pace.withLock { $0 = taken } }
    if runs.isEmpty, !output.json {
      return Console.say(
        output.tongue(
          "上次判定以来没有变化，未重新判定", "nothing changed since the last run; nothing was decided"))
    }
    let shown = runs.compactMap { run in
      packs.first { $0.pack.id == run.pack }.map {
        ShownRun(run, $0.pack, pace.withLock { $0 })
      }
    }
    guard output.json else {
      return shown.forEach { Console.say($0.text(output.tongue)) }
    }
    if !all, let only = shown.first { return try Console.say(json: only) }
    try Console.say(json: shown)
  }

  /// The packs to decide by.
  private func packs(_ wiring: Wiring, on day: Day) throws -> [VersionedPack] {
    guard all else { return [try wiring.home.versioned(basis.pack ?? Wiring.pack)] }
    guard basis.pack == nil else { throw ValidationError("--all, --pack") }
    let today = CalendarDay(daysSinceEpoch: day.daysSinceEpoch)
    return try wiring.home.versioned().filter {
      $0.pack.decidesEnterprises(on: today)
    }
  }
}
