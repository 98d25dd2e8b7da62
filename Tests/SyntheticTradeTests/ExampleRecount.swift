import Testing
import TradeTerms

@testable import SyntheticTrade

/// A recount of turnover from the example messages alone, by the reading of the policy: current,
/// declared, not withdrawn inventories of the year, not returned, in RMB at the dated rates.
struct ExampleRecount {
  let inventories: [WrittenMessage.Record]
  let returned: Set<String>
  let rates: [(currency: String, from: String, rate: ExchangeRate)]

  /// Reads what the maker makes.
  static func messages() throws -> ExampleRecount {
    let files = ExampleProvince.files().filter { $0.path.hasPrefix("messages/") }
    var current: [String: WrittenMessage.Record] = [:]
    var returned: Set<String> = []
    for file in files {
      let message = WrittenMessage(file.bytes)
      for inventory in message.records("Inventory") {
        let key = inventory.head["copNo"] ?? ""
        let isNewer = (current[key]?.head["appTime"] ?? "") < (inventory.head["appTime"] ?? "")
        if isNewer { current[key] = inventory }
      }
      for answer in message.records("InventoryReturn")
      where ["100", "700"].contains(answer.head["returnStatus"]) {
        returned.insert(answer.head["copNo"] ?? "")
      }
    }
    let table = try #require(ExampleProvince.files().first { $0.path == "rates.csv" })
    let rates = try String(decoding: table.bytes, as: UTF8.self).split(separator: "\n")
      .dropFirst().map { row in
        let cells = row.split(separator: ",").map(String.init)
        return (cells[0], cells[1], try ExchangeRate(yuanPerUnit: cells[2]))
      }
    return ExampleRecount(
      inventories: Array(current.values), returned: returned, rates: rates)
  }

  /// What a firm turned over in the assessed year; `nil` when nothing is recorded of it, or a rate
  /// is missing.
  func turnover(of firm: SyntheticEnterprise) throws -> RMB? {
    let codes = [firm.uscc, firm.customsCode]
    let credited = firm.kind == .platform ? "ebpCode" : "ebcCode"
    let own = inventories.filter { codes.contains($0.head[credited] ?? "") }
    guard !own.isEmpty else { return nil }
    var sum = RMB.zero
    for inventory in own {
      let head = inventory.head
      guard head["appStatus"] == "2", head["appType"] != "3",
        head["ieDate"]?.hasPrefix(String(ExampleProvince.year)) == true,
        !returned.contains(head["copNo"] ?? "")
      else { continue }
      for line in inventory.lines {
        let amount = try Amount(try #require(line["totalPrice"]))
        let day = try #require(head["ieDate"])
        guard let rate = rate(of: try #require(line["currency"]), on: day) else { return nil }
        sum = sum + (try #require(rate.rmb(of: amount)))
      }
    }
    return sum
  }

  private func rate(of currency: String, on day: String) -> ExchangeRate? {
    if currency == "142" { return .one }
    return rates.filter {
      $0.currency == currency && $0.from.replacing("-", with: "") <= day
    }.max { $0.from < $1.from }?.rate
  }
}
