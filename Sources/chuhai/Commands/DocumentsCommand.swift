import ArgumentParser
import Storage
import TradeLedger
import TradeTerms

/// `chuhai documents`.
struct DocumentsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents", abstract: "The trade documents of the ledger.",
    subcommands: [
      DocumentsListCommand.self, DocumentsShowCommand.self, DocumentsFindingsCommand.self,
      DocumentsRefusedCommand.self, DocumentsCorrectCommand.self, MessagesCommand.self,
    ])
}
