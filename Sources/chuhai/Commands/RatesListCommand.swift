import Accounts
import ArgumentParser
import Storage
import TradeLedger
import TradeTerms

/// `chuhai rates list`.
struct RatesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the rates, by currency and day.")

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Row: Encodable {
    let currency: String
    let iso: String?
    let from: String
    let rmbPerUnit: String
    let source: String
  }

  func run() async throws {
    let wiring = try house.open(unrecorded: .readPolicy)
    defer { wiring.close() }
    let rates = try wiring.read { try RateStore($0).all() }
    let rows = rates.map { rate in
      Row(
        currency: rate.currency, iso: wiring.tables.currencies[rate.currency]?["iso"],
        from: rate.from.description, rmbPerUnit: rate.text, source: rate.source)
    }
    if output.json { return try Console.say(json: rows) }
    var table = TextTable(
      output.tongue == .chinese
        ? ["币制", "ISO", "自", "折人民币", "来源"]
        : ["currency", "ISO", "from", "RMB per unit", "source"])
    for row in rows {
      table.add([row.currency, row.iso ?? "", row.from, row.rmbPerUnit, row.source])
    }
    Console.say(table.text)
  }
}
