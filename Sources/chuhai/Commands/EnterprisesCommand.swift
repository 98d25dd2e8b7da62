import ArgumentParser
import Storage
import TradeLedger
import TradeTerms

/// `chuhai enterprises`.
struct EnterprisesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enterprises", abstract: "The enterprises of the registry.",
    subcommands: [
      EnterprisesImportCommand.self, EnterprisesDeclareCommand.self, EnterprisesListCommand.self,
      EnterprisesShowCommand.self,
      EnterprisesRelateCommand.self,
    ])
}
