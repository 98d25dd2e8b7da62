import ArgumentParser
import Storage
import TradeLedger
import TradeTerms

/// `chuhai rates`.
struct RatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rates", abstract: "The exchange rates by which amounts become RMB.",
    subcommands: [RatesLoadCommand.self, RatesListCommand.self])
}
