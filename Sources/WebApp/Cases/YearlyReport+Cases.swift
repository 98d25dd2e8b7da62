import Cases
import FEEL
import PolicyPacks
import Programme
import TradeTerms

extension Site {
  /// The returns inside a round, put together as they stand now.
  func yearlyReport(_ id: Int64, for actor: CaseActor) async throws -> YearlyReport {
    let desk = try caseDesk()
    let (around, records) = try await desk.inside(id, for: actor)
    guard let inside = desk.shelf.types[around.type]?.inside,
      let type = desk.shelf.types[inside.type]
    else { throw CaseError.noSuchCase }
    let handedIn = try await desk.lastStep(["submit", "submitLate"], of: records.map(\.id))
    let fields = type.fields.filter { $0.figure != nil }
    let figures = fields.map { field -> YearlyReport.Figure in
      var unit = Wording("", "")
      if case .number(let measure?) = field.kind { unit = measure.name }
      return YearlyReport.Figure(id: field.id, label: field.label, unit: unit)
    }
    let units = records.filter { $0.type == type.id }.map { record -> YearlyReport.Unit in
      var values: [String: YearlyReport.Value] = [:]
      let standing = record.returnStanding
      // A draft is its unit's own until it is handed in.
      let isShown = standing == .handedIn || standing == .accepted
      for field in fields where isShown {
        values[field.id] = YearlyReport.Value(
          reported: record.fields[field.id].flatMap { ReportedNumber($0) },
          recorded: record.recorded(field.id).flatMap { ReportedNumber($0) })
      }
      var isCity = false
      var name = name(of: record.unit)
      if case .city(let city) = record.unit {
        isCity = true
        name = Wording("\(city.name.chinese)市", city.name.english)
      }
      return YearlyReport.Unit(
        name: name, isCity: isCity, standing: standing,
        handedInAt: isShown ? handedIn[record.id] : nil, values: values,
        done: isShown ? record.fields["done"] ?? "" : "",
        problems: isShown ? record.fields["problems"] ?? "" : "", link: "/cases/\(record.id)")
    }
    return YearlyReport(
      title: around.title, year: Int(around.fields["year"] ?? "") ?? 0, number: around.number,
      asAt: desk.clock(), summary: around.fields["summary"] ?? "", figures: figures, units: units)
  }
}

extension CaseRecord {
  fileprivate var returnStanding: YearlyReport.Standing {
    switch state {
    case "submitted": .handedIn
    case "accepted": .accepted
    case "missed": .late
    case "reopened": .reopened
    default: .waiting
    }
  }
}
