import HTTPTypes
import Testing

/// What rests on a title when that ends: a talent card is looked at again.
@Suite("Lives of what rests on a title", .lives) struct TitleLives {
  static let papers = [
    ("identity", "证件.pdf", CaseLivesTests.pdf), ("employment", "参保.pdf", CaseLivesTests.pdf),
  ].map { (slot: $0, name: $1, bytes: $2) }

  static func card(_ person: String) -> CaseSite.Filled {
    [
      ("personName", "周某"), ("personNumber", person), ("post", "总经理"),
      ("insuredMonths", "8"), ("modelFirm", "true"), ("card", "B"),
    ]
  }

  static func applyForCard(
    _ site: CaseSite, person: String = "440300198001011234"
  ) async throws -> String {
    try await site.open("firm", "talent-card", card(person), files: papers)
  }

  /// A firm with the title, and its entry.
  private static func win(_ site: CaseSite) async throws -> String {
    try await CaseLivesTests.register(site, areas: "")
    let round = try await SelectionRound.call(site, "firm-selection")
    let entry = try await round.enter("firm")
    try await site.take("city", "recommend", of: entry, [], "符合标准")
    try await round.judge(entry, [27, 36, 27])
    try await round.publish()
    return entry
  }

  private static func issue(_ card: String, _ site: CaseSite) async throws {
    try await site.take("staff", "accept", of: card)
    try await site.take(
      "staff", "issue", of: card, [("cardNumber", "B-1"), ("validUntil", "2031-06-01")])
  }

  /// How often the card was said to have lost what it rests on, and what its department was told.
  private static func expect(
    ended times: Int, _ card: String, _ site: CaseSite,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let page = try await site.ask("staff", .get, card).text
    #expect(
      page.matches(of: #/<strong>所依据的称号已失效</strong>/#).count == times,
      sourceLocation: sourceLocation)
    let told = try await site.told("staff", of: card).filter { $0.contains("已失效，请复核") }
    #expect(told.count == times, "\(told)", sourceLocation: sourceLocation)
    #expect(
      told.allSatisfy { $0.contains("“总经理”所依据的称号“省级电子商务示范企业”") },
      sourceLocation: sourceLocation)
  }

  @Test func `a card is looked at again when the title of its firm is taken away`() async throws {
    try await CaseSite.run { site in
      let early = try await Self.applyForCard(site)
      // Without the title there is no card, whatever the firm ticks.
      try await site.refuses("staff", "accept", of: early, saying: "须为省级示范企业高管")
      try await site.take("firm", "withdraw", of: early)
      let entry = try await Self.win(site)
      let issued = try await Self.applyForCard(site)
      try await Self.issue(issued, site)
      #expect(try await site.state(of: issued, for: "firm") == "已发卡")
      // Of one person there is one card; of another one there may be a second.
      let twice = try await site.ask(
        "firm", .post, "/cases/new/talent-card",
        fields: CaseSite.named(Self.card("440300 19800101 1234")), files: Self.papers)
      #expect(twice.status == 422 && twice.text.contains("此人已有有效或在办的同一事项 YYK-2026-"))
      let open = try await Self.applyForCard(site, person: "440300198501015678")
      try await site.take("staff", "accept", of: open)
      try await Self.expect(ended: 0, issued, site)

      try await site.move(to: "2026-07-01T09:00:00")
      try await site.take("commerce", "remove", of: entry, [], "数据造假")
      try await Self.expect(ended: 1, issued, site)
      try await Self.expect(ended: 1, open, site)
      // One that came to nothing before rests on nothing.
      try await Self.expect(ended: 0, early, site)
      try await site.refuses(
        "staff", "issue", of: open, [("cardNumber", "B-2"), ("validUntil", "2031-06-01")],
        saying: "所在企业已不是省级示范企业")
      try await site.take("staff", "refuse", of: open, [], "企业称号已撤销")
      // The card is not had without the title, and when it is gone it can be asked for anew.
      #expect(try await site.state(of: issued, for: "firm") == "待复核")
      try await site.refuses("staff", "keep", of: issued, [], "工作未变", saying: "还没有恢复省级示范称号")
      try await site.take("staff", "revoke", of: issued, [], "企业称号已撤销")
      #expect(try await site.state(of: issued, for: "firm") == "已注销")
      let late = try await Self.applyForCard(site)
      try await site.refuses("staff", "accept", of: late, saying: "须为省级示范企业高管")
    }
  }

  @Test func `a card is looked at again when the title of its firm runs out`() async throws {
    try await CaseSite.run { site in
      let entry = try await Self.win(site)
      let issued = try await Self.applyForCard(site)
      try await Self.issue(issued, site)
      try await site.move(to: "2029-06-17T23:59:59")
      try await Self.expect(ended: 0, issued, site)
      try await site.move(to: "2029-06-18T00:00:00")
      #expect(try await site.state(of: entry) == "称号已到期")
      try await Self.expect(ended: 1, issued, site)
      // Twenty working days to look at it again.
      #expect(try await site.state(of: issued) == "待复核")
      let late = try await Self.applyForCard(site, person: "440300198501015678")
      try await site.refuses("staff", "accept", of: late, saying: "须为省级示范企业高管")
      // The firm wins the title again, and the card is kept until its own last day.
      try await CaseLivesTests.award(site)
      try await site.take("staff", "keep", of: issued, [], "企业重新获评")
      #expect(try await site.state(of: issued) == "已发卡")
      try await site.move(to: "2031-06-01T23:59:59")
      #expect(
        try await site.ticks(of: "卡的有效期", on: issued) == ["提醒", "提醒"])
      #expect(try await site.state(of: issued) == "已发卡")
      try await site.move(to: "2031-06-02T00:00:00")
      #expect(try await site.state(of: issued) == "已到期")
    }
  }
}
