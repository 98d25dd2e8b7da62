import FEEL
import PolicyPacks
import Testing
import TradeTerms

/// Departments by day: renamed, and taken over.
@Suite struct DepartmentTests {
  private static func day(_ text: String) throws -> CalendarDay {
    try #require(CalendarDay(text))
  }

  @Test(arguments: [
    ("2021-12-02", "人民银行广州分行", nil), ("2023-08-17", "人民银行广州分行", nil),
    ("2023-08-18", "中国人民银行广东省分行", "2023-08-18"),
    ("2026-06-30", "中国人民银行广东省分行", "2023-08-18"),
  ])
  func `a renamed department bears its name of the day`(
    _ text: String, _ name: String, _ since: String?
  ) throws {
    let responsible = try #require(
      try PackFixture.guangdong().responsible("人民银行广州分行", on: Self.day(text)))
    #expect(responsible.name.wording.chinese == name)
    #expect(responsible.since?.description == since)
    #expect(responsible.named.name.chinese == "人民银行广州分行")
  }

  @Test(arguments: [
    ("2024-06-30", "省公安厅", nil), ("2024-07-01", "甲厅", "2024-07-01"),
    ("2025-03-01", "甲乙厅", "2025-03-01"), ("2026-01-01", "丙厅", "2026-01-01"),
  ])
  func `who took over answers, by the name of the day`(
    _ text: String, _ name: String, _ since: String?
  ) throws {
    let files = try PackFixture.files(
      replacing: "  省公安厅: {zh: 省公安厅, en: Department of Public Security}\n",
      with: """
          省公安厅: {zh: 省公安厅, en: a, until: 2024-06-30, successor: 甲}
          甲:
            zh: 甲厅
            en: b
            renamed: [{from: 2025-03-01, zh: 甲乙厅, en: c}]
            until: 2025-12-31
            successor: 丙
          丙: {zh: 丙厅, en: d}

        """, in: "policy.yaml")
    let pack = try PolicyPack.load(files: files)
    let responsible = try #require(pack.responsible("省公安厅", on: Self.day(text)))
    #expect(responsible.name.wording.chinese == name)
    #expect(responsible.since?.description == since)
    #expect(responsible.named.id == "省公安厅")
  }

  @Test func `a name that the policy does not have has nobody`() throws {
    #expect(
      try PackFixture.guangdong().responsible("省体育局", on: Self.day("2024-01-01")) == nil)
  }
}
