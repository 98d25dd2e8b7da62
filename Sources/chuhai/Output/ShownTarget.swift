import Entitlements
import FEEL
import PolicyPacks
import Registry
import TradeTerms

/// Where a target stands, as JSON shows it.
struct ShownTarget: Encodable {
  let id: String
  let sentence: String
  let label: Bilingual
  let value: Bilingual?
  let goal: Bilingual
  let by: Int
  /// reached, not reached, or unknown.
  let state: String
  let unknownSubjects: Int
  let scope: Bilingual
  let note: Bilingual?

  init(_ standing: TargetStanding) {
    let measured = standing.measured
    let target = measured.target
    let shown = standing.newest?.measured ?? measured
    id = target.id
    sentence = target.sentence
    label = Bilingual(target.label)
    value = shown.value.map {
      // A multiple has no end of digits; two are read.
      Bilingual(QuantityWording.wording($0.rounded(toPlaces: 2) ?? $0, target.unit))
    }
    goal = Bilingual(QuantityWording.wording(target.goal, target.unit))
    by = target.by
    state = measured.isMet.map { $0 ? "reached" : "not reached" } ?? "unknown"
    unknownSubjects = measured.unknownCount
    scope = Bilingual(standing.scope)
    note = (target.unverified ?? measured.reason).map(Bilingual.init)
  }

  func cells(_ tongue: Tongue) -> [String] {
    let words = ["reached": "已达到", "not reached": "未达到", "unknown": "不能确定"]
    return [
      id, sentence, tongue(label.zh, label.en),
      value.map { tongue($0.zh, $0.en) } ?? tongue("未知", "unknown"), tongue(goal.zh, goal.en),
      "\(by)", tongue(words[state] ?? state, state),
      unknownSubjects == 0 ? "" : "\(unknownSubjects)",
    ]
  }

  static func heading(_ tongue: Tongue) -> [String] {
    tongue == .chinese
      ? ["目标", "条款", "内容", "数值", "目标值", "年份", "状态", "未知家数"]
      : ["target", "sentence", "label", "value", "goal", "by", "state", "unknown"]
  }
}
