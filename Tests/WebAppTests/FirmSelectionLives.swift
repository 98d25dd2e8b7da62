import Accounts
import Cases
import HTTPTypes
import Registry
import Testing
import TradeTerms

/// A selection of model enterprises from the call to the last yearly review: the city sends back,
/// the department sends back, an expert steps back, more apply than there are places, two object.
@Suite("Lives of selections of firms", .lives) struct FirmSelectionLives {
  /// The round with its entries, each in a state of its own.
  private struct Entered {
    let round: SelectionRound
    /// Judged first, second and third.
    let firm: String
    let second: String
    let third: String
    /// Nobody looks at it.
    let idle: String

    var all: [String] { [firm, second, third, idle] }
  }

  private static func enter(_ site: CaseSite) async throws -> Entered {
    try await site.found("second", .enterprise, "子鹏", code: "91440300HC9000119J")
    try await site.found("third", .enterprise, "乙桥", code: "91440300HC90000202")
    try await site.found("expert4", .association, "协会4")
    try await CaseLivesTests.register(site, areas: "")
    let added = try await site.ask(
      "commerce", .post, "/experts",
      fields: [("mail", "expert4@example.org"), ("areas", ""), ("ties", CaseSite.firm)])
    #expect(added.status == 303)
    let round = try await SelectionRound.call(site, "firm-selection", quota: 2)
    try await round.refusesEntry(of: "park", saying: "不能发起", status: 403)
    let first = try await round.enter("firm")
    // One entry for each, until it is taken back.
    try await round.refusesEntry(of: "firm", saying: "SB-2026-000001")
    try await site.take("firm", "withdraw", of: first)
    #expect(try await site.state(of: first) == "已撤回")
    return Entered(
      round: round, firm: try await round.enter("firm"), second: try await round.enter("second"),
      third: try await round.enter("third"), idle: try await round.enter("rival"))
  }

  /// What comes before the experts.
  private static func review(_ site: CaseSite, _ entered: Entered) async throws {
    let (firm, idle) = (entered.firm, entered.idle)
    #expect(try await site.state(of: firm) == "待市级初审")
    try await site.refuses("commerce", "recommend", of: firm, [], "好", saying: "不由您办理", status: 403)
    // Another city's is not theirs.
    let foreign = try await site.send("city", "recommend", of: idle, [], "好")
    #expect(foreign.status == 403)
    try await site.refuses("city", "return", of: firm, saying: "没有写明理由")
    try await site.take("city", "return", of: firm, [], "缺审计报告")
    #expect(try await site.told("firm", of: firm).first == "待办 \(try await title(firm, site))：待补正")
    try await site.take("firm", "supply", of: firm, [], "已补审计报告")
    try await site.take("city", "recommend", of: firm, [], "符合标准")
    try await site.take("commerce", "returnByDepartment", of: firm, [], "缺承诺书")
    #expect(try await site.state(of: firm, for: "firm") == "待补正")
    try await site.take("firm", "supply", of: firm, [], "已补承诺书")
    for entry in [firm, entered.second, entered.third] {
      try await site.take("city", "recommend", of: entry, [], "符合标准")
    }
    #expect(try await site.state(of: firm) == "已推荐，待分配专家")
  }

  private static func title(_ path: String, _ site: CaseSite) async throws -> String {
    let record = try await site.cases.sheet(CaseSite.id(path), for: .platform).record
    return "“\(record.title)”"
  }

  /// Conflicts, too few, one who steps back, points for good.
  private static func judge(_ site: CaseSite, _ entered: Entered) async throws {
    let round = entered.round
    func refused(_ experts: [Int], of entry: String, saying words: String) async throws {
      try await site.refuses(
        "commerce", "assign", of: entry, SelectionRound.experts(experts), saying: words)
    }
    try await refused([1, 2, 4], of: entered.firm, saying: "应当回避")
    try await refused([1, 2], of: entered.firm, saying: "只选了 2 名专家")
    try await refused([1, 2, 9], of: entered.firm, saying: "专家库中没有")
    #expect(try await site.ask("expert4", .get, entered.firm).status == 403)
    try await round.judge(entered.firm, [27, 36, 27])

    let entry = entered.second
    try await round.assign([1, 2, 4], to: entry)
    #expect(try await site.told("expert4", of: entry).contains { $0.contains("请您评审") })
    try await site.refuses("expert4", "recuse", of: entry, saying: "没有写明理由")
    try await site.take("expert4", "recuse", of: entry, [], "曾任其顾问")
    #expect(try await site.ask("expert4", .get, entry).status == 403)
    let points = [24, 32, 24]
    #expect(try await round.score(entry, by: 1, [31, 32, 24]).text.contains("0 至 30 分"))
    #expect(try await round.score(entry, by: 1, points).status == 303)
    #expect(try await round.score(entry, by: 1, points).text.contains("您已经评过分"))
    #expect(try await round.score(entry, by: 2, points).status == 303)
    // Two have scored, and two are not enough.
    #expect(try await site.state(of: entry) == "专家评分中")
    // The one who stepped back is not asked again.
    try await refused([4], of: entry, saying: "应当回避")
    try await round.assign([3], to: entry)
    #expect(try await round.score(entry, by: 3, points).status == 303)
    #expect(try await site.state(of: entry) == "已评分")
    // Who is judged sees neither judges nor points.
    let own = try await site.ask("second", .get, entry).text
    #expect(!own.contains("评审专家") && !own.contains("平均"))
    #expect(try await site.ask("commerce", .get, entry).text.contains("平均 80 分，已评 3/3"))
    try await round.judge(entered.third, [21, 28, 21])
  }

  /// Ranked, shown, objected to, published.
  private static func decide(_ site: CaseSite, _ entered: Entered) async throws {
    let round = entered.round
    try await site.move(to: "2026-06-10T23:59:59")
    #expect(try await site.state(of: round.path, for: "rival") == "受理申报")
    try await site.move(to: "2026-06-11T00:00:00")
    #expect(try await site.state(of: round.path) == "初审与评分")
    try await round.refusesEntry(of: "firm", saying: "上级事项目前不受理")
    try await round.show()
    #expect(try await round.states(entered.all) == ["公示中", "公示中", "未入围", "未入围"])
    #expect(try await site.told("third", of: entered.third).first?.hasSuffix("未入围") == true)

    let entry = entered.second
    let objection = [("objection", "数据与海关不符")]
    try await site.refuses("second", "object", of: entry, objection, saying: "不由您办理", status: 403)
    try await site.take("rival", "object", of: entry, objection)
    #expect(try await site.state(of: entry, for: "rival") == "异议复核中")
    try await site.take("tax", "object", of: entry, [("objection", "有欠税")])
    try await site.refuses("commerce", "dismiss", of: entry, saying: "没有写明理由")
    try await site.take("commerce", "dismiss", of: entry, [], "经核对数据一致")
    // Back in public view while its time runs, and who objected is told why.
    #expect(try await site.state(of: entry, for: "rival") == "公示中")
    for who in ["rival", "tax"] {
      let told = try await site.told(who, of: entry).first ?? ""
      #expect(told.contains("所提异议均不成立") && told.contains("经核对数据一致"), "\(who): \(told)")
    }
    // Five working days after Thursday the eleventh.
    try await site.move(to: "2026-06-18T17:29:59")
    #expect(try await round.states([round.path, entry]) == ["公示中", "公示中"])
    try await site.move(to: "2026-06-18T17:30:00")
    #expect(try await round.states([round.path, entry]) == ["公示期满，待公布", "公示期满，可以授予"])
    // Nobody outside sees it between the view and the award, and nobody objects any more.
    let late = try await site.send("tax", "object", of: entry, objection)
    #expect([403, 422].contains(late.status))
    try await site.take("commerce", "publish", of: round.path)
    #expect(try await site.state(of: round.path, for: "firm") == "已公布")
    for path in [entered.firm, entry] {
      #expect(try await site.state(of: path, for: "rival") == "已授予称号")
      let title = try #require(try await site.titles(of: path).first, "no title in the register")
      #expect(title.id == "model-enterprise")
      #expect(title.from.description == "2026-06-18")
      #expect(title.to?.description == "2029-06-17")
    }
    #expect(try await site.titles(of: entered.third).isEmpty)
  }

  /// Kept in the first year, found wanting in the second; the other is found wanting at once.
  private static func lookAgain(_ site: CaseSite, _ entered: Entered) async throws {
    let (firm, second) = (entered.firm, entered.second)
    try await site.move(to: "2027-06-18T17:29:59")
    #expect(try await site.state(of: firm) == "已授予称号")
    try await site.move(to: "2027-06-18T17:30:00")
    #expect(try await entered.round.states([firm, second]) == ["待年度复核", "待年度复核"])
    // It is still had while it is looked at.
    #expect(try await site.titles(of: firm).first?.to?.description == "2029-06-17")
    try await site.refuses("commerce", "keep", of: firm, saying: "没有写明理由")
    try await site.refuses("city", "keep", of: firm, [], "合格", saying: "不由您办理", status: 403)
    try await site.take("commerce", "keep", of: firm, [], "指标达标")
    try await site.take("commerce", "remove", of: second, [], "已停业")
    #expect(try await entered.round.states([firm, second]) == ["已授予称号", "已撤销称号"])
    #expect(try await site.titles(of: second).first?.to?.description == "2027-06-17")
    #expect(try await site.told("second", of: second).first?.hasSuffix("已撤销称号") == true)
    // A year after it was kept; the seventeenth is a Saturday.
    try await site.move(to: "2028-06-19T17:30:00")
    #expect(try await site.state(of: firm) == "待年度复核")
    try await site.take("commerce", "remove", of: firm, [], "数据造假")
    #expect(try await site.titles(of: firm).first?.to?.description == "2028-06-18")
    #expect(try await site.offered(firm, to: "commerce").isEmpty)
  }

  @Test func `from the call over objections to the last yearly review`() async throws {
    try await CaseSite.run { site in
      let entered = try await Self.enter(site)
      try await Self.review(site, entered)
      try await Self.judge(site, entered)
      try await Self.decide(site, entered)
      try await Self.lookAgain(site, entered)
    }
  }
}
