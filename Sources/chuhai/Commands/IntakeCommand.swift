import Accounts
import ArgumentParser
import Foundation

/// `chuhai intake`.
struct IntakeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intake", abstract: "Takes customs messages in: files, folders, zip files.",
    discussion: """
      Reports after each durable batch. What is held already is counted as repeated, so that an \
      interrupted intake is simply run again. Exit code 0 when all was accepted or repeated, 1 \
      when something was refused.
      """)

  @Argument(help: "Files, folders, zip files.")
  var paths: [String]

  @OptionGroup var house: HouseOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let listing = try MessageListing(paths)
    let wiring = try house.open(toChange: .handIn, by: "intake")
    defer { wiring.close() }
    let run = IntakeRun(
      intake: wiring.intake(author), rules: wiring.rules, tongue: output.tongue)
    let (tally, isInterrupted) = try await run.run(listing)
    if output.json {
      try tally.say(json: wiring.rules)
    } else {
      Console.say(tally.text(output.tongue, wiring.rules))
    }
    if isInterrupted { throw Failure.interrupted }
    if !tally.isClean { throw Failure.refusal }
  }
}
