import Cases
import PolicyPacks
import TradeTerms

extension CaseRecord {
  /// The year that a figure which a return asks for is of.
  func year(of field: FormField) -> Int? {
    fields["year"].flatMap { Int($0) }.map { $0 - field.yearsBack }
  }
}

extension [String: RecordedFigure] {
  /// What the records say of a field, where that is of the year which the field asks for.
  func comparable(_ field: FormField, _ record: CaseRecord) -> RecordedFigure? {
    guard let said = field.figure.flatMap({ self[$0] }), said.year == record.year(of: field) else {
      return nil
    }
    return said
  }
}

extension Site {
  /// What the records say of the figures that a case asks for.
  func figures(_ record: CaseRecord, _ type: CaseType) async throws -> [String: RecordedFigure] {
    var years: [String: Int] = [:]
    for field in type.fields {
      if let figure = field.figure { years[figure] = record.year(of: field) }
    }
    guard !years.isEmpty else { return [:] }
    return try await platform.figures(record.unit.description, years)
  }

  /// Of which year each figure is asked for, and what the records say of it, in words.
  func hints(
    _ figures: [String: RecordedFigure], _ sheet: CaseSheet, _ context: WebContext
  ) -> [String: String] {
    var hints: [String: String] = [:]
    for field in sheet.type.fields {
      guard let figure = field.figure, let year = sheet.record.year(of: field) else { continue }
      guard let said = figures[figure] else {
        hints[figure] = words("case.figure.none", context, ["year": "\(year)"])
        continue
      }
      hints[figure] = words(
        said.year == year ? "case.figure" : "case.figure.other", context,
        [
          "v": said.value, "year": "\(year)", "of": "\(said.year)",
          "day": said.day?.description ?? "—",
        ])
    }
    return hints
  }
}
