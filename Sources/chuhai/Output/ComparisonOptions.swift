import ArgumentParser
import Entitlements
import FEEL
import PolicyPacks
import Registry
import TradeTerms

/// How a comparison of two policies is shown.
struct ComparisonOptions: ParsableArguments {
  @Option(
    help: "Group the changes by city, kind or size.",
    transform: { text in
      guard let grouping = PolicyComparison.Grouping(rawValue: text) else {
        throw ValidationError("city, kind, size")
      }
      return grouping
    })
  var by: PolicyComparison.Grouping?

  @Option(help: "Show at most so many of the enterprises whose answers change.")
  var limit = 20

  @Option(help: ArgumentHelp("Write all of them as CSV to a file.", valueName: "file"))
  var csv: String?

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit: 0 …") }
  }

  /// What a comparison came to, as JSON shows it.
  private struct Shown: Encodable {
    struct Tally: Encodable {
      let decision: String
      let sentence: String
      let label: Bilingual
      let gains: Int
      let losses: Int
      let others: Int
      let sumBefore: String?
      let sumAfter: String?
      let unit: String?
    }

    struct Group: Encodable {
      let decision: String
      let key: String?
      let gains: Int
      let losses: Int
      let others: Int
      let difference: String?
    }

    struct Change: Encodable {
      let code: String
      let decision: String
      let before: String?
      let after: String?
    }

    let asAt: String
    let year: Int
    let enterprises: Int
    let decisions: [Tally]
    let groups: [Group]
    let changes: [Change]
    let furtherChanges: Int
  }

  func say(
    _ comparison: PolicyComparison, _ packs: [PolicyPack], _ wiring: Wiring,
    _ output: OutputOptions
  ) throws {
    let shown = shown(comparison)
    if let csv { try write(comparison, to: csv) }
    if output.json { return try Console.say(json: shown) }
    let tongue = output.tongue
    Console.say(
      tongue(
        "\(shown.asAt) · 评定年度 \(shown.year) · 企业 \(shown.enterprises) 家",
        "as at \(shown.asAt) · year \(shown.year) · \(shown.enterprises) enterprises"))
    var table = TextTable(
      tongue == .chinese
        ? ["条款", "判定", "增益", "受损", "其他变化", "合计（前）", "合计（后）"]
        : ["sentence", "decision", "gain", "lose", "other", "sum before", "sum after"])
    for row in shown.decisions {
      table.add([
        row.sentence, tongue(row.label.zh, row.label.en), "\(row.gains)", "\(row.losses)",
        "\(row.others)", row.sumBefore ?? "", row.sumAfter ?? "",
      ])
    }
    Console.say(table.text)
    if !shown.groups.isEmpty { Console.say(groups(shown, tongue)) }
    guard !shown.changes.isEmpty else { return }
    var list = TextTable(
      tongue == .chinese ? ["代码", "判定", "前", "后"] : ["code", "decision", "before", "after"])
    for change in shown.changes {
      list.add([
        change.code, change.decision, change.before ?? tongue("未知", "unknown"),
        change.after ?? tongue("未知", "unknown"),
      ])
    }
    Console.say(list.text)
    if shown.furtherChanges > 0 {
      Console.say(
        tongue("另有 \(shown.furtherChanges) 项变化", "and \(shown.furtherChanges) further changes"))
    }
  }

  private func groups(_ shown: Shown, _ tongue: Tongue) -> String {
    var table = TextTable(
      tongue == .chinese
        ? ["判定", "分组", "增益", "受损", "其他变化", "差额"]
        : ["decision", "group", "gain", "lose", "other", "difference"])
    for group in shown.groups {
      table.add([
        group.decision, group.key ?? tongue("未知", "unknown"), "\(group.gains)",
        "\(group.losses)", "\(group.others)", group.difference ?? "",
      ])
    }
    return table.text
  }

  private func shown(_ comparison: PolicyComparison) -> Shown {
    let inner = comparison.comparison
    let numbers = Set(inner.tallies.filter { $0.decision.resultUnit != nil }.map(\.decision.id))
    return Shown(
      asAt: comparison.basis.day.description, year: comparison.basis.year,
      enterprises: comparison.enterprises.count,
      decisions: inner.tallies.map { tally in
        let unit = tally.decision.resultUnit
        return Shown.Tally(
          decision: tally.decision.id, sentence: tally.decision.sentence,
          label: Bilingual(tally.decision.label), gains: tally.gains, losses: tally.losses,
          others: tally.others, sumBefore: unit.map { _ in tally.sumBefore.description },
          sumAfter: unit.map { _ in tally.sumAfter.description }, unit: unit?.name.chinese)
      },
      groups: (by.map { comparison.groups(by: $0) } ?? []).map { group in
        Shown.Group(
          decision: group.decision, key: group.key, gains: group.gains, losses: group.losses,
          others: group.others,
          difference: numbers.contains(group.decision) ? group.difference.description : nil)
      },
      changes: inner.changes.prefix(limit).map { change in
        Shown.Change(
          code: code(change.row, comparison), decision: change.decision,
          before: change.before?.text, after: change.after?.text)
      }, furtherChanges: max(0, inner.changes.count - limit))
  }

  private func code(_ row: Int, _ comparison: PolicyComparison) -> String {
    comparison.enterprises.usccs[row] ?? "#\(comparison.enterprises.parties[row])"
  }

  private func write(_ comparison: PolicyComparison, to path: String) throws {
    var table = DelimitedWriter()
    table.append(["code", "decision", "before", "after"])
    for change in comparison.comparison.changes {
      table.append([
        code(change.row, comparison), change.decision, change.before?.text ?? "unknown",
        change.after?.text ?? "unknown",
      ])
    }
    try FileBytes.write(table.bytes, to: path)
  }
}
