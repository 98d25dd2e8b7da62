import HTTPTypes
import Testing

@testable import WebApp

/// Opinions of experts: of the right area only, asked for more, published and taken back, confirmed
/// by nobody, not needed any more.
@Suite("Lives of experts' opinions", .lives) struct ExpertOpinionLives {
  static func ask(_ site: CaseSite) async throws -> String {
    try await site.open(
      "firm", "expert-opinion",
      [
        ("area", "tax"), ("topic", "增值税"), ("question", "欧盟 OSS？"),
        ("contact", "王 13800000000"),
      ])
  }

  /// Three experts: one for taxes, one for funds, one for taxes who has ties with the firm.
  private static func register(_ site: CaseSite) async throws {
    for (number, area, ties) in [(1, "tax", ""), (2, "funds", ""), (3, "tax", CaseSite.firm)] {
      let added = try await site.ask(
        "commerce", .post, "/experts",
        fields: [("mail", "expert\(number)@example.org"), ("areas", area), ("ties", ties)])
      #expect(added.status == 303)
    }
  }

  @Test func `an expert of another area is not asked, nor one with ties`() async throws {
    try await CaseSite.run { site in
      try await Self.register(site)
      let path = try await Self.ask(site)
      for (number, words) in [(2, "专家库中没有“expert2 (tax)”"), (3, "应当回避"), (9, "专家库中没有")] {
        try await site.refuses(
          "commerce", "assign", of: path, SelectionRound.experts([number]), saying: words)
        #expect(try await site.told("expert\(min(number, 3))", of: path).isEmpty)
      }
      #expect(try await site.ask("expert2", .get, path).status == 403)
      try await site.refuses("commerce", "assign", of: path, saying: "没有填写")
      try await site.refuses(
        "firm", "assign", of: path, SelectionRound.experts([1]), saying: "不由您办理", status: 403)
      #expect(try await site.state(of: path, for: "firm") == "待指派专家")
      try await site.take("commerce", "assign", of: path, SelectionRound.experts([1]))
      #expect(try await site.told("expert1", of: path).contains { $0.contains("请您评审") })
      try await site.refuses("firm", "withdraw", of: path, saying: "不能“撤回”")
      // Who steps back is not asked again, and then it may be taken back.
      try await site.take("expert1", "recuse", of: path, [], "曾任其顾问")
      try await site.refuses(
        "commerce", "assign", of: path, SelectionRound.experts([1]), saying: "应当回避")
      try await site.refuses("commerce", "withdraw", of: path, saying: "不由您办理", status: 403)
      try await site.take("firm", "withdraw", of: path)
      #expect(try await site.state(of: path) == "已撤回")
      for who in ["firm", "commerce"] { #expect(try await site.offered(path, to: who).isEmpty) }
      try await site.move(to: "2026-06-05T17:30:00")
      #expect(try await site.ticks(of: "指派时限", on: path).isEmpty)
    }
  }

  private static let opinion = [("opinion", "应注册"), ("publicAnswer", "应当注册 OSS")]

  @Test func `asked for more, confirmed, published and taken back`() async throws {
    try await CaseSite.run { site in
      try await Self.register(site)
      let path = try await Self.ask(site)
      try await site.take("commerce", "assign", of: path, SelectionRound.experts([1]))
      try await site.take("expert1", "deliver", of: path, Self.opinion)
      #expect(try await site.told("firm", of: path).first == "待办 “增值税”：已出具意见")
      try await site.refuses("firm", "askMore", of: path, saying: "没有写明理由")
      try await site.refuses(
        "commerce", "askMore", of: path, [], "为何？", saying: "不由您办理", status: 403)
      try await site.take("firm", "askMore", of: path, [], "在哪国注册？")
      #expect(try await site.state(of: path) == "专家办理中")
      #expect(try await site.told("expert1", of: path).first == "待办 “增值税”：专家办理中")
      #expect(try await site.ask("expert1", .get, path).text.contains("在哪国注册？"))
      let second = [("opinion", "在仓库所在国"), ("publicAnswer", "在仓库所在国注册 OSS")]
      try await site.take("expert1", "deliver", of: path, second)
      let page = try await site.ask("firm", .get, path).text
      #expect(page.contains("应注册") && page.contains("在仓库所在国"))
      try await site.take("firm", "accept", of: path)
      #expect(try await site.state(of: path, for: "firm") == "已办结")

      let search = "/knowledge?q=\(FormValues.encode("仓库所在国"))"
      let question = [("publicQuestion", "欧盟增值税怎样申报？")]
      try await site.refuses("firm", "unpublish", of: path, [], "不愿公开", saying: "没有公开")
      try await site.refuses(
        "firm", "publish", of: path, question, saying: "不由您办理", status: 403)
      try await site.take("commerce", "publish", of: path, question)
      #expect(try await site.ask("rival", .get, search).text.contains("欧盟增值税怎样申报？"))
      try await site.refuses("commerce", "publish", of: path, question, saying: "已经公开")
      try await site.refuses("firm", "unpublish", of: path, saying: "没有写明理由")
      try await site.take("firm", "unpublish", of: path, [], "不愿公开")
      #expect(try await !site.ask("rival", .get, search).text.contains("欧盟增值税怎样申报？"))
      #expect(try await site.state(of: path) == "已办结")
    }
  }

  @Test func `what nobody confirms ends by itself, and only what may be shown is shown`()
    async throws
  {
    try await CaseSite.run { site in
      try await Self.register(site)
      let path = try await Self.ask(site)
      try await site.take("commerce", "assign", of: path, SelectionRound.experts([1]))
      try await site.refuses("expert1", "deliver", of: path, saying: "没有填写")
      try await site.take("expert1", "deliver", of: path, [("opinion", "应注册")])
      try await site.move(to: "2026-06-09T17:29:59")
      #expect(try await site.state(of: path, for: "firm") == "已出具意见")
      try await site.move(to: "2026-06-09T17:30:00")
      #expect(try await site.state(of: path, for: "firm") == "已办结")
      #expect(try await site.told("firm", of: path).first == "进展 “增值税”：已办结")
      #expect(try await site.ask("firm", .get, path).text.contains("逾期未确认"))
      try await site.refuses(
        "commerce", "publish", of: path, [("publicQuestion", "怎样申报？")],
        saying: "专家没有写可公开的答复")
      try await site.refuses("firm", "askMore", of: path, [], "在哪国？", saying: "不能“追问”")
    }
  }
}
