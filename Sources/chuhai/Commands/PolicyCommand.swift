import ArgumentParser

/// `chuhai policy`.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Policy packs: checked, covered, compared, tried out.",
    subcommands: [
      PolicyCheckCommand.self, PolicyCoverageCommand.self, PolicyDiffCommand.self,
      PolicySimulateCommand.self, PolicyDecideCommand.self,
      PolicyExportCommand.self, PolicyImportCommand.self, PolicyExecutivesCommand.self,
      PolicyForCommand.self, PolicyBeneficiariesCommand.self, PolicyChangesCommand.self,
      PolicyBudgetCommand.self, PolicyDepartmentsCommand.self,
    ])
}
