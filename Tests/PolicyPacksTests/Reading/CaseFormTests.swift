import PolicyPacks
import Testing
import TradeTerms

/// What the fields of a form may say of numbers, days and years, and what is refused.
@Suite("Forms of cases") struct CaseFormTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String
    let instead: String
    let what: String
    let remedy: String?

    var testDescription: String { "\(text) → \(instead)" }
  }

  private static let returns = "case-unit-return.yaml"
  private static let round = "case-yearly-return.yaml"

  static let mistakes: [Mistake] = [
    Mistake(
      file: returns, text: "type: number, least: 0, figure: enterprises",
      instead: "type: number, figure: enterprises", what: "its least must be said",
      remedy: "write least: 0"),
    Mistake(
      file: returns, text: "least: 0, places: 4, figure: paid",
      instead: "least: 0, places: 5, figure: paid", what: "it has 4 places at most",
      remedy: "places"),
    Mistake(
      file: returns, text: "least: 0, places: 4, figure: paid",
      instead: "least: 0, places: 11, figure: paid", what: "“11” is no number of decimal places",
      remedy: "from 0 to 10"),
    Mistake(
      file: returns, text: "least: 0, places: 4, figure: paid",
      instead: "least: 0, places: 4, most: 1000000000000, figure: paid",
      what: "it must not be more than 999999999999", remedy: "most"),
    Mistake(
      file: returns, text: "least: 0, places: 4, figure: paid",
      instead: "least: 9, most: 8, places: 4, figure: paid",
      what: "the most is less than the least", remedy: "at least 9"),
    Mistake(
      file: returns, text: "type: number, least: 0, figure: questions",
      instead: "type: money, least: 0, figure: questions", what: "a figure is a number",
      remedy: "type: number"),
    Mistake(
      file: returns, text: "{id: done, type: text,", instead: "{id: done, type: text, places: 2,",
      what: "a number alone has places", remedy: "type: number"),
    Mistake(
      file: round, text: "latest: \"date(year, 12, 31)\"",
      instead: "latest: \"date(yaer, 12, 31)\"", what: "nothing here is called “yaer”",
      remedy: "year"),
    Mistake(
      file: round, text: "default: \"date(year, 12, 31)\"",
      instead: "default: \"date(deadline, 12, 31)\"", what: "nothing here is called “deadline”",
      remedy: nil),
    Mistake(
      file: round, text: "type: line, most: 60,", instead: "type: line, most: 60, latest: today,",
      what: "a day alone has a latest one", remedy: "type: day"),
    Mistake(
      file: round, text: "yearly: {field: year, from: 11-01}",
      instead: "yearly: {field: yaer, from: 11-01}", what: "there is no field “yaer”",
      remedy: "year"),
    Mistake(
      file: round, text: "yearly: {field: year, from: 11-01}",
      instead: "yearly: {field: year, from: 11-31}", what: "no month and day stand here",
      remedy: "11-01"),
    Mistake(
      file: round, text: "unique: {field: year}", instead: "unique: {field: topic}",
      what: "yearly would open one again and again", remedy: "unique: {field: year}"),
    // What tells people apart is sealed, and is not counted as others are.
    Mistake(
      file: "case-talent-card.yaml", text: "unique: {person: personNumber}",
      instead: "unique: {person: post}", what: "there is no field “post”", remedy: nil),
    Mistake(
      file: "case-talent-card.yaml", text: "unique: {person: personNumber}",
      instead: "unique: {field: personNumber}", what: "there is no field “personNumber”",
      remedy: nil),
  ]

  @Test(arguments: mistakes)
  func `a form that asks for what cannot be is refused`(_ mistake: Mistake) throws {
    let files = try PackFixture.files(
      replacing: mistake.text, with: mistake.instead, in: mistake.file)
    #expect(try files.map(\.bytes) != PackFixture.files().map(\.bytes), "the text is not there")
    let refused = #expect(throws: PackRefused.self) { try PolicyPack.load(files: files) }
    let findings = refused?.findings ?? []
    #expect(
      findings.contains {
        $0.place.hasPrefix(mistake.file) && $0.what.english.contains(mistake.what)
          && mistake.remedy.map($0.remedy.english.contains) ?? true && !$0.what.chinese.isEmpty
      }, "\(findings.map { "\($0.place): \($0.what.english); \($0.remedy.english)" })")
  }

  @Test func `figures of a return have bounds, and say of which year they are`() throws {
    let pack = try PackFixture.guangdong()
    let type = try #require(pack.caseTypes["unit-return"])
    let figures = type.fields.filter { $0.figure != nil }
    #expect(figures.count == 6)
    for field in figures {
      #expect(field.least == 0)
      #expect(field.places == (field.id == "paid" ? 4 : 0))
      #expect(field.most == 999_999_999_999)
      #expect(field.yearsBack == (["overFifty", "sellers"].contains(field.id) ? 1 : 0))
    }
    #expect(type.steps.filter(\.keeps).map(\.id) == ["submit", "submitLate"])
    let round = try #require(pack.caseTypes["yearly-return"])
    #expect(round.steps.filter(\.keeps).map(\.id) == ["report"])
    #expect(round.yearly.map { "\($0.field) \($0.month)-\($0.day)" } == "year 11-1")
    #expect(round.form.filter { !$0.mustBeFilledIn }.map(\.id) == ["topic", "deadline"])
  }
}
