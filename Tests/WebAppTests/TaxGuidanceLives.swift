import HTTPTypes
import Testing

/// Guidance of the tax service that is taken back, asked for more, or confirmed by nobody.
@Suite("Lives of tax guidance", .lives) struct TaxGuidanceLives {
  private static func ask(_ site: CaseSite) async throws -> String {
    try await site.open(
      "firm", "tax-guidance",
      [
        ("topic", "核算"), ("matter", "settlement"), ("question", "何时核算？"),
        ("contact", "王 13800000000"),
      ])
  }

  private static func guide(_ path: String, _ words: String, _ site: CaseSite) async throws {
    try await site.take("tax", "guide", of: path, [("guidance", words)])
  }

  @Test func `taken back until somebody took it`() async throws {
    try await CaseSite.run { site in
      let path = try await Self.ask(site)
      #expect(try await site.told("tax", of: path) == ["待办 “核算”：待受理"])
      try await site.refuses("tax", "withdraw", of: path, saying: "不由您办理", status: 403)
      #expect(try await site.send("rival", "withdraw", of: path).status == 403)
      try await site.take("firm", "withdraw", of: path)
      #expect(try await site.state(of: path) == "已撤回")
      for who in ["firm", "tax"] { #expect(try await site.offered(path, to: who).isEmpty) }
      // Its time stopped with it.
      try await site.move(to: "2026-06-04T17:30:00")
      #expect(try await site.ticks(of: "受理时限", on: path).isEmpty)

      let taken = try await Self.ask(site)
      try await site.refuses("city", "take", of: taken, saying: "不由您办理", status: 403)
      try await site.take("tax", "take", of: taken)
      try await site.refuses("firm", "withdraw", of: taken, saying: "不能“撤回”")
      #expect(try await site.state(of: taken, for: "firm") == "辅导中")
    }
  }

  @Test func `asked for more in time, and confirmed by nobody in the end`() async throws {
    try await CaseSite.run { site in
      let path = try await Self.ask(site)
      try await site.take("tax", "take", of: path)
      try await Self.guide(path, "次年四月前", site)
      #expect(try await site.told("firm", of: path).first == "待办 “核算”：已出具辅导意见")
      // On the last day there is one more question: nothing ends by itself while it is answered.
      try await site.move(to: "2026-06-09T09:00:00")
      try await site.refuses("firm", "askMore", of: path, saying: "没有写明理由")
      try await site.take("firm", "askMore", of: path, [], "若未售完？")
      #expect(try await site.told("tax", of: path).first == "待办 “核算”：辅导中")
      try await site.move(to: "2026-06-10T09:00:00")
      #expect(try await site.state(of: path) == "辅导中")
      try await Self.guide(path, "分批核算", site)
      // Five working days after the tenth.
      try await site.move(to: "2026-06-17T17:29:59")
      #expect(try await site.state(of: path, for: "firm") == "已出具辅导意见")
      try await site.move(to: "2026-06-17T17:30:00")
      #expect(try await site.state(of: path, for: "firm") == "已办结")
      #expect(try await site.told("firm", of: path).first == "进展 “核算”：已办结")
      let page = try await site.ask("firm", .get, path).text
      for words in ["逾期未确认", "次年四月前", "分批核算"] { #expect(page.contains(words), "\(words)") }
      for who in ["firm", "tax"] { #expect(try await site.offered(path, to: who).isEmpty) }
    }
  }
}
