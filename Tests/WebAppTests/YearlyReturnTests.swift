import Accounts
import Cases
import Foundation
import HTTPTypes
import Testing
import TradeTerms

@testable import WebApp

/// A year's return of twenty-one cities and the departments, from the reminder to the consolidated
/// report.
@Suite("Yearly return") struct YearlyReturnTests {
  typealias Move = CaseLivesTests.Move

  /// The addresses of the returns of a round, by what the page of the round calls them.
  static func returns(_ page: String) -> [String: String] {
    var found: [String: String] = [:]
    for match in page.matches(of: #/<a href="(/cases/[0-9]+)">BS-[0-9-]+ ([^ ]+) /#) {
      found[String(match.2)] = String(match.1)
    }
    return found
  }

  /// The report of a round: as it was handed on, or as it stands now.
  static func report(
    _ site: CaseSite, _ round: String, asNow: Bool = false
  ) async throws -> String {
    let page = try await site.ask("commerce", .get, "\(round)/report\(asNow ? "?as=now" : "")")
    #expect(page.status == 200)
    return page.text
  }

  @Test func `a year from the reminder to the report`() async throws {
    try await CaseSite.run { site in
      try await site.addCities()
      try await site.move(to: "2026-10-20T09:00:00")
      let opened = try await site.ask(
        "commerce", .post, "/cases/new/yearly-return",
        fields: [
          ("field.topic", "2026 年度落实情况"), ("field.year", "2026"),
          ("field.deadline", "2026-12-31"),
        ])
      #expect(opened.status == 303, "\(opened.text.suffix(1_500))")
      let round = String(opened.location.prefix { $0 != "?" })
      let page = try await site.ask("commerce", .get, round)
      let returns = Self.returns(page.text)
      #expect(returns.keys.count(where: { $0.hasSuffix("市") }) == 21)
      #expect(returns["省税务局"] != nil)
      #expect(returns["省商务厅"] == nil)

      // Reminded in November and in December, sixty, thirty, seven days and a day before.
      let shenzhen = try #require(returns["深圳市"])
      var reminders: [Int] = []
      for day in ["2026-11-02", "2026-12-02", "2026-12-25", "2026-12-31"] {
        try await site.move(to: "\(day)T09:00:00")
        let inbox = try await site.ask("city", .get, "/inbox").text
        reminders.append(inbox.matches(of: /将到期/).count)
      }
      #expect(reminders == [1, 2, 3, 4])

      // Figures are filled in from the records; one is changed, and both stay.
      try await hand(in: shenzhen, by: "city", site, enterprises: "12", paid: "30.5")
      for city in City.allCases where city != .shenzhen && city != .yunfu {
        let path = try #require(returns["\(city.name.chinese)市"])
        try await hand(in: path, by: city.rawValue, site, enterprises: nil, paid: "1.25")
      }
      // Midnight of the thirty-first: who has not handed in is late and locked.
      try await site.move(to: "2026-12-31T23:59:59")
      var report = try await Self.report(site, round)
      #expect(!report.contains("逾期名单"))
      try await site.move(to: "2027-01-01T00:00:00")
      report = try await Self.report(site, round)
      #expect(report.contains("逾期名单"))
      #expect(report.contains("尚未报送"))
      let yunfu = try #require(returns["云浮市"])
      try await reopen(yunfu, site)
      try await CaseLivesTests.take(Move("commerce", "accept"), of: shenzhen, on: site)
      try await CaseLivesTests.take(
        Move("commerce", "consolidate", [("summary", "全省平稳")]), of: round, on: site)
      try await check(round, site)
    }
  }

  /// A return that was locked is re-opened with a reason only, and handed in late.
  private func reopen(_ yunfu: String, _ site: CaseSite) async throws {
    let locked = try await site.ask(City.yunfu.rawValue, .get, yunfu).text
    #expect(!locked.contains("/steps/submit"))
    #expect(!locked.contains("/steps/save"))
    let forced = try await site.ask(
      City.yunfu.rawValue, .post, "\(yunfu)/steps/submit",
      fields: [("revision", "2"), ("field.done", "晚了")])
    #expect(forced.status == 422)
    // Re-opened with a reason only.
    let without = try await site.ask(
      "commerce", .post, "\(yunfu)/steps/reopen",
      fields: [("revision", "2"), ("field.newDay", "2027-01-10")])
    #expect(without.status == 422)
    try await CaseLivesTests.take(
      Move("commerce", "reopen", [("newDay", "2027-01-10")], "台风停电"), of: yunfu, on: site)
    // What was in a draft and is emptied is not handed in as if it stood there.
    try await CaseLivesTests.take(
      Move(City.yunfu.rawValue, "save", [("done", "草稿")]), of: yunfu, on: site)
    let emptied = try await site.ask(
      City.yunfu.rawValue, .post, "\(yunfu)/steps/submitLate",
      fields: [("revision", "4"), ("field.done", " ")])
    #expect(emptied.status == 422)
    #expect(emptied.text.contains("没有写落实情况"))
    try await CaseLivesTests.take(
      Move(City.yunfu.rawValue, "submitLate", [("done", "补报"), ("paid", "2")]), of: yunfu,
      on: site)
  }

  private func check(_ round: String, _ site: CaseSite) async throws {
    let report = try await Self.report(site, round)
    // 30.5 of Shenzhen, 1.25 of nineteen, 2 of the late one.
    #expect(report.contains("56.25"))
    #expect(report.contains("全省平稳"))
    // Shenzhen reported one more than the eleven of the records.
    #expect(report.contains("+1"))
    // Who handed in late stays on the list, with the time; who was in time is not on it.
    let late = try #require(report.firstMatch(of: #/逾期名单<\/h2><ul>(.*?)<\/ul>/#)?.1)
    #expect(late.contains("云浮市"))
    #expect(late.contains("2027-01-01 00:00 补报"))
    #expect(!late.contains("深圳市"))
    // Departments handed in nothing here.
    #expect(late.contains("省税务局"))
    #expect(late.contains("尚未报送"))
    let links = report.matches(of: #/<a href="/cases/[0-9]+">/#).count
    #expect(links > 21)
    let book = try await site.ask("commerce", .get, "\(round)/report.xlsx")
    #expect(book.status == 200)
    #expect(book.text.hasPrefix("PK"))
    let other = try await site.ask("firm", .get, "\(round)/report")
    #expect(other.status == 403)
  }

  func hand(
    in path: String, by who: String, _ site: CaseSite, enterprises: String?, paid: String
  ) async throws {
    let page = try await site.ask(who, .get, path).text
    #expect(page.contains("平台记录：11"))
    var fields = [("done", "已落实"), ("paid", paid)]
    fields.append(("enterprises", enterprises ?? "11"))
    try await CaseLivesTests.take(Move(who, "submit", fields), of: path, on: site)
  }
}
