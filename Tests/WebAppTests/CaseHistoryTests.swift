import Cases
import HTTPTypes
import Testing

@testable import WebApp

/// What the page of a case says that each of its steps filled in.
@Suite struct CaseHistoryTests {
  /// The entries of the history of a case, the first one first.
  private static func history(_ site: CaseSite, _ path: String) async throws -> [String] {
    let page = try await site.ask("commerce", .get, path)
    #expect(page.status == 200)
    return page.text.matches(of: #/<li class="event[^>]*>((?s).*?)</li>/#).map { String($0.1) }
      .reversed()
  }

  @Test func `a step that keeps the whole case is told by what it filled in alone`() async throws {
    try await CaseSite.run { site in
      let path = try await site.open(
        "commerce", "yearly-return",
        [("topic", "2026 年度落实情况"), ("year", "2026"), ("deadline", "2026-12-31")])
      try await site.take("commerce", "consolidate", of: path, [("summary", "全省平稳有序")])
      try await site.take("commerce", "report", of: path, [], "请审阅")
      let history = try await Self.history(site, path)
      #expect(history.count == 3)
      let consolidated = try #require(history.dropFirst().first)
      #expect(consolidated.contains("全省平稳有序") && consolidated.contains("全省情况"))
      let reported = try #require(history.last)
      #expect(reported.contains("报省政府") && reported.contains("请审阅"))
      for word in ["全省平稳有序", "全省情况", "截止日", "名称"] {
        #expect(!reported.contains(word), "\(word)")
      }
    }
  }

  @Test func `what a unit hands in is told without what its form held before`() async throws {
    try await CaseSite.run { site in
      let path = try await site.open(
        "commerce", "yearly-return",
        [("topic", "2026 年度落实情况"), ("year", "2026"), ("deadline", "2026-12-31")])
      let round = try await site.ask("commerce", .get, path)
      let own = try #require(YearlyReturnTests.returns(round.text)["深圳市"])
      try await site.take("city", "submit", of: own, [("done", "通关便利")])
      let handed = try #require(try await Self.history(site, own).last)
      #expect(handed.contains("通关便利") && handed.contains("落实情况"))
      for word in ["年度", "截止日", "新的期限"] { #expect(!handed.contains(word), "\(word)") }
    }
  }
}
