import Cases
import FEEL
import PolicyPacks
import Programme
import TradeTerms

/// The report that is shown, and what else there is of it.
struct ShownReport: Sendable {
  let report: YearlyReport
  /// Whether it is the one that was handed on, kept as it was.
  let isKept: Bool
  /// When it was handed on; nil where it was not yet.
  let reportedAt: Instant?
  /// Whether the returns say something else now.
  let hasChanged: Bool
}

extension Site {
  /// The returns inside a round, put together: as they were reported, or where that is asked for or
  /// they were not yet, as they stand now.
  func yearlyReport(_ id: Int64, asNow: Bool, for actor: CaseActor) async throws -> ShownReport {
    let (now, reported) = try await caseDesk().returns(in: id, for: actor)
    let kept = asNow ? nil : reported
    return ShownReport(
      report: report(kept ?? now), isKept: kept != nil, reportedAt: reported?.asAt,
      hasChanged: reported.map(now.differs) ?? false)
  }

  private func report(_ round: ReturnRound) -> YearlyReport {
    YearlyReport(
      title: round.title, year: round.year, number: round.number, asAt: round.asAt,
      summary: round.summary,
      figures: round.figures.map { figure in
        YearlyReport.Figure(
          id: figure.id, label: figure.label, unit: figure.measure, year: figure.year)
      }, units: round.returns.map { unit($0, round.figures) })
  }

  private func unit(
    _ said: ReturnRound.Return, _ figures: [ReturnRound.Figure]
  ) -> YearlyReportUnit {
    var values: [String: YearlyReportUnit.Value] = [:]
    for figure in figures {
      guard let amount = said.amounts[figure.id] else { continue }
      values[figure.id] = YearlyReportUnit.Value(
        reported: amount.reported.flatMap { ReportedNumber($0) },
        record: amount.recorded.flatMap { recorded in
          ReportedNumber(recorded.value).map { number in
            YearlyReportUnit.Record(
              number, year: recorded.year, day: recorded.day,
              isComparable: recorded.year == figure.year,
              link: ReturnFigures.page(of: figure.source, unit: said.unit, by: recorded))
          }
        })
    }
    var isCity = false
    var name = name(of: said.unit)
    if case .city(let city) = said.unit {
      isCity = true
      name = Wording("\(city.name.chinese)市", city.name.english)
    }
    return YearlyReportUnit(
      name: name, isCity: isCity, standing: YearlyReportUnit.Standing(said.standing),
      isLate: said.isLate, firstHandedInAt: said.firstHandedInAt, handedInAt: said.handedInAt,
      values: values, done: said.done, problems: said.problems,
      files: said.files.map {
        YearlyReportUnit.File(
          name: $0.name, size: $0.size, link: "/cases/\(said.caseID)/files/\($0.id)")
      },
      supervisions: said.supervisions.map {
        YearlyReportUnit.Supervision(number: $0.number, link: "/cases/\($0.caseID)")
      }, link: "/cases/\(said.caseID)")
  }
}

extension YearlyReportUnit.Standing {
  init(_ standing: ReturnRound.Standing) {
    self =
      switch standing {
      case .waiting: .waiting
      case .handedIn: .handedIn
      case .accepted: .accepted
      case .late: .late
      case .reopened: .reopened
      case .correcting: .correcting
      case .lapsed: .lapsed
      }
  }

  var tone: String {
    switch self {
    case .late, .reopened: "bad"
    case .accepted: "good"
    case .correcting, .lapsed: "waiting"
    case .waiting, .handedIn: "neutral"
    }
  }
}
