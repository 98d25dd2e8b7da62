import HTTPTypes
import Testing

@testable import WebApp

/// The same problem of many: put together, one answer for all who are still in it, or given back.
@Suite("Lives of topics", .lives) struct TopicLives {
  static func topic(_ site: CaseSite) async throws -> String {
    try await site.open(
      "commerce", "direct-line-topic", [("topic", "退税到账慢"), ("question", "退税为何慢？")])
  }

  static func join(
    _ who: String, _ cases: [String], to topic: String, _ site: CaseSite
  ) async throws -> CaseSite.Answer {
    try await site.post(
      who, "/cases/join",
      try cases.map { ("case", "\(try CaseSite.id($0))") }
        + [("topic", "\(try CaseSite.id(topic))")])
  }

  private static func states(_ paths: [String], _ site: CaseSite) async throws -> [String] {
    var states: [String] = []
    for path in paths { states.append(try await site.state(of: path)) }
    return states
  }

  @Test func `one answer reaches all who are still in it`() async throws {
    try await CaseSite.run { site in
      var asked: [String] = []
      for who in ["firm", "firm", "rival", "rival"] {
        asked.append(try await DirectLineLives.ask(who, site))
      }
      // One that somebody has already is put in too.
      try await site.take("city", "take", of: asked[0])
      try await site.refusesOpening(
        "firm", "direct-line-topic", [("topic", "退税"), ("question", "？")], saying: "不能发起",
        status: 403)
      let topic = try await Self.topic(site)
      let queue = try await site.ask("commerce", .get, "/cases?view=all&type=direct-line").text
      #expect(queue.contains("formaction=\"/cases/join\"") && queue.contains("GX-2026-000001"))
      // It is put together by who has the topic.
      for who in ["city", "firm"] {
        let foreign = try await Self.join(who, [asked[0]], to: topic, site)
        #expect(foreign.status == 404, "\(who)")
      }
      let joined = try await Self.join("commerce", asked, to: topic, site)
      #expect(joined.status == 303, "\(CaseSite.problem(joined.text))")
      #expect(joined.location.hasPrefix("/cases?done=join"))
      #expect(try await Self.states(asked, site) == Array(repeating: "并入共性问题", count: 4))
      #expect(try await site.told("rival", of: asked[2]).first == "进展 “退税”：并入共性问题")
      let again = try await Self.join("commerce", [asked[1]], to: topic, site)
      #expect(again.status == 422 && again.text.contains("已有同一事项 GX-2026-000001"))

      // One does not belong there, one is taken back.
      try await site.refuses("commerce", "leaveTopic", of: asked[0], saying: "没有写明理由")
      try await site.take("commerce", "leaveTopic", of: asked[0], [], "是另一个问题")
      try await site.take("rival", "withdraw", of: asked[2])
      try await site.refuses("commerce", "answer", of: topic, saying: "没有填写")
      try await site.take("commerce", "answer", of: topic, [("answer", "系统升级，月底前到账")])
      #expect(try await site.state(of: topic) == "已统一答复")
      #expect(
        try await Self.states(asked, site) == ["待认领", "已答复，待评价", "已撤回", "已答复，待评价"])
      for (who, path) in [("firm", asked[1]), ("rival", asked[3])] {
        #expect(try await site.ask(who, .get, path).text.contains("系统升级，月底前到账"))
        #expect(try await site.told(who, of: path).first == "待办 “退税”：已答复，待评价")
      }
      #expect(try await !site.ask("firm", .get, asked[0]).text.contains("系统升级"))
      let search = "/knowledge?q=\(FormValues.encode("月底前到账"))"
      #expect(try await site.ask("city", .get, search).text.contains("退税为何慢？"))
      try await Self.goOn(asked, topic, site)
    }
  }

  /// Each goes on by itself.
  private static func goOn(
    _ asked: [String], _ topic: String, _ site: CaseSite
  ) async throws {
    try await site.take("city", "take", of: asked[0])
    try await site.take("city", "answer", of: asked[0], [("answer", "已到账")])
    #expect(try await site.told("firm", of: asked[0]).first == "待办 “退税”：已答复，待评价")
    try await site.take("firm", "accept", of: asked[1])
    try await site.take("city", "callBack", of: asked[1], [("reached", "confirmed")])
    try await site.take("rival", "redo", of: asked[3], [], "我们的不是这个原因")
    #expect(try await states(asked, site) == ["已答复，待评价", "已办结", "已撤回", "待认领"])
    let late = try await DirectLineLives.ask("firm", site)
    let refused = try await join("commerce", [late], to: topic, site)
    #expect(refused.status == 422 && refused.text.contains("上级事项目前不受理"))
    #expect(try await site.state(of: late) == "待认领")
  }

  @Test func `a topic that is dropped gives its questions back`() async throws {
    try await CaseSite.run { site in
      let topic = try await Self.topic(site)
      let question = try await DirectLineLives.ask("firm", site)
      let other = try await site.open(
        "firm", "finance-request",
        [
          ("product", "loan"), ("wanted", "3000000"), ("months", "12"), ("use", "备货"),
          ("consent", "true"), ("contact", "王"),
        ])
      // All or none: what is no question is not put in, and the question beside it neither.
      let mixed = try await Self.join("commerce", [question, other], to: topic, site)
      #expect(mixed.status == 422)
      #expect(try await Self.states([question, other], site) == ["待认领", "待对接"])
      let joined = try await Self.join("commerce", [question], to: topic, site)
      #expect(joined.status == 303)
      // While it is in the topic its own time does not run out.
      try await site.move(to: "2026-06-02T11:30:00")
      #expect(try await site.ticks(of: "认领时限", on: question).isEmpty)
      try await site.refuses("commerce", "drop", of: topic, saying: "没有写明理由")
      try await site.take("commerce", "drop", of: topic, [], "实为两个问题")
      #expect(try await Self.states([topic, question], site) == ["已取消", "待认领"])
      #expect(try await site.told("city", of: question).first == "待办 “退税”：待认领")
      #expect(try await site.told("firm", of: question).first == "进展 “退税”：待认领")
      // The hour for who owns it begins again.
      try await site.move(to: "2026-06-02T14:29:59")
      #expect(try await site.ticks(of: "认领时限", on: question) == ["提醒"])
      try await site.take("city", "take", of: question)
      try await site.take("city", "answer", of: question, [("answer", "如附件")])
      #expect(try await site.state(of: question) == "已答复，待评价")
    }
  }
}
