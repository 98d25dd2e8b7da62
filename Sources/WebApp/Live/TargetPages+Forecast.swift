import Entitlements
import FEEL
import PolicyPacks
import Programme
import TradeTerms

extension TargetPages {
  /// Says where the yearly values of one scope lead in the year of the target, and whether it is
  /// met there; or why that cannot be said.
  func forecast(_ target: Target, in row: inout TargetRow) {
    let scope = row.official.first { Int($0.period) != nil }?.scope
    let periods = Set(
      row.official.filter { $0.scope == scope }.compactMap { Int($0.period) })
    // What the records count has one scope; published figures each have their own.
    let points = row.trend.filter {
      scope == nil || row.countsEnterprises || periods.contains($0.year)
    }
    let series = points.compactMap { point in point.value.number.map { (point.year, $0) } }
    guard let last = points.last, last.year < target.by else { return }
    guard let line = LinearForecast(series, to: target.by) else {
      row.withoutForecast = Wording(
        "同一口径的年度值有 \(series.count) 个，少于 \(LinearForecast.least) 个，不作外推",
        "of one scope there are \(series.count) yearly values, fewer than the "
          + "\(LinearForecast.least) from which a line is drawn")
      return
    }
    let span = "\(line.years.lowerBound)–\(line.years.upperBound)"
    let value = last.value.with(line.value)
    let basis = Wording(
      "按 \(span) 年同一口径 \(line.points) 个年度值线性外推",
      "by the straight line through \(line.points) yearly values of one scope, \(span)")
    guard case .calculated = target.measurement else {
      row.forecast = ForecastLine(
        year: target.by, value: value, basis: basis, isMet: Self.isMet(row.goal, by: value))
      return
    }
    let found = entitlements.desk.value(of: target, withSeries: line.value, in: target.by)
    row.forecast = ForecastLine(
      year: target.by, value: value, basis: Self.basis(basis, found?.value, target),
      isMet: found?.isMet)
  }

  private static func isMet(_ goal: Threshold, by value: Figure) -> Bool? {
    guard let found = value.number, let bound = goal.bound.number else { return nil }
    return goal.isInclusive ? found >= bound : found > bound
  }

  /// The basis of the forecast of a multiple: what the amount comes to, and what is not sure of it.
  private static func basis(
    _ basis: Wording, _ multiple: Decimal128?, _ target: Target
  ) -> Wording {
    guard let multiple else {
      return Wording("\(basis.chinese)；基期没有数字", "\(basis.english); the base has no figure")
    }
    let shown = Figure(multiple, target.unit)
    let doubt = target.unverified
    return Wording(
      "\(basis.chinese)，为 \(Figures.text(shown, .chinese))"
        + (doubt.map { "；\($0.chinese)" } ?? ""),
      "\(basis.english), which is \(Figures.text(shown, .english))"
        + (doubt.map { "; \($0.english)" } ?? ""))
  }
}
