import FEEL
import PolicyPacks
import TradeTerms

extension TargetRow {
  /// A measured target as the board shows it.
  init(_ measured: TargetValue, year: Int) {
    let target = measured.target
    let value = measured.value.map { Figure($0, target.unit) } ?? .unknown
    self.init(
      id: target.id, title: target.label, sentence: target.sentence, value: value,
      goal: Threshold(
        found: value, bound: Figure(target.goal, target.unit),
        isInclusive: target.comparison == .greaterOrEqual),
      state: measured.isMet.map { $0 ? .reached : .notReached } ?? .unknown,
      unknownSubjects: measured.unknownCount, scope: Self.scope(target, year: year),
      note: measured.reason,
      trend: measured.trend.map {
        TrendPoint(year: $0.year, value: Figure($0.value, $0.unit), isVerified: true)
      })
  }

  private static func scope(_ target: Target, year: Int) -> Wording {
    switch target.measurement {
    case .counted:
      Wording("\(year) 年度，据登记企业的结论计数", "\(year), counted from the answers for firms")
    case .calculated:
      Wording("\(year) 年度，官方统计", "\(year), official statistics")
    case .notMeasured:
      Wording("尚无数据来源", "no source of data yet")
    }
  }
}
