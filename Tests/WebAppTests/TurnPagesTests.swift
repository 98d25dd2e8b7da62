import HTTPTypes
import Testing

/// What the home page counts as waiting is what the queue lists first, and only one's own turn;
/// what waits for others is one choice away.
@Suite("Pages of whose turn it is") struct TurnPagesTests {
  /// What the home page says: how many wait, and how many of them are overdue.
  private static func home(_ who: String, _ site: CaseSite) async throws -> [Int] {
    let page = try await site.ask(who, .get, "/").text
    return try ["/cases", "/cases?overdue=1"].map { link in
      let parts = page.components(after: "<a href=\"\(link)\"><b>")
      return try #require(parts.flatMap { Int($0.prefix { $0 != "<" }) })
    }
  }

  private static func rows(
    _ who: String, _ query: String, _ site: CaseSite
  ) async throws -> [String] {
    let page = try await site.ask(who, .get, "/cases\(query)")
    #expect(page.status == 200, "\(query)")
    return page.text.matches(of: #/<td class="first"><a href="(\/cases\/[0-9]+)">/#).map {
      String($0.1)
    }
  }

  /// Holds the two pages of somebody against each other.
  private static func hold(
    _ who: String, _ waiting: [String], overdue: [String] = [], _ site: CaseSite
  ) async throws {
    #expect(try await home(who, site) == [waiting.count, overdue.count], "\(who)")
    #expect(try await Set(rows(who, "", site)) == Set(waiting), "\(who)")
    #expect(try await Set(rows(who, "?overdue=1", site)) == Set(overdue), "\(who)")
    let queue = try await site.ask(who, .get, "/cases").text
    #expect(queue.contains("<li class=\"count\"><b>\(waiting.count)</b> 件待我办理"), "\(who)")
    #expect(queue.contains("没有待您办理的事项") == waiting.isEmpty, "\(who)")
  }

  @Test func `the home page and the queue count one's own turn, once`() async throws {
    try await CaseSite.run { site in
      let asked = try await DirectLineLives.ask("firm", site)
      try await Self.hold("firm", [], site)
      try await Self.hold("city", [asked], site)
      // An hour later it is late: for the city, which is to own it.
      try await site.move(to: "2026-06-02T10:00:01")
      try await Self.hold("firm", [], site)
      try await Self.hold("city", [asked], overdue: [asked], site)
      try await Self.hold("rival", [], site)
      for who in ["firm", "city"] {
        #expect(try await Self.rows(who, "?view=ours", site) == [asked])
      }
      try await site.take("city", "take", of: asked)
      try await site.take("city", "answer", of: asked, [("answer", "如附件")])
      // The enterprise opened it about itself, and finds it once.
      try await Self.hold("firm", [asked], site)
      try await Self.hold("city", [], site)
      try await site.take("firm", "accept", of: asked)
      try await Self.hold("firm", [], site)
      try await Self.hold("city", [asked], site)
    }
  }

  @Test func `what is over waits for nobody, and is found among one's own`() async throws {
    try await CaseSite.run { site in
      let asked = try await DirectLineLives.ask("firm", site)
      try await site.take("firm", "withdraw", of: asked)
      try await Self.hold("firm", [], site)
      try await Self.hold("city", [], site)
      #expect(try await Self.rows("firm", "?closed=1", site) == [asked])
      #expect(try await Self.rows("firm", "?view=ours&closed=1", site) == [asked])
      #expect(try await Self.rows("firm", "?view=waiting&closed=1", site).isEmpty)
    }
  }
}

extension String {
  /// What stands behind the first place of some text.
  fileprivate func components(after text: String) -> Substring? {
    firstRange(of: text).map { self[$0.upperBound...] }
  }
}
