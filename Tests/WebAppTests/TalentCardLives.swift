import HTTPTypes
import Testing

/// Talent cards after they were issued: on their last day, and when the title of the firm is gone.
@Suite("Lives of talent cards", .lives) struct TalentCardLives {
  private static func apply(_ name: String, _ number: String, _ site: CaseSite) async throws
    -> String
  {
    let pdf = CaseLivesTests.pdf
    return try await site.open(
      "firm", "talent-card",
      [
        ("personName", name), ("personNumber", number), ("post", "总经理"), ("insuredMonths", "8"),
        ("modelFirm", "true"), ("card", "B"),
      ], files: [("identity", "证件.pdf", pdf), ("employment", "参保.pdf", pdf)])
  }

  private static func issue(
    _ card: String, _ number: String, until day: String, _ site: CaseSite
  ) async throws {
    let fields = [("cardNumber", number), ("validUntil", day)]
    try await site.take("staff", "accept", of: card)
    try await site.take("staff", "issue", of: card, fields)
    #expect(try await site.state(of: card, for: "firm") == "已发卡")
  }

  /// A selection that the firm wins; gives its entry, which has the title until it is removed.
  private static func win(_ site: CaseSite, viewUntil time: String) async throws -> String {
    let round = try await SelectionRound.call(site, "firm-selection", closing: "2027-12-31")
    let entry = try await round.enter("firm")
    try await site.take("city", "recommend", of: entry, [], "符合标准")
    try await round.judge(entry, [27, 36, 27])
    try await site.take("commerce", "closeNow", of: round.path, [], "全部申报完毕")
    try await round.show()
    try await site.move(to: time)
    try await site.take("commerce", "publish", of: round.path)
    #expect(try await site.state(of: entry) == "已授予称号")
    return entry
  }

  @Test func `a card is over on its last day, and may be asked for anew`() async throws {
    try await CaseSite.run { site in
      try await CaseLivesTests.register(site, areas: "")
      _ = try await Self.win(site, viewUntil: "2026-06-09T17:30:00")
      let short = try await Self.apply("吴某", "440300198002022345", site)
      try await Self.issue(short, "B-1", until: "2026-12-31", site)
      let long = try await Self.apply("郑某", "440300198003033456", site)
      try await Self.issue(long, "B-2", until: "2028-12-31", site)
      // Ninety and thirty days before, who has it and who gave it are told.
      try await site.follow([
        Course(
          "卡的有效期", of: short,
          [("2026-10-02T08:30:00", ["提醒"]), ("2026-12-01T08:30:00", ["提醒"])], holder: "staff",
          isSupervised: false)
      ])
      #expect(try await site.told("firm", of: short).contains { $0.contains("卡的有效期将到") })
      try await site.move(to: "2026-12-31T23:59:59")
      #expect(try await site.state(of: short, for: "firm") == "已发卡")
      try await site.move(to: "2027-01-01T00:00:00")
      #expect(try await site.state(of: short, for: "firm") == "已到期")
      #expect(try await site.told("firm", of: short).first?.hasSuffix("已到期") == true)
      #expect(try await site.state(of: long, for: "firm") == "已发卡")
      for who in ["firm", "staff"] { #expect(try await site.offered(short, to: who).isEmpty) }
      try await site.refuses("staff", "revoke", of: short, [], "已离职", saying: "不能“注销”")
      let next = try await Self.apply("吴某", "440300198002022345", site)
      #expect(try await site.state(of: next) == "待受理")
    }
  }

  @Test func `looked at again without the title, kept with it, and revoked in the end`()
    async throws
  {
    try await CaseSite.run { site in
      try await CaseLivesTests.register(site, areas: "")
      let entry = try await Self.win(site, viewUntil: "2026-06-09T17:30:00")
      let card = try await Self.apply("郑某", "440300198003033456", site)
      try await Self.issue(card, "B-2", until: "2028-12-31", site)
      let other = try await Self.apply("吴某", "440300198002022345", site)
      try await Self.issue(other, "B-1", until: "2028-12-31", site)
      try await site.move(to: "2027-01-04T09:00:00")
      try await site.take("commerce", "remove", of: entry, [], "数据造假")
      for path in [card, other] {
        #expect(try await site.state(of: path, for: "firm") == "待复核")
        for who in ["firm", "staff"] {
          let told = try await site.told(who, of: path)
          #expect(told.contains { $0.hasSuffix("待复核") }, "\(who): \(told)")
        }
      }
      try await site.refuses("staff", "keep", of: card, [], "仍任高管", saying: "还没有恢复省级示范称号")
      try await Self.revoke(other, from: "待复核", site)
      try await site.follow([
        Course(
          "复核时限", of: card,
          [
            ("2027-01-25T15:52:00", ["提醒"]), ("2027-02-01T17:30:00", ["到期", "升级"]),
            ("2027-02-08T17:30:00", ["升级"]),
          ], holder: "staff")
      ])
      // The firm has the title again: five working days of public view.
      _ = try await Self.win(site, viewUntil: "2027-02-15T17:30:00")
      #expect(try await site.state(of: card) == "待复核")
      try await site.refuses("staff", "keep", of: card, saying: "没有写明理由")
      try await site.refuses("firm", "keep", of: card, [], "恢复", saying: "不由您办理", status: 403)
      try await site.take("staff", "keep", of: card, [], "企业已恢复称号")
      #expect(try await site.state(of: card, for: "firm") == "已发卡")
      #expect(try await site.told("firm", of: card).first?.hasSuffix("已发卡") == true)
      try await Self.revoke(card, from: "已发卡", site)
    }
  }

  private static func revoke(_ card: String, from state: String, _ site: CaseSite) async throws {
    #expect(try await site.state(of: card) == state)
    try await site.refuses("staff", "revoke", of: card, saying: "没有写明理由")
    for who in ["firm", "commerce"] {
      try await site.refuses(
        who, "revoke", of: card, [], "已离职", saying: "不由您办理", status: 403)
    }
    try await site.take("staff", "revoke", of: card, [], "已离职")
    #expect(try await site.state(of: card, for: "firm") == "已注销")
    #expect(try await site.told("firm", of: card).first?.hasSuffix("已注销") == true)
    for who in ["firm", "staff"] { #expect(try await site.offered(card, to: who).isEmpty) }
  }
}
