internal import PolicyPacks
internal import TradeTerms

/// All targets of a policy as a run left them.
public struct TargetBoard: Sendable {
  public let run: DecisionRun
  public let targets: [TargetStanding]

  init(
    _ run: DecisionRun, _ pack: VersionedPack, _ statistics: OfficialStatistics,
    _ programs: ProgramShelf
  ) {
    self.run = run
    let tallies = Dictionary(run.tallies.map { ($0.decision, $0.counts) }) { first, _ in first }
    let facts = statistics.facts
    let program = programs.program(pack, run.basis.day, run.basis.year)
    let earlier = statistics.newestYear(upTo: run.basis.year)
    let older = earlier.map { year in
      programs.program(pack, run.basis.day, year).targetValues(tallies, province: facts)
    }
    targets = program.targetValues(tallies, province: facts).map { measured in
      var newest: TargetStanding.Newest?
      var isOfficial = false
      if case .calculated = measured.target.measurement { isOfficial = true }
      if isOfficial, measured.value == nil, let earlier,
        let found = older?.first(where: { $0.target.id == measured.target.id && $0.value != nil })
      {
        newest = TargetStanding.Newest(year: earlier, measured: found)
      }
      return TargetStanding(
        measured: measured, scope: Self.scope(measured.target, run), newest: newest,
        series: isOfficial ? statistics.figures : [], exports: isOfficial ? run.exports : nil)
    }
  }

  /// A target by its id.
  public subscript(id: String) -> TargetStanding? {
    targets.first { $0.measured.target.id == id }
  }

  private static func scope(_ target: Target, _ run: DecisionRun) -> Wording {
    let year = run.basis.year
    switch target.measurement {
    case .counted:
      return Wording(
        "\(year) 年；\(run.basis.day) 登记的 \(run.enterprises) 家企业，据台账与申报",
        "\(year); the \(run.enterprises) enterprises in the registry on \(run.basis.day), "
          + "by the ledger and their declarations")
    case .calculated:
      return Wording("\(year) 年；全省，官方统计", "\(year); the province, official statistics")
    case .notMeasured(let reason): return reason
    }
  }
}
