import Foundation
import HTTPTypes
import Testing
import TradeTerms

@testable import WebApp

/// What follows a return that was missed, and the time that the department itself has.
extension YearlyReturnTests {
  /// The supervisions that the late list shows beside a unit, by their numbers and pages.
  private static func supervisions(
    of unit: String, _ site: CaseSite, _ round: String
  ) async throws -> [(number: String, path: String)] {
    let list = try #require(late(try await report(site, round)))
    let item = try #require(
      list.components(separatedBy: "</li>").first { $0.contains(">\(unit)<") })
    return item.matches(of: #/<a href="(\/cases\/[0-9]+)">督办 (DB-[0-9-]+)<\/a>/#).map {
      (String($0.2), String($0.1))
    }
  }

  @Test func `a missed return is supervised with its unit, and stays locked`() async throws {
    try await CaseSite.run { site in
      let (round, returns) = try await Self.open(site)
      let who = City.yunfu.rawValue
      let yunfu = try #require(returns["云浮市"])
      let shenzhen = try #require(returns["深圳市"])
      try await hand(in: shenzhen, by: "city", site, enterprises: "11", paid: "1")
      try await site.move(to: "2027-01-01T00:00:00")
      #expect(try await site.state(of: yunfu) == "逾期未报，已锁定")
      // The first working day of the year is given to whoever re-opens it with a reason.
      try await site.move(to: "2027-01-04T17:29:59")
      #expect(try await Self.supervisions(of: "云浮市", site, round).isEmpty)
      try await site.move(to: "2027-01-04T17:30:00")
      let found = try await Self.supervisions(of: "云浮市", site, round)
      let first = try #require(found.first)
      #expect(found.count == 1)
      #expect(try await site.ticks(of: "逾期处置", on: yunfu) == ["到期", "升级"])
      #expect(try await site.told(who, of: first.path).count == 1)
      #expect(try await site.told("commerce", of: yunfu).contains { $0.hasPrefix("升级") })
      #expect(try await site.ask(who, .get, first.path).text.contains("href=\"\(yunfu)\""))
      // A department is late as a city is; who was in time is not followed.
      let tax = try #require(try await Self.supervisions(of: "省税务局", site, round).first)
      #expect(try await site.told("tax", of: tax.path).first?.hasPrefix("待办") == true)
      #expect(try await site.ask(who, .get, tax.path).status == 403)
      #expect(try await !site.ask("commerce", .get, shenzhen).text.contains("DB-2027-"))
      // It does not open what was locked.
      try await site.take(
        who, "explain", of: first.path, [("cause", "停电"), ("promisedDay", "2027-01-08")])
      #expect(try await site.offered(yunfu, to: who).isEmpty)
      try await site.refuses(who, "submit", of: yunfu, [("done", "晚了")], saying: "已锁定")
      try await site.refuses(who, "submitLate", of: yunfu, [("done", "晚了")], saying: "已锁定")
      #expect(try await site.state(of: yunfu) == "逾期未报，已锁定")
      let book = try await Self.file("\(round)/report.xlsx", ReportFile.excel, site)
      #expect(try PaperTools.part("xl/sharedStrings.xml", of: book).contains(first.number))
    }
  }

  @Test func `one supervision at a time follows a return, and those that ended stay on the list`()
    async throws
  {
    try await CaseSite.run { site in
      let (round, returns) = try await Self.open(site)
      let who = City.yunfu.rawValue
      let yunfu = try #require(returns["云浮市"])
      try await site.move(to: "2027-01-01T00:00:00")
      try await site.move(to: "2027-01-04T17:30:00")
      let first = try #require(try await Self.supervisions(of: "云浮市", site, round).first)
      try await site.take("commerce", "reopen", of: yunfu, [("newDay", "2027-01-08")], "停电")
      // Missed once more, while the first one is still followed.
      try await site.move(to: "2027-01-07T09:00:00")
      #expect(try await site.ticks(of: "补报期限", on: yunfu) == ["提醒"])
      try await site.move(to: "2027-01-09T00:00:00")
      #expect(try await site.state(of: yunfu) == "逾期未报，已锁定")
      try await site.move(to: "2027-01-11T17:30:00")
      #expect(
        try await Self.supervisions(of: "云浮市", site, round).map(\.number) == [first.number])
      try await site.take(who, "report", of: first.path, [("result", "待重新打开")])
      try await site.take("commerce", "close", of: first.path)
      // And again: now there is none that follows it.
      try await site.take("commerce", "reopen", of: yunfu, [("newDay", "2027-01-20")], "再次延期")
      try await site.move(to: "2027-01-21T00:00:00")
      try await site.move(to: "2027-01-22T17:30:00")
      var numbers = try await Self.supervisions(of: "云浮市", site, round).map(\.number)
      #expect(numbers.count == 2 && numbers.first == first.number)
      try await site.take("commerce", "reopen", of: yunfu, [("newDay", "2027-02-01")], "最后一次")
      try await site.take(who, "submitLate", of: yunfu, [("done", "补报"), ("paid", "2")])
      try await site.take("commerce", "consolidate", of: round, [("summary", "全省平稳")])
      try await site.take("commerce", "report", of: round, [], "呈省政府")
      // Kept as it was reported; that a supervision goes on is no change of what was said.
      numbers = try await Self.supervisions(of: "云浮市", site, round).map(\.number)
      #expect(numbers.count == 2)
      #expect(try await !Self.report(site, round).contains("?as=now\">"))
    }
  }

  @Test func `the department that coordinates has its time too`() async throws {
    try await CaseSite.run { site in
      let (round, returns) = try await Self.open(site)
      let shenzhen = try #require(returns["深圳市"])
      try await hand(in: shenzhen, by: "city", site, enterprises: "11", paid: "1")
      let whole = ["提醒", "到期", "升级"]
      try await site.move(to: "2026-11-16T17:30:00")
      #expect(try await site.ticks(of: "审核时限", on: shenzhen) == whole)
      try await site.move(to: "2027-01-01T00:00:00")
      try await site.move(to: "2027-02-26T17:30:00")
      #expect(try await site.ticks(of: "汇总时限", on: round) == whole)
      try await site.take("commerce", "consolidate", of: round, [("summary", "全省平稳")])
      try await site.move(to: "2027-03-26T17:30:00")
      #expect(try await site.ticks(of: "报省政府时限", on: round) == whole)
      try await site.take("commerce", "report", of: round, [], "呈省政府")
      #expect(try await site.state(of: round) == "已报省政府")
    }
  }
}
