import Accounts
import Cases
import Entitlements
import FEEL
import PolicyPacks
import Programme
import TradeTerms

/// The target board: what the decisions count, beside what was published and what the records hold,
/// with its trend and where that leads (目标看板).
struct TargetPages: Sendable {
  let entitlements: EntitlementPages
  let statistics: StatisticDesk?
  let cases: CaseDesk?
  /// Who lets whom see their records; nil where the platform is run without accounts.
  var accounts: AccountDesk?

  func targets() async throws -> [TargetRow] {
    let rows = try await entitlements.targets()
    let pack = entitlements.desk.pack.pack
    let figures = Dictionary(
      grouping: try await statistics?.figures() ?? [], by: \.target)
    let counts = try await entitlements.yearlyCounts()
    let records = try await records(pack.targets)
    var shown: [TargetRow] = []
    for var row in rows {
      guard let target = pack.targets.first(where: { $0.id == row.id }) else { continue }
      publish(figures[row.id] ?? [], target, in: &row)
      let yearly = counts[row.id] ?? []
      if row.trend.isEmpty, yearly.count > 1 {
        row.trend = yearly.map {
          TrendPoint(
            year: $0.year, value: row.value.with($0.count), isVerified: true,
            link: "/targets/\(target.id)/enterprises?run=\($0.run)")
        }
      }
      forecast(target, in: &row)
      row.records += records[row.id] ?? []
      shown.append(row)
    }
    return shown
  }

  /// Puts published figures beside a target; one that nothing else measures takes the newest of
  /// them as its value.
  private func publish(
    _ figures: [StatisticFigure], _ target: Target, in row: inout TargetRow
  ) {
    guard !figures.isEmpty else { return }
    let unit = Self.unit(of: target)
    let periods = Dictionary(grouping: figures, by: \.period)
    let lines = periods.keys.sorted(by: >).compactMap { period -> OfficialLine? in
      var vintages = (periods[period] ?? []).map { OfficialLine($0, unit) }
      guard !vintages.isEmpty else { return nil }
      var line = vintages.removeFirst()
      line.revisions = vintages
      return line
    }
    let own = Set(lines.map(\.period))
    row.official = (lines + row.official.filter { !own.contains($0.period) })
      .sorted { $0.period > $1.period }
    let yearly = figures.filter { $0.year != nil }
    if !row.countsEnterprises {
      // Of each year the newest vintage, which comes first.
      var years: [Int: StatisticFigure] = [:]
      for figure in yearly {
        if let year = figure.year, years[year] == nil { years[year] = figure }
      }
      var points = Dictionary(row.trend.map { ($0.year, $0) }, uniquingKeysWith: { $1 })
      for (year, figure) in years {
        points[year] = TrendPoint(
          year: year, value: Figure(figure.value, unit), isVerified: figure.standing == .verified)
      }
      row.trend = points.values.sorted { $0.year < $1.year }
      if case .notMeasured = target.measurement,
        let newest = years.max(by: { $0.key < $1.key })?.value
      {
        measure(newest, target, in: &row)
      }
    }
  }

  private func measure(_ figure: StatisticFigure, _ target: Target, in row: inout TargetRow) {
    let isMet = target.comparison.holds(figure.value, target.goal)
    let isVerified = figure.standing == .verified
    row.value = Figure(figure.value, target.unit)
    row.goal.found = row.value
    row.state = isVerified ? isMet ? .reached : .notReached : .unknown
    row.scope = Wording(
      "\(figure.period)；\(figure.scope)；\(figure.published) 公布",
      "\(figure.period); \(figure.scope); published on \(figure.published)")
    row.note =
      isVerified
      ? nil : Wording("来源尚未核实，不作为是否达到的依据", "the source is not verified, so it decides nothing")
  }

  /// The unit in which figures of a target are published.
  static func unit(of target: Target) -> MeasureUnit? {
    if case .calculated(_, _, let trend) = target.measurement, let unit = trend?.unit {
      return unit
    }
    return target.unit
  }
}

extension OfficialLine {
  fileprivate init(_ figure: StatisticFigure, _ unit: MeasureUnit?) {
    self.init(
      period: figure.period, value: Figure(figure.value, unit),
      isVerified: figure.standing == .verified, scope: figure.scope,
      published: figure.published.description, source: figure.source, note: figure.note)
  }
}
