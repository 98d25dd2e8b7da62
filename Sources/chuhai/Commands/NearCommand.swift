import Accounts
import ArgumentParser
import Entitlements
import FEEL
import PolicyPacks
import Registry
import Storage
import TradeTerms

/// `chuhai near`.
struct NearCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "near", abstract: "Who is near a threshold, on either side, and by how much.")

  @Option(help: "Within so many per cent.")
  var percent = 10

  @OptionGroup var basis: BasisOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Row: Encodable {
    let code: String
    let name: String
    let decision: String
    let label: Bilingual
    let value: Bilingual
    let limit: Bilingual
    /// Positive: so much is short; negative: so much is above.
    let distance: Bilingual
    let isShort: Bool
  }

  func run() async throws {
    guard (0...100).contains(percent) else { throw ValidationError("--percent: 0 … 100") }
    let wiring = try house.open(toRead: .readEnterprise, by: "near")
    defer { wiring.close() }
    let desk = try wiring.desk(pack: basis.pack)
    let found = try await desk.near(
      percent: percent, asAt: basis.day(wiring.now()), year: basis.year,
      knownAt: basis.instant())
    let rows = try wiring.read { session in
      try found.map { near in try row(near, desk, session) }
    }
    if output.json { return try Console.say(json: rows) }
    let tongue = output.tongue
    var table = TextTable(
      tongue == .chinese
        ? ["代码", "企业", "判定", "数值", "门槛", "相差"]
        : ["code", "enterprise", "decision", "value", "threshold", "distance"])
    for row in rows {
      table.add([
        row.code, row.name, tongue(row.label.zh, row.label.en),
        tongue(row.value.zh, row.value.en), tongue(row.limit.zh, row.limit.en),
        (row.isShort ? tongue("还差 ", "short ") : tongue("高出 ", "above "))
          + tongue(row.distance.zh, row.distance.en),
      ])
    }
    Console.say(table.text)
  }

  private func row(
    _ found: NearEnterprise, _ desk: EntitlementDesk, _ session: any DatabaseSession
  ) throws -> Row {
    let near = found.near
    let entry = try EnterpriseStore(session).newest(party: found.party)
    let label = desk.pack.pack.decisions.first { $0.id == near.decision }?.label
    let isShort = near.value < near.limit
    let distance = near.distance < Decimal128(0) ? near.distance.negated : near.distance
    return Row(
      code: found.uscc ?? entry?.enterprise.codes.first ?? "",
      name: entry?.enterprise.name ?? "", decision: near.decision,
      label: Bilingual(label ?? Wording(near.decision, near.decision)),
      value: Bilingual(QuantityWording.wording(near.value, near.unit)),
      limit: Bilingual(QuantityWording.wording(near.limit, near.unit)),
      distance: Bilingual(QuantityWording.wording(distance, near.unit)), isShort: isShort)
  }
}
