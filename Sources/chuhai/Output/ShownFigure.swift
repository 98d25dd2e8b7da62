import Entitlements
import FEEL
import PolicyPacks
import Programme
import TradeTerms

/// A published figure for a target, as JSON shows it.
struct ShownFigure: Encodable {
  let target: String
  let period: String
  let value: Bilingual
  /// verified or unverified.
  let flag: String
  let scope: String
  let published: String
  let source: String
  let note: String
  /// Whether a later publication stands before it.
  let isRevised: Bool

  init(_ figure: StatisticFigure, _ target: Target, isRevised: Bool) {
    self.target = figure.target
    period = figure.period
    value = Bilingual(QuantityWording.wording(figure.value, target.publishedUnit))
    flag = figure.standing.rawValue
    scope = figure.scope
    published = figure.published.description
    source = figure.source
    note = figure.note
    self.isRevised = isRevised
  }

  /// A figure of the official series that the platform starts with; nil for a period without one.
  init?(_ figure: OfficialFigure, _ target: Target) {
    guard let value = figure.value else { return nil }
    self.target = target.id
    period = figure.period
    self.value = Bilingual(Wording(value.chinese, value.english))
    flag = figure.standing == .verified ? "verified" : "unverified"
    scope = figure.scope
    published = figure.published
    source = figure.source
    note = figure.note
    isRevised = false
  }

  /// Everything that was published about a target, the newest period first, of each the newest
  /// vintage first; as the pages show it.
  static func all(_ standing: TargetStanding, _ figures: [StatisticFigure]) -> [ShownFigure] {
    let target = standing.measured.target
    var seen: Set<String> = []
    // They come by period, from the newest vintage to the oldest.
    let loaded = figures.filter { $0.target == target.id }.map { figure in
      ShownFigure(figure, target, isRevised: !seen.insert(figure.period).inserted)
    }
    let series = standing.series.compactMap { ShownFigure($0, target) }
      .filter { !seen.contains($0.period) }
    return (loaded + series).enumerated().sorted { left, right in
      left.element.period == right.element.period
        ? left.offset < right.offset : left.element.period > right.element.period
    }.map(\.element)
  }

  func cells(_ tongue: Tongue) -> [String] {
    let standing =
      flag == "verified" ? tongue("已核实", "verified") : tongue("未核实", "not verified")
    return [
      target, period, tongue(value.zh, value.en), standing,
      isRevised ? tongue("已修订", "revised since") : "", scope, published, source, note,
    ]
  }

  static func heading(_ tongue: Tongue) -> [String] {
    tongue == .chinese
      ? ["目标", "期间", "公布的数值", "核实", "修订", "口径", "公布日期", "来源", "备注"]
      : [
        "target", "period", "published value", "standing", "revision", "covers", "published",
        "source", "note",
      ]
  }
}

extension Target {
  /// The unit in which figures of it are published.
  fileprivate var publishedUnit: MeasureUnit? {
    if case .calculated(_, _, let series) = measurement, let unit = series?.unit { return unit }
    return unit
  }
}
