import FEEL
import PolicyPacks
import Testing
import TradeTerms

/// A pack with a mistake is refused as a whole, and the reader is told where and what to do.
@Suite struct RefusalTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String
    let instead: String
    let place: String
    let what: String
    let remedy: String
    var testDescription: String { "\(text) → \(instead)" }
  }

  static let mistakes: [Mistake] = [
    Mistake(
      file: "01.md", text: "\"platform\" |", instead: "\"plattform\" |", place: "01.md:25 (1.1)",
      what: "there is no value “plattform”", remedy: "platform"),
    Mistake(
      file: "01.md", text: ">= platformMinimum |", instead: ">= platfromMinimum |",
      place: "01.md:25 (1.1)", what: "nothing here is called “platfromMinimum”",
      remedy: "platformMinimum"),
    Mistake(
      file: "01.md", text: "a platform needs}, unit: 亿元", instead: "a platform needs}, unit: 平方米",
      place: "01.md:25 (1.1)", what: "cannot be added to or compared with", remedy: "units"),
    Mistake(
      file: "01.md", text: "`turnover` [亿元]", instead: "`turnover` [平方米]",
      place: "01.md:19 (1.1)", what: "is not measured in “m²”", remedy: "unit"),
    Mistake(
      file: "01.md", text: "`turnover` [亿元]", instead: "`turnover` [亿]", place: "01.md:23 (1.1)",
      what: "there is no unit “[亿]”", remedy: "[亿元]"),
    Mistake(
      file: "01.md", text: "turnover: annualTurnover(year)}\nreadings",
      instead: "turnover: anualTurnover(year)}\nreadings", place: "01.md:19 (1.1)",
      what: "no function is called “anualTurnover”", remedy: "annualTurnover"),
    Mistake(
      file: "01.md", text: "\"own site\", \"seller\"", instead: "\"own site\", \"platform\"",
      place: "01.md:26 (1.1)", what: "rules 1, 2 hold at once for", remedy: "hit policy F"),
    Mistake(
      file: "01.md", text: "turnover: annualTurnover(year)}\nreadings: [turnover, firm]",
      instead: "turnover: annualTurnover}\nreadings: [turnover, firm]", place: "01.md:",
      what: "“annualTurnover” is said for each year", remedy: "write annualTurnover(year)"),
    Mistake(
      file: "01.md", text: "```benefit", instead: "```benfit", place: "01.md:30 (1.1)",
      what: "a block “benfit” means nothing here", remedy: "benefit"),
    Mistake(
      file: "01.md", text: "when: supported, kind: in-kind",
      instead: "when: suported, kind: in-kind",
      place: "01.md:30 (1.1)", what: "there is no decision “suported”", remedy: "supported"),
    Mistake(
      file: "01.md", text: "省教育厅, 省科技厅", instead: "省教育部, 省科技厅", place: "01.md:167 (1.D)",
      what: "there is no department “省教育部”", remedy: "省教育厅"),
    Mistake(
      file: "01.md", text: "value: 30, cites: 1.1", instead: "value: 30, cites: 1.9",
      place: "01.md:9 (1.1)", what: "there is no sentence “1.9”", remedy: "did you mean"),
    Mistake(
      file: "01.md", text: "values: [{from: 2021-11-19, value: 30",
      instead: "values: [{from: 2022-01-01, value: 25, cites: 1.1}, {from: 2021-11-19, value: 30",
      place: "01.md:9 (1.1)", what: "two values of “platformMinimum” are in force at once",
      remedy: "“to”"),
    Mistake(
      file: "policy.yaml", text: "G4: {measure: 9", instead: "G4: {measure: 99",
      place: "policy.yaml:1", what: "there is no measure “99”", remedy: ""),
    Mistake(
      file: "02.md", text: "goal: \">= 2\"", instead: "goal: two", place: "02.md:",
      what: "nothing here is called “two”", remedy: ""),
    Mistake(
      file: "02.md", text: "```not-executable\nreason: {zh: 属服务",
      instead: "```parameters\nx: {zh: 属服务",
      place: "02.md:", what: "“zh” means nothing here", remedy: "unit"),
    Mistake(
      file: "policy.yaml", text: "signed: 2021-11-19", instead: "signed: 19.11.2021",
      place: "policy.yaml:5", what: "“19.11.2021” is not a day", remedy: "2021-11-19"),
    Mistake(
      file: "policy.yaml", text: "beside: annualTurnoverDeclared",
      instead: "beside: annualTurnoverDeclare", place: "policy.yaml:",
      what: "there is no fact “annualTurnoverDeclare”", remedy: "annualTurnoverDeclared"),
    Mistake(
      file: "policy.yaml", text: "06.md, ", instead: "06.md, 12.md, ", place: "policy.yaml:1",
      what: "the file “12.md” is missing", remedy: "measures"),
    Mistake(
      file: "policy.yaml", text: "number: 粤", instead: "number: [粤", place: "policy.yaml:",
      what: "this is not well-formed YAML", remedy: "brackets"),
  ]

  @Test(arguments: mistakes)
  func `a mistake is refused with its place and a remedy`(_ mistake: Mistake) throws {
    let files = try PackFixture.files(
      replacing: mistake.text, with: mistake.instead, in: mistake.file)
    let refused = #expect(throws: PackRefused.self) { try PolicyPack.load(files: files) }
    let findings = refused?.findings ?? []
    #expect(
      findings.contains {
        $0.place.hasPrefix(mistake.place) && $0.what.english.contains(mistake.what)
          && $0.remedy.english.contains(mistake.remedy) && !$0.what.chinese.isEmpty
      }, "\(findings.map { "\($0.place): \($0.what.english); \($0.remedy.english)" })")
  }

  @Test func `an example that does not come out is a failure with its place`() throws {
    let files = try PackFixture.files(
      replacing: "turnover: 30}, expect: {supported: true}",
      with: "turnover: 30}, expect: {supported: false}", in: "01.md")
    let failures = try PolicyPack.load(files: files).runTests()
    #expect(failures.map(\.what.english).first?.contains("should be false and is true") == true)
  }

  @Test func `several mistakes are reported at once`() throws {
    let files = try PackFixture.files(replacing: "goal: \">=", with: "gaol: \">=", in: "01.md")
    let refused = #expect(throws: PackRefused.self) { try PolicyPack.load(files: files) }
    #expect(refused?.findings.count ?? 0 >= 3)
    #expect(refused?.what.chinese.contains("处错误") == true)
  }

  @Test func `bytes that are no text are refused`() {
    let files = [PackFile(name: "policy.yaml", bytes: [0xFF, 0xFE, 0x00])]
    let refused = #expect(throws: PackRefused.self) { try PolicyPack.load(files: files) }
    #expect(refused?.what.english == "the file is not UTF-8")
  }
}
