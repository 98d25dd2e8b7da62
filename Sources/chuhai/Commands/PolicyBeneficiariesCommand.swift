import Accounts
import ArgumentParser
import Entitlements
import PolicyPacks
import Registry
import TradeTerms

/// `chuhai policy beneficiaries`.
struct PolicyBeneficiariesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "beneficiaries",
    abstract: "Who qualifies without asking (免申即享), by the newest run.",
    discussion: "Each line has the permanent number of its decision, which `explain` opens.")

  @Argument(help: "The decision, such as supported.")
  var decision: String

  @Option(help: "The policy pack: the name of a folder in Policies/.")
  var pack: String?

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Row: Encodable {
    let code: String
    let name: String
    let city: String?
    let number: String
  }

  func run() async throws {
    let wiring = try house.open(toRead: .readEnterprise, by: "policy beneficiaries \(decision)")
    defer { wiring.close() }
    let desk = try wiring.desk(pack: pack)
    var rows: [Row] = []
    var next: Int? = 0
    while let from = next {
      let page = try await desk.enterprises(decision, .holds, from: from, limit: 1_000)
      rows += page.enterprises.map { found in
        let enterprise = found.entry?.enterprise
        return Row(
          code: enterprise?.codes.first ?? "#\(found.party)", name: enterprise?.name ?? "",
          city: enterprise?.city?.code, number: found.number.description)
      }
      next = page.next
    }
    if output.json { return try Console.say(json: rows) }
    let benefits = desk.pack.pack.benefits.filter { $0.decision == decision }.map(\.label)
    if !benefits.isEmpty {
      Console.say(
        output.tongue("可直接享受：", "without asking: ")
          + benefits.map { output.tongue($0) }.joined(separator: output.tongue("、", ", ")))
    }
    var table = TextTable(
      output.tongue == .chinese ? ["代码", "企业", "决定编号"] : ["code", "enterprise", "decision number"])
    for row in rows { table.add([row.code, row.name, row.number]) }
    Console.say(table.text)
  }
}
