import Accounts
import Cases
import HTTPTypes
import Testing
import TradeTerms

/// Titles as they are seen: on the page of the enterprise, by programs, and by everybody.
@Suite("Titles on pages") struct TitlePageLives {
  private static let firm = "/enterprises/\(CaseSite.firm)"

  private static func win(_ site: CaseSite) async throws -> (round: SelectionRound, entry: String) {
    try await CaseLivesTests.register(site, areas: "")
    let round = try await SelectionRound.call(site, "firm-selection")
    let entry = try await round.enter("firm")
    try await site.take("city", "recommend", of: entry, [], "符合标准")
    try await round.judge(entry, [27, 36, 27])
    try await round.publish()
    return (round, entry)
  }

  private static func number(_ path: String, _ site: CaseSite) async throws -> String {
    try await site.cases.sheet(CaseSite.id(path), for: .platform).record.number
  }

  @Test func `a title is shown where it comes from, and why it is had no more`() async throws {
    try await CaseSite.run { site in
      #expect(try await !site.ask("firm", .get, Self.firm).text.contains("<h2 id=\"titles\">"))
      let (round, entry) = try await Self.win(site)
      let number = try await Self.number(entry, site)
      for who in ["firm", "city", "commerce"] {
        let page = try await site.ask(who, .get, Self.firm).text
        for part in [
          "省级电子商务示范企业", "2026-06-18", "2029-06-17", ">有效<", number,
          "href=\"\(entry)\"", "href=\"\(round.path)\"", "2026 年度",
        ] {
          #expect(page.contains(part), "\(who): \(part)")
        }
      }
      let api = try await site.ask("firm", .get, "/api/v1/enterprises/\(CaseSite.firm)").text
      #expect(api.contains("\"id\":\"model-enterprise\"") && api.contains("\"isHeld\":true"))
      #expect(api.contains("\"until\":\"2029-06-17\"") && !api.contains("\"ending\""))

      try await site.move(to: "2027-07-01T09:00:00")
      try await site.take("commerce", "remove", of: entry, [], "数据造假")
      try await site.move(to: "2027-07-02T09:00:00")
      let after = try await site.ask("firm", .get, Self.firm).text
      for part in ["2027-06-30", "撤销称号", "数据造假"] { #expect(after.contains(part), "\(part)") }
      #expect(!after.contains(">有效<"))
      let ended = try await site.ask("firm", .get, "/api/v1/enterprises/\(CaseSite.firm)").text
      #expect(ended.contains("\"isHeld\":false") && ended.contains("\"reason\":\"数据造假\""))
      let english = try await site.ask("firm", .get, "\(Self.firm)?lang=en").text
      #expect(english.contains("provincial model e-commerce enterprise"))
    }
  }

  @Test func `a title that ran out ended by itself`() async throws {
    try await CaseSite.run { site in
      _ = try await Self.win(site)
      try await site.move(to: "2029-06-18T00:00:00")
      let page = try await site.ask("firm", .get, Self.firm).text
      #expect(page.contains(">到期<") && page.contains("2029-06-17") && !page.contains(">有效<"))
    }
  }

  @Test func `everybody reads who bears a title now, as a page and as a table`() async throws {
    try await CaseSite.run { site in
      let empty = try await site.askPublicly("/titles")
      #expect(empty.status == 200 && empty.text.contains("目前没有有效的称号"))
      #expect(try await site.askPublicly("/").text.contains("href=\"/titles\""))
      let (round, entry) = try await Self.win(site)
      let name = try #require(
        try await site.cases.sheet(CaseSite.id(entry), for: .platform).record.subject?.name)
      let page = try await site.askPublicly("/titles").text
      for part in [
        "省级电子商务示范企业", name, CaseSite.firm, "2026-06-18", "2029-06-17",
        "href=\"\(entry)\"", "href=\"\(round.path)\"",
      ] {
        #expect(page.contains(part), "\(part)")
      }
      let table = try await site.askPublicly("/titles.csv")
      #expect(table.status == 200)
      let lines = table.text.split(whereSeparator: \.isNewline)
      #expect(lines.count == 2)
      #expect(lines.last?.contains("\(name),\(CaseSite.firm),2026-06-18,2029-06-17") == true)
      #expect(try await site.askPublicly("/titles?lang=en").text.contains("Who bears a title"))

      try await site.move(to: "2026-07-01T09:00:00")
      try await site.take("commerce", "remove", of: entry, [], "数据造假")
      try await site.move(to: "2026-07-02T09:00:00")
      let after = try await site.askPublicly("/titles").text
      #expect(!after.contains(name) && !after.contains("数据造假"))
      #expect(after.contains("目前没有有效的称号"))
    }
  }

  @Test func `a name that looks like a formula is none in the table`() async throws {
    try await CaseSite.run { site in
      // A park or a city bears one under the name of its organisation.
      try await site.found("odd", .park, "=HYPERLINK(1)")
      try await CaseLivesTests.register(site, areas: "")
      let round = try await SelectionRound.call(site, "park-selection")
      let entry = try await round.enter("odd")
      try await site.take("city", "recommend", of: entry, [], "符合标准")
      try await round.judge(entry, [27, 36, 27])
      try await round.publish()
      let table = try await site.askPublicly("/titles.csv").text
      #expect(table.contains(",'=HYPERLINK(1),,2026-06-18,"))
      let page = try await site.askPublicly("/titles").text
      #expect(page.contains("=HYPERLINK(1)") && !page.contains("organisation "))
    }
  }
}
