import ArgumentParser

/// `chuhai dmn`.
struct DMNCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dmn", abstract: "Decision models of OMG's DMN, versions 1.1 to 1.6.",
    subcommands: [DMNRunCommand.self, DMNCheckCommand.self, DMNKitCommand.self])
}
