import ArgumentParser

/// Which run of a policy is listed, and how much of it.
struct RunListOptions: ParsableArguments {
  @Option(help: "The policy pack: the name of a folder in Policies/.")
  var pack: String?

  @Option(help: "The run; the newest one unless given.")
  var run: Int64?

  @Option(help: "Show at most so many.")
  var limit = 50

  @Option(help: ArgumentHelp("Write all of them as CSV to a file.", valueName: "file"))
  var csv: String?

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit: 0 …") }
  }
}
