import Accounts
import Cases
import Foundation
import HTTPTypes
import PolicyPacks
import Testing
import TradeTerms

@testable import WebApp

/// A year's return of twenty-one cities and the departments, from the reminder to the consolidated
/// report.
@Suite("Yearly return", .lives) struct YearlyReturnTests {
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

  /// One year of all units: reminded, handed in, locked, late, supervised, re-opened, consolidated,
  /// printed; each part goes on where the one before ended.
  @Test func `a year from the reminders to the report on paper`() async throws {
    try await CaseSite.run { site in
      let desks = try await Self.departments(site)
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
      let returns = Self.returns(try await site.ask("commerce", .get, round).text)
      #expect(returns.keys.count(where: { $0.hasSuffix("市") }) == 21)
      #expect(Set(returns.keys).isSuperset(of: desks.keys))
      #expect(returns.count == 21 + desks.count)
      #expect(returns["省商务厅"] == nil)

      try await remind(desks, site)
      try await collect(returns, desks, site)
      let late = try await lock(round, returns, site)
      try await Self.follow(late, site)
      try await CaseLivesTests.take(
        Move("commerce", "accept"), of: try #require(returns["深圳市"]), on: site)
      try await CaseLivesTests.take(
        Move("commerce", "consolidate", [("summary", "全省平稳")]), of: round, on: site)
      let report = try await check(round, desks, site)
      try await Self.compare(report, round, site)
    }
  }

  /// Who works in each department that hands in a return, those too that no other test needs.
  private static func departments(_ site: CaseSite) async throws -> [String: String] {
    var desks = [
      "省税务局": "tax", "省自然资源厅": "land", "省公安厅": "police", "省教育厅": "education",
      "省财政厅": "finance", "省地方金融监管局": "bank", "省人力资源社会保障厅": "staff",
    ]
    let others = try CaseSite.pack().departments.values.map(\.id).filter {
      desks[$0] == nil && !["省商务厅", "各地级以上市人民政府"].contains($0)
    }
    for (place, name) in others.sorted().enumerated() {
      desks[name] = "desk\(place)"
      try await site.found("desk\(place)", .province, name, city: nil)
    }
    return desks
  }

  /// In November and in December every unit is reminded, four times in all.
  private func remind(_ desks: [String: String], _ site: CaseSite) async throws {
    let cities = City.allCases.filter { $0 != .shenzhen }.map(\.rawValue)
    for (count, day) in ["2026-11-02", "2026-12-02", "2026-12-25", "2026-12-31"].enumerated() {
      try await site.move(to: "\(day)T09:00:00")
      for who in ["city"] + cities + desks.values.sorted() {
        let inbox = try await site.ask(who, .get, "/inbox?limit=200").text
        #expect(inbox.matches(of: /将到期/).count == count + 1, "\(who) \(day)")
      }
    }
  }

  /// All hand in but a city and a department. Figures are filled in from the records; one is
  /// changed, and both stay.
  private func collect(
    _ returns: [String: String], _ desks: [String: String], _ site: CaseSite
  ) async throws {
    try await hand(
      in: try #require(returns["深圳市"]), by: "city", site, enterprises: "12", paid: "30.5")
    for city in City.allCases where city != .shenzhen && city != .yunfu {
      let path = try #require(returns["\(city.name.chinese)市"])
      try await hand(in: path, by: city.rawValue, site, enterprises: nil, paid: "1.25")
    }
    for (name, who) in desks where who != "education" {
      try await CaseLivesTests.take(
        Move(who, "submit", [("done", "已配合"), ("paid", "0.5")]),
        of: try #require(returns[name]), on: site)
    }
  }

  /// Midnight of the thirty-first: who has not handed in is late and locked, and is supervised when
  /// a working day later nothing has come of it. Gives the return of Yunfu and its supervision.
  private func lock(
    _ round: String, _ returns: [String: String], _ site: CaseSite
  ) async throws -> (path: String, supervision: String) {
    try await site.move(to: "2026-12-31T23:59:59")
    #expect(try await !Self.report(site, round).contains("逾期名单"))
    try await site.move(to: "2027-01-01T00:00:00")
    var late = try #require(Self.late(try await Self.report(site, round)))
    #expect(late.matches(of: /尚未报送/).count == 2)
    #expect(late.contains("云浮市") && late.contains("省教育厅"))
    #expect(!late.contains("督办"))
    try await site.move(to: "2027-01-04T17:30:00")
    late = try #require(Self.late(try await Self.report(site, round)))
    #expect(late.matches(of: /督办 DB-2027-00000[12]</).count == 2)
    let yunfu = try #require(returns["云浮市"])
    let link = late.firstMatch(of: #/云浮市<\/a>.*?<a href="(\/cases\/[0-9]+)">督办/#)
    return (yunfu, String(try #require(link?.1)))
  }

  /// The late unit says why, its return is re-opened with a reason only, and handed in late.
  private static func follow(
    _ late: (path: String, supervision: String), _ site: CaseSite
  ) async throws {
    let (yunfu, who) = (late.path, City.yunfu.rawValue)
    #expect(try await site.told(who, of: late.supervision).first?.hasPrefix("待办") == true)
    try await site.move(to: "2027-01-05T10:00:00")
    try await site.take(
      who, "explain", of: late.supervision, [("cause", "台风停电"), ("promisedDay", "2027-01-08")])
    let locked = try await site.ask(who, .get, yunfu).text
    #expect(!locked.contains("/steps/submit"))
    #expect(!locked.contains("/steps/save"))
    try await site.refuses(who, "submit", of: yunfu, [("done", "晚了")], saying: "逾期未报，已锁定")
    // Re-opened with a reason only.
    try await site.refuses(
      "commerce", "reopen", of: yunfu, [("newDay", "2027-01-10")], saying: "没有写明理由")
    try await site.take("commerce", "reopen", of: yunfu, [("newDay", "2027-01-10")], "台风停电")
    // What was in a draft and is emptied is not handed in as if it stood there.
    try await site.take(who, "save", of: yunfu, [("done", "草稿")])
    try await site.refuses(who, "submitLate", of: yunfu, [("done", " ")], saying: "没有写落实情况")
    try await site.take(who, "submitLate", of: yunfu, [("done", "补报"), ("paid", "2")])
    try await site.take(who, "report", of: late.supervision, [("result", "已补报")])
    try await site.take("commerce", "close", of: late.supervision)
  }

  private func check(
    _ round: String, _ desks: [String: String], _ site: CaseSite
  ) async throws -> String {
    let report = try await Self.report(site, round)
    // 30.5 of Shenzhen, 1.25 of nineteen, 2 of the late one, a half of each department in time.
    let paid = 30.5 + 19 * 1.25 + 2 + 0.5 * Double(desks.count - 1)
    #expect(Double(try #require(Self.paid(report))) == paid)
    #expect(report.contains("全省平稳"))
    // Shenzhen reported one more than the eleven of the records.
    #expect(report.contains("+1"))
    #expect(report.contains("<b>\(21 + desks.count - 1)/\(21 + desks.count)</b>"))
    // Who handed in late stays on the list, with the time; who was in time is not on it.
    let late = try #require(Self.late(report))
    #expect(late.contains("云浮市"))
    #expect(late.contains("2027-01-05 10:00 补报"))
    #expect(late.contains("省教育厅") && late.contains("尚未报送"))
    #expect(!late.contains("深圳市") && !late.contains("省税务局"))
    let links = report.matches(of: #/<a href="/cases/[0-9]+">/#).count
    #expect(links > 21 + desks.count)
    let other = try await site.ask("firm", .get, "\(round)/report")
    #expect(other.status == 403)
    return report
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
