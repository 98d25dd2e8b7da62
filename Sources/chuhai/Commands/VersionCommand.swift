import ArgumentParser

/// `chuhai version`.
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "The version of the program.")

  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let version: String
  }

  func run() throws {
    guard output.json else { return Console.say("chuhai \(Version.current)") }
    try Console.say(json: Answer(version: Version.current))
  }
}
