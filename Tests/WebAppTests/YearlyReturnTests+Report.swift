import HTTPTypes
import Testing
import TradeTerms

@testable import WebApp

/// What the report says of returns that are late, are corrected, or change after it was handed on.
extension YearlyReturnTests {
  /// Opens the round of 2026 on a day, and gives its page with those of its returns.
  static func open(
    _ site: CaseSite, on day: String = "2026-11-02"
  ) async throws -> (round: String, returns: [String: String]) {
    try await site.addCities()
    try await site.move(to: "\(day)T09:00:00")
    let opened = try await site.ask(
      "commerce", .post, "/cases/new/yearly-return", fields: [("field.year", "2026")])
    #expect(opened.status == 303, "\(opened.text.suffix(1_500))")
    let round = String(opened.location.prefix { $0 != "?" })
    return (round, Self.returns(try await site.ask("commerce", .get, round).text))
  }

  /// The total of the money paid, as the report shows it and links it to its parts.
  static func paid(_ report: String) -> String? {
    report.firstMatch(of: #/href="#figure-paid">([^ <]*)/#).map { String($0.1) }
  }

  static func late(_ report: String) -> String? {
    report.firstMatch(of: #/逾期名单<\/h2><ul>(.*?)<\/ul>/#).map { String($0.1) }
  }

  @Test func `what was handed on stays as it was, and says where it has changed since`()
    async throws
  {
    try await CaseSite.run { site in
      let (round, returns) = try await Self.open(site)
      let shenzhen = try #require(returns["深圳市"])
      let guangzhou = try #require(returns["广州市"])
      try await hand(in: shenzhen, by: "city", site, enterprises: "12", paid: "30.5")
      try await hand(
        in: guangzhou, by: City.guangzhou.rawValue, site, enterprises: nil, paid: "1.25")
      try await site.move(to: "2027-01-05T09:00:00")
      try await CaseLivesTests.take(
        Move("commerce", "consolidate", [("summary", "全省平稳")]), of: round, on: site)
      // Consolidated once more, with another summary.
      try await CaseLivesTests.take(
        Move("commerce", "collectAgain", [], "漏了一段"), of: round, on: site)
      #expect(try await site.ask("commerce", .get, round).text.contains("待汇总"))
      try await CaseLivesTests.take(
        Move("commerce", "consolidate", [("summary", "全省平稳，已补全")]), of: round, on: site)
      #expect(try await !Self.report(site, round).contains("报省政府时的报告"))
      try await CaseLivesTests.take(
        Move("commerce", "report", [], "呈省政府"), of: round, on: site)
      let reported = try await Self.report(site, round)
      #expect(reported.contains("2027-01-05 09:00 报省政府时的报告"))
      #expect(Self.paid(reported) == "31.75")
      #expect(!reported.contains("?as=now\">"))

      // Two weeks later a city corrects what it had handed in.
      try await site.move(to: "2027-01-20T09:00:00")
      try await CaseLivesTests.take(
        Move("commerce", "reopen", [("newDay", "2027-01-25")], "数字有误"), of: shenzhen, on: site)
      try await CaseLivesTests.take(
        Move("city", "submitLate", [("done", "更正后的情况"), ("paid", "99.5")]), of: shenzhen,
        on: site)
      let kept = try await Self.report(site, round)
      #expect(Self.paid(kept) == "31.75")
      #expect(kept.contains("截至 2027-01-05 09:00"))
      #expect(kept.contains("全省平稳，已补全"))
      #expect(kept.contains("+1"))
      #expect(!kept.contains("更正后的情况"))
      #expect(kept.contains("<a href=\"\(round)/report?as=now\">"))
      let now = try await Self.report(site, round, asNow: true)
      #expect(Self.paid(now) == "100.75")
      #expect(now.contains("更正后的情况"))
      #expect(now.contains("不是已报省政府的报告"))
      #expect(now.contains("<a href=\"\(round)/report\">"))
      #expect(now.contains("/report.xlsx?as=now\""))
    }
  }

  @Test func `who was in time is not late for being open again, and counts as handed in`()
    async throws
  {
    try await CaseSite.run { site in
      let (round, returns) = try await Self.open(site)
      let shenzhen = try #require(returns["深圳市"])
      try await site.move(to: "2026-12-20T09:00:00")
      try await hand(in: shenzhen, by: "city", site, enterprises: "12", paid: "30.5")
      try await CaseLivesTests.take(
        Move("commerce", "reopen", [("newDay", "2026-12-28")], "请核对"), of: shenzhen, on: site)
      // A draft is not handed in, whatever stands in it.
      try await CaseLivesTests.take(
        Move("city", "save", [("done", "草稿一段"), ("paid", "77"), ("enterprises", "1")]),
        of: shenzhen, on: site)
      var report = try await Self.report(site, round)
      #expect(report.contains("更正中，按原报送计"))
      #expect(Self.paid(report) == "30.5")
      #expect(report.contains("+1"))
      #expect(report.contains("已落实"))
      #expect(!report.contains("草稿一段"))
      #expect(report.contains("<b>1/"))

      // The time for the correction runs out: locked again, and what was handed in counts.
      try await site.move(to: "2026-12-29T00:00:00")
      #expect(try await site.ask("city", .get, shenzhen).text.contains("已锁定"))
      report = try await Self.report(site, round)
      #expect(report.contains("更正逾期，按原报送计"))
      #expect(Self.paid(report) == "30.5")
      try await site.move(to: "2027-01-01T09:00:00")
      var late = try #require(Self.late(try await Self.report(site, round)))
      #expect(late.contains("广州市"))
      #expect(!late.contains("深圳市"))

      // Handed in again after the year, it is a correction, not a late return.
      try await CaseLivesTests.take(
        Move("commerce", "reopen", [("newDay", "2027-01-08")], "再核对"), of: shenzhen, on: site)
      try await CaseLivesTests.take(
        Move("city", "submitLate", [("done", "已更正"), ("paid", "31.5")]), of: shenzhen, on: site)
      report = try await Self.report(site, round)
      #expect(Self.paid(report) == "31.5")
      #expect(report.contains("已更正"))
      late = try #require(Self.late(report))
      #expect(!late.contains("深圳市"))
    }
  }

  @Test func `what is written and attached stands in the report as it was handed in`()
    async throws
  {
    try await CaseSite.run { site in
      let (round, returns) = try await Self.open(site)
      let shenzhen = try #require(returns["深圳市"])
      #expect(try await site.ask("city", .get, shenzhen).text.contains("name=\"file.attachment\""))
      let sent = try await site.ask(
        "city", .post, "\(shenzhen)/steps/submit",
        fields: [
          ("revision", "1"), ("field.done", "已办"), ("field.problems", "资金<b>不足"),
          ("checked", "true"),
        ], file: ("attachment", "报表.pdf", CaseLivesTests.pdf))
      #expect(sent.status == 303, "\(sent.text.suffix(1_500))")
      var report = try await Self.report(site, round)
      #expect(report.contains("资金&lt;b&gt;不足"))
      let link = try #require(Self.file(report))
      let file = try await site.ask("commerce", .get, link)
      #expect(file.status == 200)
      #expect(file.text.hasPrefix("%PDF-1.7"))

      // A file of a draft takes its place when that is handed in, not before.
      try await site.move(to: "2026-11-10T09:00:00")
      try await CaseLivesTests.take(
        Move("commerce", "reopen", [("newDay", "2026-11-20")], "附件不清"), of: shenzhen, on: site)
      let saved = try await site.ask(
        "city", .post, "\(shenzhen)/steps/save",
        fields: [("revision", "3"), ("field.done", "已办"), ("checked", "true")],
        file: ("attachment", "报表.pdf", Array("%PDF-1.7 新的".utf8)))
      #expect(saved.status == 303, "\(saved.text.suffix(1_500))")
      report = try await Self.report(site, round)
      #expect(Self.file(report) == link)
      try await site.move(to: "2026-11-11T09:00:00")
      try await CaseLivesTests.take(
        Move("city", "submitLate", [("done", "已办"), ("problems", "")]), of: shenzhen, on: site)
      report = try await Self.report(site, round)
      #expect(Self.file(report) != link)
      #expect(!report.contains("不足"))
    }
  }

  private static func file(_ report: String) -> String? {
    report.firstMatch(of: #/<a href="(\/cases\/[0-9]+\/files\/[0-9]+)">报表.pdf</#).map {
      String($0.1)
    }
  }
}
