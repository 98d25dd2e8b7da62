import Accounts
import ArgumentParser
import Registry
import Storage
import TradeLedger
import TradeTerms

/// `chuhai enterprises list`.
struct EnterprisesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists enterprises, page by page.")

  @Option(help: "A part of the name, or the beginning of a code.")
  var text: String?

  @Option(help: "A city of the province, such as 深圳 or Shenzhen.")
  var city: String?

  @Option(help: "平台, 独立站, 卖家 or 服务商 (platform, own site, seller, service).")
  var kind: String?

  @OptionGroup var page: PageOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let count: Int
    let enterprises: [ShownEnterprise]
    let next: Int64?
  }

  func run() async throws {
    var filter = EnterpriseFilter(text: text)
    if let city {
      guard let found = City(city) else { throw ValidationError("--city: \(city)?") }
      filter.city = found
    }
    if let kind {
      guard let found = EnterpriseKind(kind) else { throw ValidationError("--kind: \(kind)?") }
      filter.kind = found
    }
    let last = try page.number()
    let wiring = try house.open(toRead: .readEnterprise, by: "enterprises list")
    defer { wiring.close() }
    let (entries, count) = try wiring.read { session in
      let store = EnterpriseListStore(session)
      return (
        try store.page(filter, after: last, limit: page.limit), try store.count(filter)
      )
    }
    let next = entries.count == page.limit ? entries.last?.party : nil
    let shown = entries.map(ShownEnterprise.init)
    guard !output.json else {
      return try Console.say(json: Answer(count: count, enterprises: shown, next: next))
    }
    let tongue = output.tongue
    var table = TextTable(ShownEnterprise.heading(tongue))
    for enterprise in shown { table.add(enterprise.cells(tongue)) }
    Console.say(table.text)
    Console.say(tongue("共 \(count) 家", "\(count) in all"))
    if let next { Console.say(tongue("下一页：", "next page: ") + "--after \(next)") }
  }
}
