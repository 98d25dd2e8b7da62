import Accounts
import ArgumentParser
import Entitlements
import PolicyPacks
import Registry
import TradeTerms

/// `chuhai policy changes`.
struct PolicyChangesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "What a run of decisions changed since the one before it, for whom, and why.",
    discussion: "The reasons with their values are told by “explain NUMBER”.")

  @Option(help: "Only this decision, such as supported.")
  var decision: String?

  @OptionGroup var list: RunListOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Shown: Encodable {
    struct Row: Encodable {
      let code: String
      let name: String
      let decision: String
      let number: String?
      let before: Bilingual
      let after: Bilingual
      let causes: [Bilingual]
    }

    let run: Int64
    let previous: Int64?
    let asAt: String
    let gains: Int
    let losses: Int
    let others: Int
    let rows: [Row]
    let furtherRows: Int
  }

  func run() async throws {
    let wiring = try house.open(toRead: .readEnterprise, by: "policy changes")
    defer { wiring.close() }
    let desk = try wiring.desk(pack: list.pack)
    let run = try await desk.run(id: list.run)
    let counted = run.tallies.filter { decision == nil || $0.decision == decision }
    let tally = counted.reduce(ChangeTally()) { $0 + $1.changes }
    let rows = try await rows(of: run, desk, atMost: list.csv == nil ? list.limit : .max)
    if let csv = list.csv { try write(rows, to: csv) }
    let shown = Shown(
      run: run.id, previous: run.previous, asAt: run.basis.day.description, gains: tally.gains,
      losses: tally.losses, others: tally.others, rows: Array(rows.prefix(list.limit)),
      furtherRows: max(0, tally.all - list.limit))
    if output.json { return try Console.say(json: shown) }
    say(shown)
  }

  private func rows(
    of run: DecisionRun, _ desk: EntitlementDesk, atMost limit: Int
  ) async throws -> [Shown.Row] {
    var rows: [Shown.Row] = []
    var place: ChangePlace?
    let pack = desk.pack.pack
    repeat {
      let page = try await desk.changes(
        run: run.id, decision: decision, after: place, limit: min(1_000, limit - rows.count))
      rows += page.changes.map { row($0, pack) }
      place = page.next
    } while place != nil && rows.count < limit
    return rows
  }

  private func row(_ changed: ChangedEnterprise, _ pack: PolicyPack) -> Shown.Row {
    let change = changed.change
    let decision = pack.decisions.first { $0.id == change.decision }
    let enterprise = changed.entry?.enterprise
    func wording(_ text: Wording?) -> Bilingual { Bilingual(text ?? Wording("", "")) }
    return Shown.Row(
      code: enterprise?.codes.first ?? "#\(change.party)", name: enterprise?.name ?? "",
      decision: change.decision, number: changed.number?.description,
      before: wording(decision?.wording(of: change.answer.before)),
      after: wording(decision?.wording(of: change.answer.after)),
      causes: change.causes.map { Bilingual($0.label(in: pack)) })
  }

  private func say(_ shown: Shown) {
    let tongue = output.tongue
    guard let previous = shown.previous else {
      return Console.say(
        tongue(
          "第 \(shown.run) 次判定是首次，没有可比的",
          "run \(shown.run) is the first one; there is nothing before it"))
    }
    Console.say(
      tongue(
        "第 \(shown.run) 次判定（\(shown.asAt)）与第 \(previous) 次相比：增益 \(shown.gains) · 受损 \(shown.losses) · 其他 \(shown.others)",
        "run \(shown.run) (\(shown.asAt)) against run \(previous): \(shown.gains) gained · "
          + "\(shown.losses) lost · \(shown.others) other"))
    guard !shown.rows.isEmpty else { return }
    var table = TextTable(
      tongue == .chinese
        ? ["代码", "企业", "判定", "前", "后", "原因", "决定编号"]
        : ["code", "enterprise", "decision", "before", "after", "because of", "decision number"])
    for row in shown.rows {
      table.add([
        row.code, row.name, row.decision, tongue(row.before.zh, row.before.en),
        tongue(row.after.zh, row.after.en),
        row.causes.map { tongue($0.zh, $0.en) }.joined(separator: tongue("；", "; ")),
        row.number ?? "—",
      ])
    }
    Console.say(table.text)
    if shown.furtherRows > 0 {
      Console.say(tongue("另有 \(shown.furtherRows) 项变化", "and \(shown.furtherRows) further changes"))
    }
  }

  private func write(_ rows: [Shown.Row], to path: String) throws {
    var table = DelimitedWriter()
    table.append(["code", "name", "decision", "before", "after", "causes", "number"])
    for row in rows {
      table.append([
        row.code, row.name, row.decision, row.before.zh, row.after.zh,
        row.causes.map(\.zh).joined(separator: "；"), row.number ?? "",
      ])
    }
    try FileBytes.write(table.bytes, to: path)
  }
}
