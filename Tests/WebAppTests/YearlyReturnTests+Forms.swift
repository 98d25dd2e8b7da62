import Cases
import HTTPTypes
import Testing
import TradeTerms

@testable import WebApp

/// What the forms of a round and of its returns take, and what is filled in.
extension YearlyReturnTests {
  @Test func `a round ends with its year, and there is one for each`() async throws {
    try await CaseSite.run { site in
      try await site.move(to: "2026-10-20T09:00:00")
      let form = try await site.ask("commerce", .get, "/cases/new/yearly-return").text
      #expect(form.contains(#/name="field.deadline" value="" type="date">/#))
      for (language, words) in [
        ("zh", "不能晚于 2026-12-31"), ("en", "it must not be after 2026-12-31"),
      ] {
        let refused = try await site.ask(
          "commerce", .post, "/cases/new/yearly-return?lang=\(language)",
          fields: [("field.year", "2026"), ("field.deadline", "2027-01-01")])
        #expect(refused.status == 422)
        #expect(refused.text.contains(words))
      }
      let past = try await site.ask(
        "commerce", .post, "/cases/new/yearly-return", fields: [("field.year", "2025")])
      #expect(past.status == 422)
      #expect(past.text.contains("这一天已经过去"))
      let opened = try await site.ask(
        "commerce", .post, "/cases/new/yearly-return", fields: [("field.year", "2026")])
      #expect(opened.status == 303)
      let page = try await site.ask(
        "commerce", .get, String(opened.location.prefix { $0 != "?" })
      ).text
      #expect(page.contains("2026 年度落实情况报送"))
      #expect(page.contains("2026-12-31 24:00"))
      let again = try await site.ask(
        "commerce", .post, "/cases/new/yearly-return", fields: [("field.year", "2026")])
      #expect(again.status == 422)
    }
  }

  @Test func `the platform opens the round of each year on the first of November`() async throws {
    try await CaseSite.run { site in
      try await site.move(to: "2026-10-31T23:59:59")
      #expect(try await site.cases.coverYear().isEmpty)
      try await site.move(to: "2026-11-01T00:00:00")
      let opened = try await site.cases.coverYear()
      #expect(opened.map(\.title) == ["2026 年度落实情况报送"])
      #expect(opened.map { $0.fields["deadline"] } == ["2026-12-31"])
      #expect(try await site.cases.coverYear().isEmpty)
      // Nobody opens another beside it; the returns are there, and November reminds of them.
      let again = try await site.ask(
        "commerce", .post, "/cases/new/yearly-return", fields: [("field.year", "2026")])
      #expect(again.status == 422)
      let round = "/cases/\(try #require(opened.first?.id))"
      let returns = Self.returns(try await site.ask("commerce", .get, round).text)
      #expect(returns.keys.count(where: { $0.hasSuffix("市") }) == 21)
      try await site.move(to: "2026-11-02T09:00:00")
      #expect(try await site.ask("city", .get, "/inbox").text.contains("将到期"))
      try await site.move(to: "2027-11-03T09:00:00")
      #expect(try await site.cases.coverYear().map(\.title) == ["2027 年度落实情况报送"])
    }
  }

  @Test func `numbers that no sum could hold are refused in both languages`() async throws {
    try await CaseSite.run { site in
      let (round, returns) = try await Self.open(site)
      let path = try #require(returns["深圳市"])
      for (field, text, chinese, english) in [
        ("enterprises", "-3", "应为不小于 0 的整数", "it must be a whole number, at least 0"),
        ("overFifty", "1.5", "应为不小于 0 的整数", "it must be a whole number, at least 0"),
        ("paid", "30.55555", "至多 4 位小数", "it may have 4 decimal places at most"),
        ("paid", "-0.5", "不能小于 0", "it must not be less than 0"),
        ("paid", "1000000000000", "不能大于 999999999999", "it must not be more than 999999999999"),
        ("questions", "1e3", "不是数", "it is no number"),
      ] {
        for (language, words) in [("zh", chinese), ("en", english)] {
          let refused = try await site.ask(
            "city", .post, "\(path)/steps/submit?lang=\(language)",
            fields: [
              ("revision", "1"), ("field.done", "已办"), ("field.\(field)", text),
              ("checked", "true"),
            ])
          #expect(refused.status == 422, "\(field) \(text)")
          #expect(refused.text.contains(words), "\(field) \(text)")
        }
      }
      #expect(try await Self.paid(Self.report(site, round)) == nil)
      // What is taken is counted to its last place.
      try await CaseLivesTests.take(
        Move("city", "submit", [("done", "已办"), ("paid", "999,999,999,998.5555")]), of: path,
        on: site)
      let guangzhou = try #require(returns["广州市"])
      try await CaseLivesTests.take(
        Move(City.guangzhou.rawValue, "submit", [("done", "已办"), ("paid", "1.44440")]),
        of: guangzhou, on: site)
      #expect(try await Self.paid(Self.report(site, round)) == "999999999999.9999")
    }
  }

  @Test func `each figure says of which year it is, and is held against that year alone`()
    async throws
  {
    try await CaseSite.run { site in
      let (round, returns) = try await Self.open(site)
      let path = try #require(returns["深圳市"])
      let form = try await site.ask("city", .get, path).text
      #expect(form.contains("平台记录：11（2026 年，截至 2026-11-02）"))
      #expect(form.contains("平台记录：3（2025 年，截至 2026-10-01）"))
      #expect(form.contains("请填 2025 年的数。平台只有 2024 年的记录：5（截至 2025-10-01），不作比较。"))
      #expect(form.contains("请填 2026 年的数。平台没有记录。"))
      // What is of the year that is asked for is filled in; what is of another is not.
      #expect(form.contains("name=\"field.overFifty\" value=\"3\""))
      #expect(form.contains("name=\"field.sellers\" value=\"\""))
      try await CaseLivesTests.take(
        Move(
          "city", "submit",
          [("done", "已办"), ("enterprises", "11"), ("overFifty", "4"), ("sellers", "9")]),
        of: path, on: site)
      let report = try await Self.report(site, round)
      let differences = try #require(
        report.firstMatch(of: #/(?s)报送与记录的差异<\/h2>(.*?)<\/table>/#)?.1)
      #expect(differences.contains("年交易 50 亿元以上企业"))
      #expect(differences.contains("+1"))
      #expect(!differences.contains("亿元以上卖家"))
      #expect(report.contains("记录（2024 年，不作比较）"))
      #expect(report.contains("记录（截至 2026-10-01）"))
      #expect(report.contains("2025 年"))
      // Totals open to the returns that they are made of, records to the pages that show them.
      #expect(report.contains("<a href=\"#figure-overFifty\">4 家</a>"))
      #expect(report.contains("id=\"figure-overFifty\""))
      #expect(report.contains("<a href=\"#figure-overFifty\">3 家</a>"))
      let moment = try Instant("2026-11-02T09:00:00+08:00").millisecondsSinceEpoch
      let city = City.shenzhen.code
      #expect(report.contains("<a href=\"/enterprises?city=\(city)&amp;at=\(moment)\">11</a>"))
      #expect(report.contains("<a href=\"/targets/T1/enterprises?city=\(city)&amp;run=7\">3</a>"))
      // By what the other number was counted was not kept: it opens nothing.
      #expect(report.contains("记录（2024 年，不作比较） 5</span>"))
    }
  }
}
