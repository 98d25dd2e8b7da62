import Accounts
import HTTPTypes
import Testing

@testable import WebApp

/// Questions on the direct line that do not go the short way: passed on, not satisfactory, not
/// solved when called back, not reached.
@Suite("Lives of questions", .lives) struct DirectLineLives {
  static let question = [
    ("topic", "退税"), ("category", "problem"), ("question", "怎么办？"), ("contact", "王 13800000000"),
  ]

  static func ask(
    _ who: String, _ site: CaseSite, category: String = "problem"
  ) async throws -> String {
    try await site.open(
      who, "direct-line", question.map { $0.0 == "category" ? ($0.0, category) : $0 })
  }

  private static func answer(
    _ who: String, _ path: String, _ words: String, _ site: CaseSite
  ) async throws {
    try await site.take(who, "take", of: path)
    try await site.take(who, "answer", of: path, [("answer", words)])
  }

  @Test func `not satisfied twice, it goes up to the managers; not reached on three days`()
    async throws
  {
    try await CaseSite.run { site in
      try await site.hire("commerce2", beside: "commerce", as: .officer)
      let path = try await Self.ask("firm", site)
      #expect(try await site.told("city", of: path) == ["待办 “退税”：待认领"])
      try await site.take("city", "take", of: path)
      try await site.refuses("city", "askBack", of: path, saying: "没有写明理由")
      try await site.take("city", "askBack", of: path, [], "哪一单？")
      #expect(try await site.told("firm", of: path).first == "待办 “退税”：待企业补充")
      try await site.take("firm", "supply", of: path, [("supplementText", "9810 的")])
      try await site.take("city", "answer", of: path, [("answer", "不清楚")])
      try await site.refuses("firm", "redo", of: path, saying: "没有写明理由")
      try await site.take("firm", "redo", of: path, [], "没有回答问题")
      #expect(try await site.state(of: path) == "待认领")
      #expect(try await site.ask("firm", .get, path).text.contains("已升级 1"))
      try await site.refuses("city", "take", of: path, saying: "不由您办理", status: 403)

      try await Self.answer("commerce2", path, "按月核算", site)
      // Who answered before does not answer again, and an officer not what is for the managers.
      try await site.take("firm", "redo", of: path, [], "还是不明白")
      #expect(try await site.ask("firm", .get, path).text.contains("已升级 2"))
      #expect(try await !site.offered(path, to: "commerce2").contains("take"))
      let forged = try await site.send("commerce2", "take", of: path)
      #expect(forged.status == 403)
      try await Self.answer("commerce", path, "分批核算", site)
      // Each answer stands in the history.
      let page = try await site.ask("firm", .get, path).text
      for words in ["不清楚", "按月核算", "分批核算"] { #expect(page.contains(words), "\(words)") }

      try await site.take("firm", "accept", of: path, [("opinion", "明白了")])
      #expect(try await site.state(of: path) == "待回访")
      try await Self.call(path, site)
    }
  }

  private static func call(_ path: String, _ site: CaseSite) async throws {
    for day in ["2026-06-02", "2026-06-03", "2026-06-04"] {
      try await site.move(to: "\(day)T10:00:00")
      try await site.refuses("commerce", "unreachable", of: path, saying: "三个不同的日子")
      try await site.take("commerce", "noAnswer", of: path, [("tryNote", "十点无人接听")])
      try await site.refuses("commerce", "noAnswer", of: path, saying: "今天已登记过一次")
    }
    #expect(try await site.state(of: path) == "待回访")
    try await site.take("commerce", "unreachable", of: path)
    #expect(try await site.state(of: path, for: "firm") == "已办结")
  }

  @Test func `not solved after all, done again, rated by nobody, published and taken back`()
    async throws
  {
    try await CaseSite.run { site in
      let path = try await Self.ask("firm", site)
      try await Self.answer("city", path, "如附件", site)
      try await site.take("firm", "accept", of: path)
      try await site.refuses("city", "reopen", of: path, saying: "没有写明理由")
      try await site.take("city", "reopen", of: path, [], "企业说仍未到账")
      #expect(try await site.state(of: path) == "待认领")
      #expect(try await site.told("firm", of: path).first == "进展 “退税”：待认领")
      try await Self.answer("commerce", path, "已协调到账", site)
      // Nobody rates it: it is called back all the same.
      try await site.move(to: "2026-06-09T17:30:00")
      #expect(try await site.state(of: path) == "待回访")
      // A choice that the form does not have is none.
      try await site.refuses(
        "commerce", "callBack", of: path, [("reached", "unreachable")], saying: "不在选项之中")
      try await site.take("commerce", "callBack", of: path, [("reached", "settled")])
      #expect(try await site.state(of: path, for: "firm") == "已办结")

      let words = [("publicQuestion", "退税未到账怎么办？"), ("publicAnswer", "可请省厅协调")]
      let search = "/knowledge?q=\(FormValues.encode("省厅协调"))"
      try await site.refuses("firm", "unpublish", of: path, [], "不愿公开", saying: "没有公开")
      try await site.take("commerce", "publish", of: path, words)
      #expect(try await site.ask("rival", .get, search).text.contains("退税未到账怎么办？"))
      try await site.refuses("commerce", "publish", of: path, words, saying: "已经公开")
      try await site.refuses("firm", "unpublish", of: path, saying: "没有写明理由")
      try await site.take("firm", "unpublish", of: path, [], "不愿公开")
      #expect(try await !site.ask("rival", .get, search).text.contains("退税未到账怎么办？"))
      #expect(try await site.state(of: path) == "已办结")
    }
  }

  @Test func `passed on to a department, back to the city, and taken back by who asked`()
    async throws
  {
    try await CaseSite.run { site in
      let path = try await Self.ask("firm", site)
      let tax = [("passTo", "省税务局")]
      try await site.refuses("city", "pass", of: path, tax, saying: "没有写明理由")
      try await site.refuses("city", "pass", of: path, [("passTo", "某局")], "退税", saying: "没有这个部门")
      try await site.take("city", "pass", of: path, tax, "属税务")
      #expect(try await site.told("tax", of: path) == ["待办 “退税”：待认领"])
      try await site.refuses("city", "take", of: path, saying: "不由您办理", status: 403)
      try await site.take("tax", "take", of: path)
      try await site.take("tax", "passToCity", of: path, [], "属商务")
      #expect(try await site.state(of: path) == "待认领")
      try await site.take("city", "take", of: path)
      #expect(try await site.send("rival", "withdraw", of: path).status == 403)
      try await site.take("firm", "withdraw", of: path)
      #expect(try await site.state(of: path) == "已撤回")
      #expect(try await site.offered(path, to: "city").isEmpty)

      let waiting = try await Self.ask("firm", site)
      try await site.take("firm", "withdraw", of: waiting)
      #expect(try await site.state(of: waiting) == "已撤回")
      let supplement = try await Self.ask("firm", site)
      try await site.take("city", "take", of: supplement)
      try await site.take("city", "askBack", of: supplement, [], "哪一单？")
      try await site.take("firm", "withdraw", of: supplement)
      #expect(try await site.state(of: supplement) == "已撤回")
      // What was answered is rated, not taken back.
      let answered = try await Self.ask("firm", site)
      try await Self.answer("city", answered, "如附件", site)
      try await site.refuses("firm", "withdraw", of: answered, saying: "不能“撤回”")
    }
  }

  /// The time that each category has from Tuesday, 2026-06-02, at nine.
  @Test(arguments: [
    ("consultation", "政策咨询", "2026-06-04 17:30"), ("suggestion", "意见建议", "2026-06-08 17:30"),
  ])
  func `a question about a policy and a proposal have their own time`(
    _ category: String, _ label: String, _ due: String
  ) async throws {
    try await CaseSite.run { site in
      let path = try await Self.ask("firm", site, category: category)
      #expect(try await site.ask("city", .get, path).text.contains(label))
      try await site.take("city", "take", of: path)
      #expect(try await site.ask("firm", .get, path).text.contains(due))
      // While the enterprise is asked back the time stands still: a working day of it is theirs.
      try await site.take("city", "askBack", of: path, [], "哪一条？")
      #expect(try await site.ask("firm", .get, path).text.contains("暂停计时"))
      try await site.move(to: "2026-06-03T09:00:00")
      try await site.take("firm", "supply", of: path, [("supplementText", "第 1.5 条")])
      #expect(try await !site.ask("firm", .get, path).text.contains("暂停计时"))
      #expect(try await !site.ask("firm", .get, path).text.contains(due))
      try await site.take("city", "answer", of: path, [("answer", "见公告")])
      #expect(try await site.ticks(of: "答复时限", on: path).isEmpty)
      #expect(try await site.told("firm", of: path).first == "待办 “退税”：已答复，待评价")
      try await site.take("firm", "accept", of: path)
      try await site.take("city", "callBack", of: path, [("reached", "confirmed")])
      #expect(try await site.state(of: path, for: "firm") == "已办结")
      #expect(try await site.ask("rival", .get, path).status == 403)
    }
  }
}
