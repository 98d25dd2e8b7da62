import Accounts
import ArgumentParser
import Entitlements
import FEEL
import PolicyPacks
import Registry
import TradeTerms

/// `chuhai policy budget`.
struct PolicyBudgetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "budget",
    abstract: "Shares a budget out among those who have a claim to it, by the newest run.",
    discussion: """
      Where the budget is not enough, each gets his part in proportion; amounts that a policy cuts \
      down to whole units are cut down again. Keeps nothing.
      """)

  @Argument(help: "The parameter that says how much there is, such as szBudget.")
  var budget: String

  @Option(help: ArgumentHelp("Try this sum, such as 500万元 or 5000000.", valueName: "sum"))
  var sum: String?

  @OptionGroup var list: RunListOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Shown: Encodable {
    struct Row: Encodable {
      let code: String
      let name: String
      let number: String
      let benefit: Bilingual
      let claimed: String
      let share: String
    }

    let budget: String
    let run: Int64
    let available: String?
    let claimed: String
    let given: String
    let unknown: Int
    let isShort: Bool
    let rows: [Row]
    let furtherRows: Int
  }

  func run() async throws {
    let wiring = try house.open(toRead: .readEnterprise, by: "policy budget \(budget)")
    defer { wiring.close() }
    let desk = try wiring.desk(pack: list.pack)
    let shares = try await desk.shares(ofBudget: budget, run: list.run, trying: sum.map(Self.fen))
    let all = try wiring.read { session in
      try shares.shares.prefix(list.csv == nil ? list.limit : .max).map { share in
        let enterprise = try EnterpriseStore(session).newest(party: share.party)?.enterprise
        return Shown.Row(
          code: enterprise?.codes.first ?? "#\(share.party)", name: enterprise?.name ?? "",
          number: share.number.description, benefit: Bilingual(share.benefit.label),
          claimed: RMB(fen: share.claimed).description, share: RMB(fen: share.share).description)
      }
    }
    if let csv = list.csv { try write(all, to: csv) }
    let given = shares.shares.reduce(Int128(0)) { $0 + Int128($1.share) }
    let shown = Shown(
      budget: budget, run: shares.run.id,
      available: shares.available.map { RMB(fen: $0).description },
      claimed: Self.yuan(shares.claimed), given: Self.yuan(given), unknown: shares.unknown,
      isShort: shares.isShort, rows: Array(all.prefix(list.limit)),
      furtherRows: max(0, shares.shares.count - list.limit))
    if output.json { return try Console.say(json: shown) }
    say(shown, shares)
  }

  private func say(_ shown: Shown, _ shares: BudgetShares) {
    let tongue = output.tongue
    let label = shares.budget.label ?? Wording(budget, budget)
    let available =
      shown.available.map { tongue("\($0) 元", "\($0) 元") }
      ?? shares.budget.undefined.map { tongue($0) } ?? tongue("没有值", "no value")
    Console.say(
      tongue(
        "\(tongue(label))：\(available) · 应发 \(shown.claimed) 元 · 实发 \(shown.given) 元",
        "\(tongue(label)): \(available) · claimed \(shown.claimed) 元 · given \(shown.given) 元"))
    if shown.isShort {
      Console.say(tongue("预算不足，按比例调减", "the budget is not enough; all are scaled down"))
    }
    if shown.unknown > 0 {
      Console.say(
        tongue(
          "另有 \(shown.unknown) 家的金额尚不能确定，分摊结果可能改变",
          "the amounts of \(shown.unknown) more are not known yet; the shares may change"))
    }
    guard !shown.rows.isEmpty else { return }
    var table = TextTable(
      tongue == .chinese
        ? ["代码", "企业", "支持", "应发（元）", "实发（元）", "决定编号"]
        : ["code", "enterprise", "benefit", "claimed (元)", "share (元)", "decision number"])
    for row in shown.rows {
      table.add([
        row.code, row.name, tongue(row.benefit.zh, row.benefit.en), row.claimed, row.share,
        row.number,
      ])
    }
    Console.say(table.text)
    if shown.furtherRows > 0 {
      Console.say(tongue("另有 \(shown.furtherRows) 项", "and \(shown.furtherRows) more"))
    }
  }

  private func write(_ rows: [Shown.Row], to path: String) throws {
    var table = DelimitedWriter()
    table.append(["code", "name", "number", "benefit", "claimed", "share"])
    for row in rows {
      table.append([row.code, row.name, row.number, row.benefit.zh, row.claimed, row.share])
    }
    try FileBytes.write(table.bytes, to: path)
  }

  /// A sum of money in 元 or with its unit, in fen.
  private static func fen(_ text: String) throws -> Int64 {
    let units = ["亿元", "万元", "元"]
    let unit = units.first { text.hasSuffix($0) }
    let digits = unit.map { String(text.dropLast($0.count)) } ?? text
    guard let number = Decimal128(digits.filter { $0 != "," }), let own = MeasureUnit(unit ?? "元"),
      let fen = MeasureUnit("分"), let sum = own.convert(number, to: fen)?.integer(),
      let whole = Int64(exactly: sum), whole >= 0
    else { throw ValidationError("--sum: 5000000, 500万元, 1.5亿元") }
    return whole
  }

  private static func yuan(_ fen: Int128) -> String {
    Int64(exactly: fen).map { RMB(fen: $0).description } ?? "\(fen / 100)"
  }
}
