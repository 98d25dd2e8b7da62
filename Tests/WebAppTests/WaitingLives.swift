import HTTPTypes
import Testing

/// Supports, requests, opinions, questions and filings that nobody looks after, side by side: each
/// clock reminds, runs out and goes up, to the minute.
@Suite("Clocks of cases that nobody looks after", .lives) struct WaitingLives {
  private static let contact = ("contact", "王 13800000000")

  @Test func `everything that is left lying is told of and goes up`() async throws {
    try await CaseSite.run { site in
      try await CaseLivesTests.register(site, areas: "tax")
      try await CaseLivesTests.award(site)
      let courses =
        try await Self.supports(site) + Self.reviews(site) + Self.requests(site)
        + Self.opinions(site) + Self.questions(site) + Self.filings(site) + Self.ours(site)
      try await site.follow(courses)
    }
  }

  private static func supports(_ site: CaseSite) async throws -> [Course] {
    let submitted = try await site.open(
      "rival", "grant?benefit=gd-2021-328/own-site", [contact])
    let approved = try await site.open(
      "firm", "residence-support?benefit=gd-2021-328/residence",
      [contact, ("personName", "孙某"), ("personNumber", "440300199001011234")])
    try await site.take("police", "accept", of: approved)
    try await site.take("police", "approve", of: approved)
    let confirmed = try await site.open(
      "commerce", "free-claim?subject=\(CaseSite.firm)&benefit=gd-2021-328/own-site")
    try await site.take("firm", "confirm", of: confirmed, [("account", "6222 0000")])
    return [
      Course(
        "受理时限", of: submitted,
        [
          ("2026-06-05T14:54:00", ["提醒"]), ("2026-06-09T17:30:00", ["到期", "升级"]),
          ("2026-06-11T17:30:00", ["升级"]),
        ], holder: "finance"),
      Course(
        "兑现时限", of: approved,
        [
          ("2026-08-05T15:52:00", ["提醒"]), ("2026-08-26T17:30:00", ["到期", "升级"]),
          ("2026-09-09T17:30:00", ["升级"]),
        ], holder: "police"),
      Course("兑现时限", of: confirmed, twentyDays, holder: "finance2"),
    ]
  }

  /// Twenty working days from the second of June, and five more.
  private static let twentyDays = [
    (at: "2026-06-24T15:52:00", does: ["提醒"]),
    (at: "2026-07-01T17:30:00", does: ["到期", "升级"]),
    (at: "2026-07-08T17:30:00", does: ["升级"]),
  ]

  private static func reviews(_ site: CaseSite) async throws -> [Course] {
    let land = try await site.open(
      "firm", "land-support?benefit=gd-2021-328/land",
      [contact, ("landPlace", "南山"), ("landArea", "5000")])
    try await site.take("land", "accept", of: land)
    let card = try await TitleLives.applyForCard(site)
    try await site.take("staff", "accept", of: card)
    return [
      Course("审核时限", of: land, twentyDays, holder: "land"),
      Course("审核时限", of: card, twentyDays, holder: "staff"),
    ]
  }

  private static func requests(_ site: CaseSite) async throws -> [Course] {
    let requested = try await FinanceLives.request(site)
    let matched = try await FinanceLives.request(site)
    try await site.take("bank", "match", of: matched, FinanceLives.lender)
    return [
      Course(
        "对接时限", of: requested,
        [
          ("2026-06-05T14:54:00", ["提醒"]), ("2026-06-09T17:30:00", ["到期", "升级"]),
          ("2026-06-11T17:30:00", ["升级"]),
        ], holder: "bank"),
      Course(
        "方案时限", of: matched,
        [("2026-06-17T10:03:00", ["提醒"]), ("2026-06-24T17:30:00", ["到期", "升级"])],
        holder: "bank", above: ["bank"], isSupervised: false),
    ]
  }

  private static func opinions(_ site: CaseSite) async throws -> [Course] {
    let asked = try await ExpertOpinionLives.ask(site)
    let assigned = try await ExpertOpinionLives.ask(site)
    try await site.take("commerce", "assign", of: assigned, SelectionRound.experts([1]))
    return [
      Course(
        "指派时限", of: asked,
        [
          ("2026-06-03T14:15:00", ["提醒"]), ("2026-06-04T17:30:00", ["到期", "升级"]),
          ("2026-06-05T17:30:00", ["升级"]),
        ], holder: "commerce"),
      Course(
        "出具意见时限", of: assigned,
        [("2026-06-09T14:51:00", ["提醒"]), ("2026-06-11T17:30:00", ["到期", "升级"])],
        holder: "expert1", above: ["commerce"], isSupervised: false),
    ]
  }

  /// A question about a policy is answered in half the time of a proposal.
  private static func questions(_ site: CaseSite) async throws -> [Course] {
    var paths: [String] = []
    for category in ["consultation", "suggestion"] {
      let path = try await DirectLineLives.ask("firm", site, category: category)
      try await site.take("city", "take", of: path)
      paths.append(path)
    }
    return [
      Course(
        "答复时限", of: paths[0],
        [
          ("2026-06-04T09:21:00", ["提醒"]), ("2026-06-04T17:30:00", ["到期", "升级"]),
          ("2026-06-05T17:30:00", ["升级"]),
        ], holder: "city"),
      Course(
        "答复时限", of: paths[1],
        [
          ("2026-06-05T14:09:00", ["提醒"]), ("2026-06-08T17:30:00", ["到期", "升级"]),
          ("2026-06-09T17:30:00", ["升级"]),
        ], holder: "city"),
    ]
  }

  private static func filings(_ site: CaseSite) async throws -> [Course] {
    let filed = try await PreRefundLives.file(site)
    let reported = try await PreRefundLives.fileByHand(site)
    try await site.take(
      "tax", "complete", of: reported, [("completedOn", "2026-05-20"), ("paid", "1300")])
    try await site.take("firm", "settle", of: reported, [("isSold", "true"), ("taxDue", "1300")])
    return [
      Course(
        "预退税受理时限", of: filed,
        [
          ("2026-06-11T15:33:00", ["提醒"]), ("2026-06-16T17:30:00", ["到期", "升级"]),
          ("2026-06-18T17:30:00", ["升级"]),
        ], holder: "tax"),
      Course(
        "确认时限", of: reported,
        [
          ("2026-06-08T10:03:00", ["提醒"]), ("2026-06-09T17:30:00", ["到期", "升级"]),
          ("2026-06-11T17:30:00", ["升级"]),
        ], holder: "tax"),
    ]
  }

  /// What waits for the department that coordinates: a question in a topic, a supervision.
  private static func ours(_ site: CaseSite) async throws -> [Course] {
    let joined = try await DirectLineLives.ask("firm", site)
    let topic = try await TopicLives.topic(site)
    #expect(try await TopicLives.join("commerce", [joined], to: topic, site).status == 303)
    let done = try await site.open("commerce", "supervision")
    try await site.take("commerce", "report", of: done, [("result", "已清理")])
    return [
      Course(
        "共性问题答复时限", of: joined,
        [("2026-06-08T16:12:00", ["提醒"]), ("2026-06-09T17:30:00", ["到期", "升级"])],
        holder: "commerce", above: ["commerce"], isSupervised: false),
      Course(
        "销号时限", of: done,
        [("2026-06-03T14:15:00", ["提醒"]), ("2026-06-04T17:30:00", ["到期", "升级"])],
        holder: "commerce", above: ["commerce"], isSupervised: false),
    ]
  }

  @Test func `a return that was handed in waits for the department, and is accepted late`()
    async throws
  {
    try await CaseSite.run { site in
      try await site.move(to: "2026-11-02T09:00:00")
      let round = try await site.open("commerce", "yearly-return", [("year", "2026")])
      let page = try await site.ask("commerce", .get, round).text
      let path = try #require(YearlyReturnTests.returns(page)["深圳市"])
      try await site.take("city", "submit", of: path, [("done", "已落实")])
      try await site.follow([
        Course(
          "审核时限", of: path,
          [("2026-11-11T15:33:00", ["提醒"]), ("2026-11-16T17:30:00", ["到期", "升级"])],
          holder: "commerce", isSupervised: false)
      ])
      try await site.refuses("city", "accept", of: path, saying: "不由您办理", status: 403)
      try await site.take("commerce", "accept", of: path)
      #expect(try await site.state(of: path, for: "city") == "已审核")
      // What was consolidated goes on to the provincial government, or back.
      try await site.take("commerce", "consolidate", of: round, [("summary", "全省情况")])
      let above = ["commerce"]
      try await site.follow([
        Course(
          "报省政府时限", of: round,
          [("2026-11-26T12:00:00", ["提醒"]), ("2026-11-30T17:30:00", ["到期", "升级"])],
          holder: "commerce", above: above, isSupervised: false)
      ])
      try await site.take("commerce", "collectAgain", of: round, [], "有误")
      try await site.follow([
        Course(
          "汇总时限", of: round,
          [("2026-12-21T17:30:00", ["提醒"]), ("2026-12-28T17:30:00", ["到期", "升级"])],
          holder: "commerce", above: above, isSupervised: false)
      ])
    }
  }
}
