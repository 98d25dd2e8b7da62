import ArgumentParser
import Foundation

/// `chuhai demo`.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Loads the example province, decides it, and prints the answers.",
    discussion: """
      Everything in it is made up. What is loaded already is not loaded twice. Serve it with \
      `chuhai serve` on the same database.
      """)

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let home = try HomeFolder(house.home)
    let shared =
      ["--database", house.database, "--home", home.url.path(percentEncoded: false)]
      + ["--lang", output.tongue.rawValue] + (output.json ? ["--json"] : [])
    func example(_ name: String) -> String { home.example(name).path(percentEncoded: false) }
    try await EnterprisesImportCommand.parse([example("enterprises.csv")] + shared).run()
    try await RatesLoadCommand.parse([example("rates.csv")] + shared).run()
    try await IntakeCommand.parse([example("messages")] + shared).run()
    try await DecideCommand.parse(shared).run()
    try await TargetsCommand.parse(shared).run()
    try await NearCommand.parse(shared).run()
  }
}
