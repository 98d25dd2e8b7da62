import ArgumentParser

/// The command line of the platform.
@main
struct Chuhai: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chuhai",
    abstract: "跨境电商出口公共服务平台 · public service platform for cross-border export",
    discussion: """
      Exit codes: 0 done; 1 something was refused (the findings say what); 2 the call or the \
      surroundings are wrong; 130 ended by Ctrl-C after the running batch.
      """,
    version: Version.current,
    subcommands: [
      IntakeCommand.self, EnterprisesCommand.self, DocumentsCommand.self, RatesCommand.self,
      StatisticsCommand.self,
      DecideCommand.self, ExplainCommand.self, TargetsCommand.self, NearCommand.self,
      PolicyCommand.self, FeelCommand.self, DMNCommand.self, ReportCommand.self, ServeCommand.self,
      DemoCommand.self, AccountsCommand.self, AuditCommand.self, CasesCommand.self,
      MailCommand.self,
      GenerateCommand.self,
      BackupCommand.self, RestoreCommand.self, UpgradeCommand.self, VersionCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      Failure.end(error)
    }
  }
}
