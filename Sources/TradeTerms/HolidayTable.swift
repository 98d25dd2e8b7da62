/// A file of the days off and the make-up working days that the yearly notices name.
struct HolidayTable {
  /// The years whose notices are in the table.
  let years: ClosedRange<Int>
  /// The days off.
  private(set) var off: Set<Day> = []
  /// The Saturdays and Sundays that are worked.
  private(set) var work: Set<Day> = []
  /// What each of the days is called.
  private(set) var names: [Day: String] = [:]

  /// Reads the comment lines and the columns `day, kind, name`.
  init(file: String, bytes: [UInt8]) throws(HolidayTableError) {
    let sheet: DelimitedText
    do {
      sheet = try DelimitedText(bytes: bytes, commentMark: "#")
      try sheet.require(["day", "kind", "name"])
    } catch {
      throw .unreadable(file: file, error)
    }
    let facts = CodeTable.facts(sheet.comments)
    for fact in ["title", "source", "date", "complete", "years"] where facts[fact] == nil {
      throw .missingFact(file: file, fact)
    }
    guard ["yes", "no"].contains(facts["complete"]) else {
      throw .missingFact(file: file, "complete")
    }
    guard let years = Self.years(facts["years"] ?? "") else {
      throw .badYears(file: file, facts["years"] ?? "")
    }
    self.years = years
    for row in sheet.rows { try take(row, file: file) }
  }

  private mutating func take(_ row: DelimitedText.Row, file: String) throws(HolidayTableError) {
    let text = row["day"] ?? ""
    guard let day = try? Day(text) else { throw .badDay(file: file, line: row.line, text) }
    guard years.contains(day.year) else {
      throw .outsideYears(file: file, line: row.line, day, years)
    }
    guard let name = row["name"], !name.isEmpty else {
      throw .missingName(file: file, line: row.line, day)
    }
    guard names.updateValue(name, forKey: day) == nil else {
      throw .repeatedDay(file: file, line: row.line, day)
    }
    switch row["kind"] ?? "" {
    case "off": off.insert(day)
    case "work" where day.weekday <= 5: throw .workedAnyway(file: file, line: row.line, day)
    case "work": work.insert(day)
    case let kind: throw .unknownKind(file: file, line: row.line, kind)
    }
  }

  /// `2004-2026`, or one year.
  private static func years(_ text: String) -> ClosedRange<Int>? {
    text.withBytes { bytes in
      guard bytes.count == 4 || (bytes.count == 9 && bytes[4] == 0x2D),
        let first = ASCIIText.number(bytes, 0, 4),
        let last = ASCIIText.number(bytes, bytes.count - 4, 4), first >= 1, first <= last
      else { return nil }
      return first...last
    }
  }
}
