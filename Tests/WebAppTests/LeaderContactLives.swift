import HTTPTypes
import Testing

/// The contact of a leader with an enterprise from its opening to its end: visits, promises, and
/// handing on.
@Suite("Lives of leaders' contacts", .lives) struct LeaderContactLives {
  private static let contact = "leader-contact?subject=\(CaseSite.firm)"
  private static let li = [("leader", "李某"), ("leaderPost", "副厅长")]

  private static func promise(in path: String) throws -> String {
    "leader-promise?parent=\(try CaseSite.id(path))&subject=\(CaseSite.firm)"
  }

  @Test func `named, visited, handed on, left and ended`() async throws {
    try await CaseSite.run { site in
      let path = try await site.open("commerce", Self.contact)
      #expect(try await site.state(of: path) == "待明确联系领导")
      #expect(try await site.offered(path, to: "commerce") == ["assign", "end"])
      // Exactly one contact.
      try await site.refusesOpening("commerce", Self.contact, saying: "GD-2026-000001")
      try await site.refusesOpening("finance", Self.contact, saying: "不能发起", status: 403)
      try await site.refuses("commerce", "assign", of: path, [("leader", "李某")], saying: "没有填写")
      try await site.take("commerce", "assign", of: path, Self.li)
      #expect(try await site.state(of: path, for: "firm") == "挂点联系中")
      #expect(try await site.told("firm", of: path).count == 1)
      #expect(try await site.told("firm", of: path).first?.hasSuffix("挂点联系中") == true)

      let visit = [("visitDay", "2026-06-03"), ("visitNote", "缺仓")]
      try await site.refuses("commerce", "visit", of: path, visit, saying: "走访日期不能晚于今天")
      try await site.refuses("firm", "visit", of: path, visit, saying: "不由您办理", status: 403)
      try await site.take(
        "commerce", "visit", of: path, [("visitDay", "2026-06-01"), ("visitNote", "缺仓")])
      try await site.move(to: "2026-06-03T09:00:00")
      try await site.take(
        "commerce", "visit", of: path, [("visitDay", "2026-06-03"), ("visitNote", "已找到仓")])
      let visited = try await site.ask("firm", .get, path).text
      // The first visit stands in the history.
      #expect(visited.contains("缺仓") && visited.contains("已找到仓"))

      let zhao = [("leader", "赵某"), ("leaderPost", "厅长")]
      try await site.refuses("commerce", "handOver", of: path, zhao, saying: "没有写明理由")
      try await site.take("commerce", "handOver", of: path, zhao, "分工调整")
      #expect(try await site.state(of: path) == "挂点联系中")
      #expect(try await site.ask("firm", .get, path).text.contains("赵某"))
      // The enterprise is told that it has another contact.
      #expect(try await site.told("firm", of: path).count == 2)

      try await site.refuses("commerce", "leave", of: path, saying: "没有写明理由")
      try await site.take("commerce", "leave", of: path, [], "调离")
      #expect(try await site.state(of: path) == "待明确联系领导")
      #expect(try await site.told("firm", of: path).first?.hasSuffix("待明确联系领导") == true)
      try await site.take("commerce", "assign", of: path, Self.li)
      try await site.take("commerce", "end", of: path, [], "企业迁出")
      #expect(try await site.state(of: path, for: "firm") == "已终止")
      #expect(try await site.offered(path, to: "commerce").isEmpty)

      // What has ended holds nothing up; one that nobody was named for can be ended too.
      let next = try await site.open("commerce", Self.contact)
      try await site.take("commerce", "end", of: next, [], "立项有误")
      #expect(try await site.state(of: next) == "已终止")
    }
  }

  @Test func `promises are kept, or said not to be kept, before the contact ends`() async throws {
    try await CaseSite.run { site in
      let contact = try await site.open("commerce", Self.contact)
      let form = [("topic", "协调海外仓"), ("promisedDay", "2026-06-10")]
      let kind = try Self.promise(in: contact)
      // Nobody promises before somebody is named.
      try await site.refusesOpening("commerce", kind, form, saying: "上级事项目前不受理")
      try await site.take("commerce", "assign", of: contact, Self.li)
      let page = try await site.ask("commerce", .get, contact).text
      #expect(page.contains("/cases/new/\(kind.replacing("&", with: "&amp;"))"))
      try await site.refusesOpening(
        "commerce", kind, [("topic", "协调"), ("promisedDay", "2026-06-01")], saying: "这一天已经过去")
      try await site.refusesOpening("firm", kind, form, saying: "不能发起", status: 403)

      let first = try await site.open("commerce", kind, form)
      // Another department promises too; that of the contacts follows it.
      let second = try await site.open(
        "tax", kind, [("topic", "退税辅导"), ("promisedDay", "2026-06-10")])
      #expect(try await site.state(of: first, for: "firm") == "待兑现")
      #expect(try await site.ask("firm", .get, contact).text.contains("退税辅导"))
      #expect(try await site.ask("rival", .get, first).status == 403)
      try await site.refuses("commerce", "end", of: contact, [], "迁出", saying: "还有承诺或督办没有办结")
      #expect(try await site.ask("commerce", .get, contact).text.contains("还有承诺或督办没有办结"))

      try await site.refuses("firm", "keep", of: first, [], "已兑现", saying: "不由您办理", status: 403)
      try await site.refuses("tax", "keep", of: second, [], "好了", saying: "不由您办理", status: 403)
      try await site.refuses("commerce", "keep", of: first, saying: "没有写明理由")
      try await site.take("commerce", "keep", of: first, [], "已签仓储合同")
      #expect(try await site.state(of: first) == "已兑现")
      #expect(try await site.told("firm", of: first) == ["进展 “协调海外仓”：已兑现"])
      try await site.refuses("commerce", "end", of: contact, [], "迁出", saying: "还有承诺或督办没有办结")
      try await site.take("commerce", "drop", of: second, [], "不属于职权")
      #expect(try await site.state(of: second, for: "firm") == "无法兑现")
      #expect(try await site.told("firm", of: second) == ["进展 “退税辅导”：无法兑现"])
      #expect(try await site.ask("firm", .get, second).text.contains("不属于职权"))

      // A leader who leaves takes no promise along: it stays open with the contact.
      let third = try await site.open("commerce", kind, form)
      try await site.take("commerce", "leave", of: contact, [], "调离")
      #expect(try await site.state(of: third) == "待兑现")
      try await site.refuses("commerce", "end", of: contact, [], "迁出", saying: "还有承诺或督办没有办结")
      try await site.take(
        "commerce", "assign", of: contact, [("leader", "钱某"), ("leaderPost", "厅长")])
      try await site.take("commerce", "keep", of: third, [], "已办")
      try await site.take("commerce", "end", of: contact, [], "迁出")
      #expect(try await site.state(of: contact) == "已终止")
    }
  }

  @Test func `a promise that is late goes up, and may still be kept`() async throws {
    try await CaseSite.run { site in
      let contact = try await site.open("commerce", Self.contact)
      try await site.take("commerce", "assign", of: contact, Self.li)
      let promise = try await site.open(
        "commerce", Self.promise(in: contact), [("topic", "协调"), ("promisedDay", "2026-06-10")])
      try await site.move(to: "2026-06-18T17:30:00")
      #expect(
        try await site.ticks(of: "兑现期限", on: promise) == ["提醒", "提醒", "到期", "升级", "升级"])
      let page = try await site.ask("commerce", .get, promise).text
      let supervision = try #require(
        page.firstMatch(of: #/<a href="(/cases/[0-9]+)">DB-2026-000001/#).map { String($0.1) })
      // What is late may still be kept; that its supervision is closed is a matter of its own.
      try await site.take("commerce", "keep", of: promise, [], "迟了，已办")
      try await site.take("commerce", "end", of: contact, [], "迁出")
      #expect(try await site.state(of: supervision) == "待说明")
    }
  }

  @Test func `a contact is not ended while it is supervised`() async throws {
    try await CaseSite.run { site in
      let contact = try await site.open("commerce", Self.contact)
      // Five working days to name somebody, and three more.
      try await site.move(to: "2026-06-12T17:30:00")
      let page = try await site.ask("commerce", .get, contact).text
      let supervision = try #require(
        page.firstMatch(of: #/<a href="(/cases/[0-9]+)">DB-2026-000001/#).map { String($0.1) })
      try await site.refuses("commerce", "end", of: contact, [], "迁出", saying: "还有承诺或督办没有办结")
      try await site.take("commerce", "assign", of: contact, Self.li)
      try await site.take("commerce", "report", of: supervision, [("result", "已明确")])
      try await site.take("commerce", "close", of: supervision)
      try await site.take("commerce", "end", of: contact, [], "迁出")
      #expect(try await site.state(of: contact) == "已终止")
    }
  }
}
