import Accounts
import HTTPTypes
import Registry
import Testing
import TradeTerms

/// Selections of parks, pilots and warehouses, each through its whole life; what all have in common
/// is told for the firms.
@Suite("Lives of other selections", .lives) struct SelectionLives {
  private static func addExpert(_ who: String, _ site: CaseSite) async throws {
    let added = try await site.ask(
      "commerce", .post, "/experts",
      fields: [("mail", "\(who)@example.org"), ("areas", ""), ("ties", "")])
    #expect(added.status == 303)
  }

  @Test func `parks: refused, equal at the border of the quota, and a title that runs out`()
    async throws
  {
    try await CaseSite.run { site in
      for number in 2...4 { try await site.found("park\(number)", .park, "园区\(number)") }
      try await CaseLivesTests.register(site, areas: "")
      // The fourth of the register is of the park itself.
      try await Self.addExpert("park", site)
      let round = try await SelectionRound.call(site, "park-selection")
      try await round.refusesEntry(of: "firm", saying: "不能发起", status: 403)
      var entries: [String] = []
      for who in ["park", "park2", "park3", "park4"] { entries.append(try await round.enter(who)) }
      try await round.refusesEntry(of: "park", saying: "YS-2026-000001")
      try await site.refuses("city", "refuseByCity", of: entries[2], saying: "没有写明理由")
      try await site.take("city", "refuseByCity", of: entries[2], [], "入驻企业不足")
      #expect(try await site.told("park3", of: entries[2]).first?.hasSuffix("未通过") == true)
      for entry in [entries[0], entries[1], entries[3]] {
        try await site.take("city", "recommend", of: entry, [], "符合标准")
      }
      try await site.take("commerce", "refuseByDepartment", of: entries[3], [], "材料不实")
      #expect(try await site.state(of: entries[3], for: "park4") == "未通过")
      try await site.refuses(
        "commerce", "assign", of: entries[0], SelectionRound.experts([1, 2, 4]), saying: "应当回避")
      for entry in entries.prefix(2) { try await round.judge(entry, [20, 30, 20]) }

      try await site.refuses("commerce", "closeNow", of: round.path, saying: "没有写明理由")
      try await site.take("commerce", "closeNow", of: round.path, [], "全部申报完毕")
      try await site.refuses("commerce", "rank", of: round.path, saying: "名额只剩 1 个")
      try await site.take("commerce", "setQuota", of: round.path, [("quota", "2")], "两家并列")
      try await round.show()
      // From Tuesday the second: Wednesday is the first day, Tuesday the ninth the fifth.
      try await site.move(to: "2026-06-09T17:29:59")
      #expect(try await site.state(of: round.path) == "公示中")
      try await site.move(to: "2026-06-09T17:30:00")
      try await site.take("commerce", "publish", of: round.path)
      #expect(try await round.states(Array(entries.prefix(2))) == ["已授予称号", "已授予称号"])
      try await Self.runOut(entries[0], site)
    }
  }

  /// Kept each year, until its thirty-six months are over.
  private static func runOut(_ entry: String, _ site: CaseSite) async throws {
    let title = try #require(try await site.titles(of: entry).first)
    #expect(title.id == "model-park")
    #expect(title.to?.description == "2029-06-08")
    // A year is 365 days: after the leap day of 2028 the review is due on the eighth.
    for day in ["2027-06-09", "2028-06-09"] {
      try await site.move(to: "\(day)T17:30:00")
      #expect(try await site.state(of: entry, for: "park") == "待年度复核", "\(day)")
      try await site.take("commerce", "keep", of: entry, [], "合格")
    }
    // Ninety and thirty days before, who has it and who gave it are told.
    try await site.move(to: "2029-03-10T08:29:59")
    #expect(try await site.ticks(of: "称号有效期", on: entry).isEmpty)
    try await site.move(to: "2029-03-10T08:30:00")
    #expect(try await site.ticks(of: "称号有效期", on: entry) == ["提醒"])
    for who in ["park", "commerce"] {
      let told = try await site.told(who, of: entry).first ?? ""
      #expect(told.contains("称号有效期将到"), "\(who): \(told)")
    }
    try await site.move(to: "2029-05-09T08:30:00")
    #expect(try await site.ticks(of: "称号有效期", on: entry) == ["提醒", "提醒"])
    try await site.move(to: "2029-06-08T23:59:59")
    #expect(try await site.state(of: entry, for: "rival") == "已授予称号")
    try await site.move(to: "2029-06-09T00:00:00")
    #expect(try await site.state(of: entry) == "称号已到期")
    #expect(try await site.told("park", of: entry).first?.hasSuffix("称号已到期") == true)
    // It ended by itself, on its own day.
    #expect(try await site.titles(of: entry).first?.to?.description == "2029-06-08")
  }

  @Test func `pilots: one objection upheld, one examined until after the publication`()
    async throws
  {
    try await CaseSite.run { site in
      try await site.found("foshan", .city, "佛山市商务局", city: .foshan)
      try await site.found("zhongshan", .city, "中山市商务局", city: .zhongshan)
      try await CaseLivesTests.register(site, areas: "")
      try await Self.addExpert("city", site)
      let round = try await SelectionRound.call(site, "pilot-selection", quota: 2)
      try await round.refusesEntry(of: "firm", saying: "不能发起", status: 403)
      let shenzhen = try await round.enter("city")
      let foshan = try await round.enter("foshan")
      let zhongshan = try await round.enter("zhongshan")
      // A city recommends itself by applying.
      #expect(try await site.state(of: shenzhen) == "已推荐，待分配专家")
      for entry in [foshan, zhongshan] {
        try await site.take("commerce", "returnByDepartment", of: entry, [], "缺实施方案")
      }
      try await site.take("zhongshan", "withdraw", of: zhongshan)
      #expect(try await site.state(of: zhongshan) == "已撤回")
      try await site.take("foshan", "supply", of: foshan, [], "已补方案")
      #expect(try await site.state(of: foshan) == "待市级初审")
      try await site.take("foshan", "recommend", of: foshan, [], "市政府已审定")
      try await site.refuses(
        "commerce", "assign", of: shenzhen, SelectionRound.experts([1, 2, 4]), saying: "应当回避")
      try await round.judge(shenzhen, [27, 36, 27])
      try await round.judge(foshan, [24, 32, 24])
      try await site.move(to: "2026-06-11T00:00:00")
      try await round.show()
      for entry in [shenzhen, foshan] {
        try await site.take("tax", "object", of: entry, [("objection", "产业集群与申报不符")])
      }
      try await site.take("commerce", "uphold", of: foshan, [], "属实")
      #expect(try await site.state(of: foshan) == "未通过")
      #expect(try await site.told("foshan", of: foshan).first?.hasSuffix("未通过") == true)
      #expect(try await site.told("tax", of: foshan).first?.contains("异议成立") == true)
      try await Self.awardLate(shenzhen, round, site)
      #expect(try await site.titles(of: foshan).isEmpty)
    }
  }

  private static func awardLate(
    _ entry: String, _ round: SelectionRound, _ site: CaseSite
  ) async throws {
    try await site.move(to: "2026-06-18T17:30:00")
    try await site.take("commerce", "publish", of: round.path)
    #expect(try await round.states([round.path, entry]) == ["已公布", "异议复核中"])
    #expect(try await site.titles(of: entry).isEmpty)
    try await site.take("commerce", "dismiss", of: entry, [], "查无实据")
    // The view is over, so that it need not be shown again.
    #expect(try await site.state(of: entry) == "公示期满，可以授予")
    try await site.refuses("commerce", "awardLate", of: entry, saying: "没有写明理由")
    try await site.take("commerce", "awardLate", of: entry, [], "异议不成立")
    #expect(try await site.state(of: entry, for: "rival") == "已授予称号")
    let title = try #require(try await site.titles(of: entry).first)
    #expect(title.id == "cluster-pilot")
    #expect(title.from.description == "2026-06-18")
    // What comes to light between two reviews ends it at once.
    try await site.move(to: "2026-06-22T09:00:00")
    try await site.take("commerce", "remove", of: entry, [], "试点停办")
    #expect(try await site.state(of: entry) == "已撤销称号")
    #expect(try await site.titles(of: entry).first?.to?.description == "2026-06-21")
  }

  @Test func `warehouses: a round called off, and a yearly review that nobody does`() async throws {
    try await CaseSite.run { site in
      try await CaseLivesTests.register(site, areas: "")
      let vain = try await SelectionRound.call(site, "warehouse-selection")
      let lost = try await vain.enter("firm")
      try await site.refuses("commerce", "cancel", of: vain.path, saying: "没有写明理由")
      try await site.take("commerce", "cancel", of: vain.path, [], "申报不足")
      #expect(try await vain.states([vain.path, lost]) == ["已取消", "未入围"])
      #expect(try await site.told("firm", of: lost).first?.hasSuffix("未入围") == true)
      try await vain.refusesEntry(of: "firm", saying: "上级事项目前不受理")

      let round = try await SelectionRound.call(site, "warehouse-selection")
      let entry = try await round.enter("firm")
      let page = try await site.ask("city", .get, entry).text
      #expect(page.contains("波兰") && page.contains("12000 平方米"))
      try await site.take("city", "recommend", of: entry, [], "仓在运营")
      try await round.judge(entry, [27, 36, 27])
      try await site.move(to: "2026-06-11T00:00:00")
      try await round.show()
      try await site.take("rival", "object", of: entry, [("objection", "面积不实")])
      // The objection is examined until the view is over, but before the publication.
      try await site.move(to: "2026-06-18T17:30:00")
      #expect(try await round.states([round.path, entry]) == ["公示期满，待公布", "异议复核中"])
      try await site.take("commerce", "dismiss", of: entry, [], "已实地核查")
      try await site.take("commerce", "publish", of: round.path)
      #expect(try await site.state(of: entry) == "已授予称号")
      #expect(try await site.titles(of: entry).first?.id == "public-warehouse")
      try await Self.forget(entry, site)
    }
  }

  @Test func `a round that is called off while it is judged lets everybody go`() async throws {
    try await CaseSite.run { site in
      try await CaseLivesTests.register(site, areas: "")
      try await site.found("second", .enterprise, "子鹏", code: "91440300HC9000119J")
      let round = try await SelectionRound.call(site, "firm-selection")
      let (scored, idle) = (try await round.enter("firm"), try await round.enter("second"))
      try await site.take("city", "recommend", of: scored, [], "符合标准")
      try await round.judge(scored, [27, 36, 27])
      try await site.move(to: "2026-06-11T00:00:00")
      #expect(try await round.states([round.path, scored, idle]) == ["初审与评分", "已评分", "待市级初审"])
      try await site.refuses("commerce", "cancel", of: round.path, saying: "没有写明理由")
      try await site.refuses(
        "tax", "cancel", of: round.path, [], "经费不足", saying: "不由您办理", status: 403)
      #expect(try await site.send("firm", "cancel", of: round.path, [], "经费不足").status == 403)
      try await site.take("commerce", "cancel", of: round.path, [], "经费不足")
      #expect(try await round.states([round.path, scored, idle]) == ["已取消", "未入围", "未入围"])
      for (who, path) in [("firm", scored), ("second", idle)] {
        #expect(try await site.told(who, of: path).first?.hasSuffix("未入围") == true)
        #expect(try await site.offered(path, to: who).isEmpty)
        #expect(try await site.titles(of: path).isEmpty)
      }
      #expect(try await site.offered(round.path, to: "commerce").isEmpty)
      // Its time stopped with it.
      try await site.move(to: "2026-06-22T17:30:00")
      #expect(try await site.ticks(of: "初审时限", on: idle).isEmpty)
    }
  }

  /// Nobody looks at it in time; later nobody looks at it at all, and it ends by its term.
  private static func forget(_ entry: String, _ site: CaseSite) async throws {
    try await site.move(to: "2027-06-18T17:30:00")
    #expect(try await site.state(of: entry) == "待年度复核")
    // Twenty working days, and five more.
    try await site.move(to: "2027-07-16T17:30:00")
    #expect(try await site.ticks(of: "年度复核时限", on: entry) == ["提醒", "到期", "升级"])
    try await site.move(to: "2027-07-23T17:30:00")
    #expect(try await site.ticks(of: "年度复核时限", on: entry).count == 4)
    #expect(try await site.ask("commerce", .get, entry).text.contains("DB-2027-000001"))
    try await site.take("commerce", "keep", of: entry, [], "补做复核，合格")
    #expect(try await site.state(of: entry) == "已授予称号")
    try await site.move(to: "2029-06-17T23:59:59")
    #expect(try await site.state(of: entry) == "待年度复核")
    try await site.move(to: "2029-06-18T00:00:00")
    #expect(try await site.state(of: entry) == "称号已到期")
    #expect(try await site.titles(of: entry).first?.to?.description == "2029-06-17")
  }
}
