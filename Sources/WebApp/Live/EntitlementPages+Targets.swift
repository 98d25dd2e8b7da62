import Entitlements
import FEEL
import PolicyPacks
import Registry
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
    _ target: String, _ outcome: DecisionOutcome, among filter: EnterpriseFilter?, from row: Int,
    limit: Int
  ) async throws -> CountedPage? {
    do {
      return try await desk.counting(target, outcome, among: filter, from: row, limit: limit)
    } catch EntitlementError.unknownTarget, EntitlementError.noRun {
      return nil
    }
  }

  /// The same in a run, the newest one unless given, and of those that were of a city then; nil for
  /// a run too that is not there or did not decide it.
  func counting(
    _ target: String, _ outcome: DecisionOutcome, in number: Int64?, of city: City?,
    among filter: EnterpriseFilter?, from row: Int, limit: Int
  ) async throws -> (CountedPage, DecisionRun)? {
    do {
      let run = try await desk.run(id: number)
      let page = try await desk.counting(
        target, outcome, run: run.id, among: filter, in: city, from: row, limit: limit)
      return (page, run)
    } catch EntitlementError.unknownTarget, EntitlementError.noRun, EntitlementError.noSuchRun,
      EntitlementError.noSuchDecision
    {
      return nil
    }
  }

  /// What the newest run of a year counted.
  struct YearlyCount {
    let year: Int
    let count: Int64
    let run: Int64
  }

  /// The counts of a target by year: of each year the newest run that assessed it.
  func yearlyCounts() async throws -> [String: [YearlyCount]] {
    var counts: [String: [YearlyCount]] = [:]
    for run in try await desk.newestByYear() {
      for tally in run.tallies {
        counts[tally.decision, default: []].append(
          YearlyCount(year: run.basis.year, count: Int64(tally.counts.holds), run: run.id))
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
    records = standing.exports.map { [RecordLine($0, run.basis)] } ?? []
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
  /// The exports that the ledger saw in the year of a run, which stand beside the official
  /// statistics.
  fileprivate init(_ exports: LedgerTurnover, _ basis: AnswerBasis) {
    let lack = exports.unknown
    let year = basis.year
    let known = PageTime.text(basis.knownAt)
    self.init(
      value: exports.total.map { .rmb(fen: $0.fen) } ?? .unknown,
      label: Wording("台账所见的出口额", "exports that the ledger saw"),
      scope: Wording(
        "\(year) 年（按出口日期）；已向本平台报送的出口清单的现行版本，不含撤回、退单和退运的，"
          + "截至 \(known) 共 \(exports.documents) 笔金额（一份清单的每个运抵国和币种各一笔）；"
          + "链接列出同一口径的清单，此后报送的也在内"
          + (lack > 0 ? "；\(lack) 笔没有汇率，合计未知" : ""),
        "\(year), by the day of export; the current versions of the export inventories that were "
          + "handed in here, without those withdrawn, returned or shipped back: "
          + "\(exports.documents) amounts by \(known), one for each destination and currency of an "
          + "inventory; the link lists the same inventories, those that came later among them"
          + (lack > 0 ? "; \(lack) amounts have no exchange rate, so the sum is unknown" : "")),
      link: "/documents?kind=603&year=\(year)&current=1")
  }
}
