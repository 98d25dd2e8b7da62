import Testing
import TradeTerms

@Suite struct HolidayTableTests {
  private static let file = "holidays.csv"
  private static let facts = "# title: t\n# source: s\n# date: d\n# complete: no\n"
  private static let head = facts + "# years: 2024-2025\nday,kind,name\n"

  private func calendar(_ text: String) throws -> WorkCalendar {
    try WorkCalendar(file: Self.file, bytes: Array(text.utf8), officeHours: .guangdong)
  }

  @Test func `a table of a few days is enough`() throws {
    let calendar = try calendar(Self.head + "20241001,off,国庆节\n2024-09-29,work,国庆节调休\n")
    #expect(calendar.knownYears == 2024...2025)
    #expect(!calendar.isWorkingDay(try Day("2024-10-01")))
    #expect(calendar.isWorkingDay(try Day("2024-09-29")))
    #expect(calendar.isWorkingDay(try Day("2024-10-02")))
  }

  @Test func `one year and further columns may be given, in any order`() throws {
    let calendar = try calendar(
      Self.facts + "# years: 2024,,\nchecked,name,kind,day\nread,国庆节,off,2024-10-01\n")
    #expect(calendar.knownYears == 2024...2024)
    #expect(!calendar.isWorkingDay(try Day("2024-10-01")))
  }

  @Test(arguments: ["2024–2025", "2025-2024", "0000-2024", "24-25", "2024-", "all"])
  func `years that are no range are refused`(_ text: String) {
    let error = HolidayTableError.badYears(file: Self.file, text)
    #expect(throws: error) { try calendar(Self.facts + "# years: \(text)\nday,kind,name\n") }
    Self.expectExplained(error)
  }

  @Test(
    arguments: [
      ("", HolidayTableError.unreadable(file: file, .empty)),
      (
        facts + "# years: 2024\nday,kind,name\n2024-10-01,off\n",
        .unreadable(file: file, .wrongCellCount(line: 7, found: 2, expected: 3))
      ),
      (
        facts + "# years: 2024\nday,kind\n",
        .unreadable(file: file, .missingColumn(name: "name", found: ["day", "kind"]))
      ),
      (facts + "day,kind,name\n", .missingFact(file: file, "years")),
      (
        "# title: t\n# source: s\n# date: d\n# complete: so\n# years: 2024\nday,kind,name\n",
        .missingFact(file: file, "complete")
      ),
      (
        "# title: t\n# date: d\n# years: 2024\nday,kind,name\n",
        .missingFact(file: file, "source")
      ),
      (head + "2024-02-30,off,春节\n", .badDay(file: file, line: 7, "2024-02-30")),
      (head + "\n1 Oct 2024,off,国庆节\n", .badDay(file: file, line: 8, "1 Oct 2024")),
      (head + "2024-10-01,holiday,国庆节\n", .unknownKind(file: file, line: 7, "holiday")),
      (head + "2024-10-01,,国庆节\n", .unknownKind(file: file, line: 7, "")),
    ] as [(String, HolidayTableError)])
  func `a faulty table is refused with file, line and remedy`(
    _ text: String, _ error: HolidayTableError
  ) {
    #expect(throws: error) { try calendar(text) }
    Self.expectExplained(error)
  }

  @Test func `a day that does not fit is refused with file, line and remedy`() throws {
    let monday = try Day("2024-09-30")
    let holiday = try Day("2024-10-01")
    let later = try Day("2026-01-01")
    let faults: [(String, HolidayTableError)] = [
      ("2024-10-01,off,\n", .missingName(file: Self.file, line: 7, holiday)),
      (
        "2024-10-01,off,国庆节\n20241001,off,国庆节\n",
        .repeatedDay(file: Self.file, line: 8, holiday)
      ),
      ("2024-09-30,work,国庆节调休\n", .workedAnyway(file: Self.file, line: 7, monday)),
      ("2026-01-01,off,元旦\n", .outsideYears(file: Self.file, line: 7, later, 2024...2025)),
    ]
    for (rows, error) in faults {
      #expect(throws: error) { try calendar(Self.head + rows) }
      Self.expectExplained(error)
    }
  }

  private static func expectExplained(_ error: HolidayTableError) {
    #expect(error.place.hasPrefix(file))
    for wording in [error.what, error.remedy] {
      #expect(!wording.chinese.isEmpty && !wording.english.isEmpty)
      #expect(wording.chinese != wording.english)
    }
  }
}
