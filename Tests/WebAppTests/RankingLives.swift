import Accounts
import Cases
import HTTPTypes
import Testing
import TradeTerms

/// How a selection was ranked: who sees it, what it says, and that it stays as it was.
@Suite("Lives of rankings") struct RankingLives {
  /// Three firms: of the second an expert steps back, of the first one is kept out by a tie.
  private static func judge(
    _ site: CaseSite
  ) async throws -> (round: SelectionRound, entries: [String]) {
    try await site.found("second", .enterprise, "子鹏", code: "91440300HC9000119J")
    try await site.found("third", .enterprise, "乙桥", code: "91440300HC90000202")
    try await site.found("expert4", .association, "协会4")
    try await CaseLivesTests.register(site, areas: "")
    let added = try await site.ask(
      "commerce", .post, "/experts",
      fields: [("mail", "expert4@example.org"), ("areas", ""), ("ties", CaseSite.firm)])
    #expect(added.status == 303)
    let round = try await SelectionRound.call(site, "firm-selection", quota: 2)
    var entries: [String] = []
    for who in ["firm", "second", "third", "rival"] { entries.append(try await round.enter(who)) }
    for entry in entries.prefix(3) { try await site.take("city", "recommend", of: entry, [], "符合") }
    try await round.judge(entries[0], [27, 36, 27])
    try await round.assign([1, 2, 4], to: entries[1])
    try await site.take("expert4", "recuse", of: entries[1], [], "曾任其顾问")
    try await round.assign([3], to: entries[1])
    // As many points as the third, and more of them for the example, which tells them apart.
    for expert in 1...3 {
      #expect(try await round.score(entries[1], by: expert, [20, 35, 25]).status == 303)
    }
    try await round.judge(entries[2], [25, 30, 25])
    return (round, entries)
  }

  /// The rows of the table, each as its cells.
  private static func rows(_ path: String, _ who: String, _ site: CaseSite) async throws
    -> [[String]]
  {
    let page = try await site.ask(who, .get, path).text
    guard let table = page.firstMatch(of: #/<h2 id="ranking">((?s).*?)<\/section>/#) else {
      return []
    }
    return table.1.matches(of: #/<tr><td class="number"((?s).*?)<\/tr>/#).map { row in
      row.0.matches(of: #/<td[^>]*>((?s).*?)<\/td>/#).map { cell in
        cell.1.replacing(#/<[^>]*>/#, with: " ").split(separator: " ").joined(separator: " ")
      }
    }
  }

  @Test func `it is kept as it was, for who handles the round and nobody who is in it`()
    async throws
  {
    try await CaseSite.run { site in
      let (round, entries) = try await Self.judge(site)
      try await site.move(to: "2026-06-11T00:00:00")
      let before = try await site.ask("commerce", .get, round.path).text
      #expect(before.contains("尚未排序；按现有评分、名额 2 的暂排"))
      let provisional = try await Self.rows(round.path, "commerce", site)
      try await round.show()

      let page = try await site.ask("commerce", .get, round.path).text
      #expect(page.contains("2026-06-11 00:00 按名额 2 排序"))
      #expect(page.contains("名额线：2 个") && page.contains("示范带动作用"))
      let rows = try await Self.rows(round.path, "commerce", site)
      #expect(rows == provisional, "what was seen before is what was ranked")
      #expect(rows.map(\.first) == ["1", "2", "3"])
      #expect(rows.map { $0[2] } == ["90", "80", "80"])
      #expect(rows.map { $0[3] } == ["3", "3", "3"])
      #expect(rows.map { $0[4] } == ["108", "105", "90"])
      #expect(rows[0][1].hasSuffix("入围"))
      #expect(rows[1][1].hasSuffix("入围") && !rows[2][1].hasSuffix("入围"))
      #expect(rows[0][5].contains("expert4 与申报方有关联"))
      #expect(rows[1][5].contains("expert4 曾任其顾问") && rows[2][5].isEmpty)
      // The fourth entry was not scored in time.
      #expect(page.contains("未完成评分，未参加排序") && page.contains("待市级初审"))
      for who in ["firm", "third", "rival", "expert1", "park"] {
        #expect(try await !site.ask(who, .get, round.path).text.contains("评分排序"), "\(who)")
      }
      try await Self.change(round, entries, rows, site)
    }
  }

  /// What happens later leaves it as it was.
  private static func change(
    _ round: SelectionRound, _ entries: [String], _ rows: [[String]], _ site: CaseSite
  ) async throws {
    try await site.take("tax", "object", of: entries[1], [("objection", "有欠税")])
    try await site.take("commerce", "uphold", of: entries[1], [], "属实")
    let removed = try await site.ask("commerce", .post, "/experts?remove=4")
    #expect(removed.status == 303)
    try await site.move(to: "2026-06-18T17:30:00")
    try await site.take("commerce", "publish", of: round.path)
    #expect(try await round.states(entries) == ["已授予称号", "未通过", "未入围", "未入围"])
    #expect(try await Self.rows(round.path, "commerce", site) == rows)
    let page = try await site.ask("commerce", .get, round.path).text
    #expect(page.contains("2026-06-11 00:00 按名额 2 排序"))
    for who in ["firm", "third"] {
      #expect(try await !site.ask(who, .get, round.path).text.contains("评分排序"), "\(who)")
    }
  }
}
