import Entitlements
import PolicyPacks
import Registry
import TradeTerms

/// A run of all decisions as JSON shows it.
struct ShownRun: Encodable {
  struct Tally: Encodable {
    let decision: String
    let sentence: String
    let label: Bilingual
    let yes: Int
    let no: Int
    let unknown: Int
    let gains: Int
    let losses: Int
    let others: Int
  }

  let run: Int64
  let pack: String
  let number: String
  let version: String
  let asAt: String
  let year: Int
  let knownAt: String
  let enterprises: Int
  /// The first of the runs that were made together.
  let round: Int64
  /// The run that the changes are held against.
  let previous: Int64?
  let decisions: [Tally]
  let gatheringMilliseconds: Int64?
  let decidingMilliseconds: Int64?
  let comparingMilliseconds: Int64?

  init(_ run: DecisionRun, _ pack: PolicyPack, _ pace: DecisionPace?) {
    self.run = run.id
    self.pack = run.pack
    number = pack.number
    version = run.version
    asAt = run.basis.day.description
    year = run.basis.year
    knownAt = run.basis.knownAt.description
    enterprises = run.enterprises
    gatheringMilliseconds = pace?.gathering
    decidingMilliseconds = pace?.deciding
    comparingMilliseconds = pace?.comparing
    round = run.round
    previous = run.previous
    decisions = run.tallies.filter { pack.tells($0.decision) }.map { tally in
      let decision = pack.decisions.first { $0.id == tally.decision }
      return Tally(
        decision: tally.decision, sentence: decision?.sentence ?? "",
        label: Bilingual(decision?.label ?? Wording(tally.decision, tally.decision)),
        yes: tally.counts.holds, no: tally.counts.fails, unknown: tally.counts.unknown,
        gains: tally.changes.gains, losses: tally.changes.losses, others: tally.changes.others)
    }
  }

  func text(_ tongue: Tongue) -> String {
    var table = TextTable(
      tongue == .chinese
        ? ["条款", "判定", "是", "否", "未知"] : ["sentence", "decision", "yes", "no", "unknown"])
    for tally in decisions {
      table.add([
        tally.sentence, tongue(tally.label.zh, tally.label.en), "\(tally.yes)", "\(tally.no)",
        "\(tally.unknown)",
      ])
    }
    return heading(tongue) + "\n" + table.text
  }

  private func heading(_ tongue: Tongue) -> String {
    let changed = decisions.reduce((0, 0, 0)) {
      ($0.0 + $1.gains, $0.1 + $1.losses, $0.2 + $1.others)
    }
    let first = tongue(
      "\(number) · 第 \(run) 次判定 · \(asAt) · 评定年度 \(year) · 企业 \(enterprises) 家",
      "\(number) · run \(run) · as at \(asAt) · year \(year) · \(enterprises) enterprises")
    guard let previous else { return first }
    return first + "\n"
      + tongue(
        "与第 \(previous) 次相比：增益 \(changed.0) · 受损 \(changed.1) · 其他 \(changed.2)",
        "against run \(previous): \(changed.0) gained · \(changed.1) lost · \(changed.2) other")
  }
}
