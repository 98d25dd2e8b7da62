import Entitlements
import FEEL
import PolicyPacks
import TradeTerms

extension EntitlementPages {
  /// The target board by the newest run; before the first run every value is unknown.
  func targets() async throws -> [TargetRow] {
    do {
      let board = try await desk.targets()
      return board.targets.map { TargetRow($0, board.run) }
    } catch EntitlementError.noRun {
      return desk.pack.pack.targets.map(TargetRow.init(undecided:))
    }
  }

  /// The enterprises that a target counts, or of which that is not known; nil for a target that is
  /// not there.
  func counting(
    _ target: String, _ outcome: DecisionOutcome, among parties: Set<Int64>?, from row: Int,
    limit: Int
  ) async throws -> CountedPage? {
    do {
      return try await desk.counting(target, outcome, among: parties, from: row, limit: limit)
    } catch EntitlementError.unknownTarget, EntitlementError.noRun {
      return nil
    }
  }

  /// The counts of a target by year: of each year the newest run that assessed it.
  func yearlyCounts() async throws -> [String: [(year: Int, count: Int64)]] {
    var counts: [String: [(year: Int, count: Int64)]] = [:]
    for run in try await desk.newestByYear() {
      for tally in run.tallies {
        counts[tally.decision, default: []].append((run.basis.year, Int64(tally.counts.holds)))
      }
    }
    return counts
  }

  /// The measures of the policy in their order.
  func measures() -> [MeasureSheet] {
    let today = CalendarDay(daysSinceEpoch: BusinessClock.today.daysSinceEpoch)
    return desk.pack.pack.measures.compactMap { MeasureSheet($0, of: desk.pack.pack, on: today) }
  }
}

extension TargetRow {
  /// A target as a run left it. Where the assessed year has no figure, the newest one is shown.
  init(_ standing: TargetStanding, _ run: DecisionRun) {
    let measured = standing.measured
    let shown = standing.newest?.measured ?? measured
    let target = measured.target
    let value = shown.value.map { Figure($0, target.unit) } ?? .unknown
    var scope = standing.scope
    if let newest = standing.newest {
      scope = Wording(
        "\(newest.year) 年（评定年度尚无数据）；官方统计",
        "\(newest.year) (no figure for the assessed year yet); official statistics")
    }
    if case .notMeasured = target.measurement { scope = Self.noSource }
    self.init(
      id: target.id, title: target.label, sentence: target.sentence, value: value,
      goal: Threshold(
        found: value, bound: Figure(target.goal, target.unit),
        isInclusive: target.comparison == .greaterOrEqual),
      state: measured.isMet.map { $0 ? .reached : .notReached } ?? .unknown,
      unknownSubjects: measured.unknownCount, scope: scope,
      note: target.unverified ?? measured.reason,
      trend: standing.series.compactMap { figure in
        guard let year = figure.year, let value = figure.value else { return nil }
        return TrendPoint(
          year: year, value: .rmb(fen: value.fen), isVerified: figure.standing == .verified)
      }, by: target.by)
    official = standing.series.reversed().compactMap { figure in
      figure.value.map { value in
        OfficialLine(
          period: figure.period, value: .rmb(fen: value.fen),
          isVerified: figure.standing == .verified, scope: figure.scope,
          published: figure.published, source: figure.source, note: figure.note)
      }
    }
    countsEnterprises = standing.counted != nil
    records = standing.exports.map { [RecordLine($0, year: run.basis.year)] } ?? []
  }

  /// A target before anything was decided.
  init(undecided target: Target) {
    var reason = Wording("还没有运行判定", "the decisions have not been run yet")
    if case .notMeasured(let why) = target.measurement { reason = why }
    self.init(
      id: target.id, title: target.label, sentence: target.sentence, value: .unknown,
      goal: Threshold(
        found: .unknown, bound: Figure(target.goal, target.unit),
        isInclusive: target.comparison == .greaterOrEqual),
      state: .unknown, scope: Self.noSource, note: reason, by: target.by)
  }

  private static let noSource = Wording(
    "全省；还没有收入公布的统计", "the province; no published figure has been taken in yet")
}

extension RecordLine {
  /// The exports that the ledger saw in a year, which stand beside the official statistics.
  fileprivate init(_ exports: LedgerTurnover, year: Int) {
    let lack = exports.unknown
    self.init(
      value: exports.total.map { .rmb(fen: $0.fen) } ?? .unknown,
      label: Wording("台账所见的出口额", "exports that the ledger saw"),
      scope: Wording(
        "\(year) 年；已向本平台报送、现行有效的出口清单，扣除退货，计入 \(exports.documents) 份"
          + (lack > 0 ? "；\(lack) 笔没有汇率，合计未知" : ""),
        "\(year); the current export inventories that were handed in here, less returns, "
          + "\(exports.documents) of them"
          + (lack > 0 ? "; \(lack) amounts have no exchange rate, so the sum is unknown" : "")),
      link: "/documents?kind=603")
  }
}
