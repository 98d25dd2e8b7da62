import Entitlements
import FEEL
import PolicyPacks
import Programme
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
  /// What was published about it, the newest period first.
  let official: [ShownFigure]

  /// Where a target stands, with what was published about it. One that nothing else measures takes
  /// the newest yearly figure as its value; a figure that is not verified decides nothing.
  init(_ standing: TargetStanding, _ figures: [StatisticFigure]) {
    let measured = standing.measured
    let target = measured.target
    let shown = standing.newest?.measured ?? measured
    official = ShownFigure.all(standing, figures)
    id = target.id
    sentence = target.sentence
    label = Bilingual(target.label)
    let published = Self.newest(target, figures)
    value = (published?.value ?? shown.value).map {
      // A multiple has no end of digits; two are read.
      Bilingual(
        QuantityWording.wording(published == nil ? $0.rounded(toPlaces: 2) ?? $0 : $0, target.unit))
    }
    goal = Bilingual(QuantityWording.wording(target.goal, target.unit))
    by = target.by
    unknownSubjects = measured.unknownCount
    guard let published else {
      state = measured.isMet.map { $0 ? "reached" : "not reached" } ?? "unknown"
      scope = Bilingual(standing.scope)
      note = (target.unverified ?? measured.reason).map(Bilingual.init)
      return
    }
    let isVerified = published.standing == .verified
    let isMet = target.comparison.holds(published.value, target.goal)
    state = isVerified ? isMet ? "reached" : "not reached" : "unknown"
    scope = Bilingual(
      Wording(
        "\(published.period)；\(published.scope)；\(published.published) 公布",
        "\(published.period); \(published.scope); published on \(published.published)"))
    note =
      isVerified
      ? nil
      : Bilingual(
        Wording("来源尚未核实，不作为是否达到的依据", "the source is not verified, so it decides nothing"))
  }

  /// The newest vintage of the newest year, for a target that nothing else measures.
  private static func newest(_ target: Target, _ figures: [StatisticFigure]) -> StatisticFigure? {
    guard case .notMeasured = target.measurement else { return nil }
    let yearly = figures.filter { $0.target == target.id && $0.year != nil }
    guard let year = yearly.compactMap(\.year).max() else { return nil }
    return yearly.first { $0.year == year }
  }

  func cells(_ tongue: Tongue) -> [String] {
    let words = ["reached": "已达到", "not reached": "未达到", "unknown": "不能确定"]
    return [
      id, sentence, tongue(label.zh, label.en),
      value.map { tongue($0.zh, $0.en) } ?? tongue("未知", "unknown"), tongue(goal.zh, goal.en),
      "\(by)", tongue(words[state] ?? state, state),
      unknownSubjects == 0 ? "" : "\(unknownSubjects)", newestText(tongue),
    ]
  }

  static func heading(_ tongue: Tongue) -> [String] {
    tongue == .chinese
      ? ["目标", "条款", "内容", "数值", "目标值", "年份", "状态", "未知家数", "最新公布"]
      : ["target", "sentence", "label", "value", "goal", "by", "state", "unknown", "published"]
  }

  /// The newest figure that was published, in a cell.
  private func newestText(_ tongue: Tongue) -> String {
    guard let figure = official.first else { return "" }
    let value = tongue(figure.value.zh, figure.value.en)
    let doubt = figure.flag == "verified" ? "" : tongue("，未核实", ", not verified")
    return tongue(
      "\(figure.period)：\(value)\(doubt)", "\(figure.period): \(value)\(doubt)")
  }
}
