import Accounts
import ArgumentParser
import Entitlements
import FEEL
import PolicyPacks
import TradeTerms

/// `chuhai policy simulate`.
struct PolicySimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Tries other numbers in a policy: who gains, who loses, what it costs.",
    discussion: "Reads the enterprises of the database; keeps nothing.")

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A parameter with another value in its own unit, such as platformMinimum=25.",
      valueName: "name=value"))
  var changes: [String] = []

  @OptionGroup var list: ComparisonOptions
  @OptionGroup var basis: BasisOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    guard !changes.isEmpty else { throw ValidationError("--set name=value") }
    var values: [String: Value] = [:]
    for change in changes {
      let parts = change.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw ValidationError("--set \(change): name=value") }
      values[parts[0]] = Self.value(parts[1])
    }
    let wiring = try house.open(toRead: .simulate, by: "policy simulate")
    defer { wiring.close() }
    let desk = try wiring.desk(pack: basis.pack)
    let changed = try desk.pack.pack.changing(values)
    let comparison = try await desk.compare(
      with: changed, asAt: basis.day(wiring.now()), year: basis.year, knownAt: basis.instant())
    try list.say(comparison, [desk.pack.pack], wiring, output)
  }

  private static func value(_ text: String) -> Value {
    if let number = Decimal128(text) { return .number(number) }
    if let day = CalendarDay(text) { return .date(day) }
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: return .string(text)
    }
  }
}
