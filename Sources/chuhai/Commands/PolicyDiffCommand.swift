import Accounts
import ArgumentParser
import Entitlements
import PolicyPacks
import TradeTerms

/// `chuhai policy diff`.
struct PolicyDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Whose answers change from one version of a pack to another, how, and what it costs.",
    discussion: "Reads the enterprises of the database; keeps nothing. Exit code 0 either way.")

  @Argument(help: "The folder of the first version, or the name of a pack.")
  var before: String

  @Argument(help: "The folder of the second version, or the name of a pack.")
  var after: String

  @OptionGroup var list: ComparisonOptions
  @OptionGroup var basis: BasisOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let old = try PackFolders([before]).only(before)
    let new = try PackFolders([after]).only(after)
    let wiring = try house.open(toRead: .simulate, by: "policy diff")
    defer { wiring.close() }
    let desk = try wiring.desk(VersionedPack(old.pack, files: old.files))
    let comparison = try await desk.compare(
      with: new.pack, asAt: basis.day(wiring.now()), year: basis.year,
      knownAt: basis.instant())
    try list.say(comparison, [old.pack, new.pack], wiring, output)
  }
}
