import HTTPTypes
import Testing

/// Supervision of what is late: given to a department by hand, or opened by what is overdue;
/// explained, promised, reported, sent back, closed.
@Suite("Lives of supervisions", .lives) struct SupervisionLives {
  @Test func `by hand: given to a department, explained, late again, sent back, closed`()
    async throws
  {
    try await CaseSite.run { site in
      for who in ["firm", "tax", "city"] {
        try await site.refusesOpening(who, "supervision", saying: "不能发起", status: 403)
      }
      let path = try await site.open("commerce", "supervision", [("demand", "查清退税积压")])
      #expect(try await site.state(of: path) == "待说明")
      try await site.refuses("tax", "explain", of: path, saying: "不由您办理", status: 403)
      try await site.refuses("commerce", "send", of: path, [("sendTo", "某局")], saying: "没有这个部门")
      try await site.take("commerce", "send", of: path, [("sendTo", "省税务局")])
      #expect(try await site.told("tax", of: path).first?.hasPrefix("待办") == true)
      #expect(try await site.ask("tax", .get, path).text.contains("查清退税积压"))
      #expect(try await site.ask("firm", .get, path).status == 403)

      func explanation(_ day: String) -> CaseSite.Filled {
        [("cause", "系统升级"), ("promisedDay", day)]
      }
      try await site.refuses(
        "tax", "explain", of: path, explanation("2026-06-01"), saying: "承诺办结日不能早于今天")
      try await site.take("tax", "explain", of: path, explanation("2026-06-05"))
      #expect(try await site.state(of: path) == "已承诺期限")
      // What was promised is not done: who promised is told, and who supervises.
      try await site.move(to: "2026-06-06T00:00:00")
      #expect(try await site.told("tax", of: path).first?.hasPrefix("超时") == true)
      #expect(try await site.told("commerce", of: path).first?.hasPrefix("升级") == true)
      try await site.take("tax", "report", of: path, [("result", "已清理")])
      #expect(try await site.told("commerce", of: path).first?.hasSuffix("待销号") == true)
      try await site.refuses("tax", "close", of: path, saying: "省级统筹部门", status: 403)
      try await site.refuses("commerce", "return", of: path, saying: "没有写明理由")
      try await site.take("commerce", "return", of: path, [], "还有三家未到账")
      #expect(try await site.state(of: path) == "待说明")
      #expect(try await site.told("tax", of: path).first?.hasSuffix("待说明") == true)
      // Sent back, it is to be explained in a working day again: Saturday the sixth begins none.
      try await site.move(to: "2026-06-08T17:30:00")
      #expect(try await site.ticks(of: "说明时限", on: path) == ["提醒", "到期", "升级"])
      try await site.take("tax", "report", of: path, [("result", "全部到账")])
      try await site.take("commerce", "close", of: path)
      #expect(try await site.state(of: path, for: "tax") == "已销号")
      #expect(try await site.offered(path, to: "commerce").isEmpty)
    }
  }

  @Test func `about an enterprise it can be given to its city`() async throws {
    try await CaseSite.run { site in
      let path = try await site.open(
        "commerce", "supervision?subject=\(CaseSite.firm)", [("demand", "答复企业")])
      try await site.take("commerce", "sendToCity", of: path)
      #expect(try await site.told("city", of: path).first?.hasPrefix("待办") == true)
      try await site.take(
        "city", "explain", of: path, [("cause", "人手不足"), ("promisedDay", "2026-06-02")])
      try await site.take("city", "report", of: path, [("result", "已答复")])
      try await site.take("commerce", "close", of: path)
      #expect(try await site.state(of: path, for: "city") == "已销号")
    }
  }

  @Test func `what is overdue opens one with who was late, once`() async throws {
    try await CaseSite.run { site in
      let late = try await site.open(
        "firm", "tax-guidance",
        [("topic", "核算"), ("matter", "settlement"), ("question", "何时？"), ("contact", "王")])
      // A working day to take it, and one more.
      try await site.move(to: "2026-06-04T17:29:59")
      #expect(try await !site.ask("commerce", .get, late).text.contains("DB-2026-"))
      try await site.move(to: "2026-06-04T17:30:00")
      let page = try await site.ask("tax", .get, late).text
      let path = try #require(
        page.firstMatch(of: #/<a href="(/cases/[0-9]+)">DB-2026-000001 FD-2026-000001 核算/#)
          .map { String($0.1) })
      #expect(try await site.told("tax", of: path) == ["待办 “FD-2026-000001 核算”：待说明"])
      #expect(try await site.ask("tax", .get, path).text.contains("href=\"\(late)\""))
      // Taken up at last, and late once more: there is one about it already.
      try await site.take("tax", "take", of: late)
      try await site.move(to: "2026-06-15T17:30:00")
      #expect(try await site.ticks(of: "辅导时限", on: late) == ["提醒", "到期", "升级", "升级"])
      #expect(try await !site.ask("commerce", .get, late).text.contains("DB-2026-000002"))
      try await site.take("tax", "guide", of: late, [("guidance", "次年四月前")])
      try await site.take("firm", "accept", of: late)
      try await site.take("tax", "report", of: path, [("result", "已辅导")])
      try await site.take("commerce", "close", of: path)
      #expect(try await site.state(of: path) == "已销号")
    }
  }
}
