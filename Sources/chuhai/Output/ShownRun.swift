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
  }

  let run: Int64
  let pack: String
  let number: String
  let version: String
  let asAt: String
  let year: Int
  let knownAt: String
  let enterprises: Int
  let decisions: [Tally]
  let gatheringMilliseconds: Int64?
  let decidingMilliseconds: Int64?

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
    decisions = run.tallies.map { tally in
      let decision = pack.decisions.first { $0.id == tally.decision }
      return Tally(
        decision: tally.decision, sentence: decision?.sentence ?? "",
        label: Bilingual(decision?.label ?? Wording(tally.decision, tally.decision)),
        yes: tally.counts.holds, no: tally.counts.fails, unknown: tally.counts.unknown)
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
    return tongue(
      "\(number) · 第 \(run) 次判定 · \(asAt) · 评定年度 \(year) · 企业 \(enterprises) 家",
      "\(number) · run \(run) · as at \(asAt) · year \(year) · \(enterprises) enterprises")
      + "\n" + table.text
  }
}
