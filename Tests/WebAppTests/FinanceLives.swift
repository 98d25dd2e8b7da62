import HTTPTypes
import Testing

/// Requests for finance that come to nothing: without consent, without a lender, taken back.
@Suite("Lives of requests for finance", .lives) struct FinanceLives {
  static let lender = [("lender", "某银行")]

  static func request(_ site: CaseSite, consent: Bool = true) async throws -> String {
    try await site.open(
      "firm", "finance-request",
      [
        ("product", "loan"), ("wanted", "3000000"), ("months", "12"), ("use", "备货"),
        ("consent", "\(consent)"), ("contact", "王 13800000000"),
      ])
  }

  @Test func `without consent nobody is put in touch, and it comes to nothing`() async throws {
    try await CaseSite.run { site in
      let path = try await Self.request(site, consent: false)
      #expect(try await site.state(of: path, for: "firm") == "待对接")
      #expect(try await site.told("bank", of: path).first?.hasSuffix("待对接") == true)
      try await site.refuses("bank", "match", of: path, Self.lender, saying: "企业没有同意提供记录")
      // The page says so before anybody tries.
      #expect(try await site.ask("bank", .get, path).text.contains("企业没有同意提供记录"))
      try await site.refuses("bank", "fail", of: path, saying: "没有写明理由")
      for who in ["firm", "finance"] {
        try await site.refuses(
          who, "fail", of: path, [], "没有机构", saying: "不由您办理", status: 403)
      }
      try await site.take("bank", "fail", of: path, [], "企业不同意提供记录")
      #expect(try await site.state(of: path, for: "firm") == "未落地")
      let told = try await site.told("firm", of: path).first ?? ""
      #expect(told.hasPrefix("进展") && told.hasSuffix("未落地"), "\(told)")
      #expect(try await site.ask("firm", .get, path).text.contains("企业不同意提供记录"))
      for who in ["firm", "bank"] { #expect(try await site.offered(path, to: who).isEmpty) }
    }
  }

  @Test func `a lender that gives nothing in the end`() async throws {
    try await CaseSite.run { site in
      let path = try await Self.request(site)
      try await site.refuses("bank", "match", of: path, saying: "没有填写")
      try await site.refuses("tax", "match", of: path, Self.lender, saying: "不由您办理", status: 403)
      try await site.take("bank", "match", of: path, Self.lender)
      #expect(try await site.state(of: path, for: "firm") == "机构对接中")
      try await site.take("bank", "offer", of: path, [("offeredAmount", "1000000")])
      try await site.refuses("bank", "fail", of: path, [], "企业未答复", saying: "不能“对接未成”")
      try await site.refuses("firm", "decline", of: path, saying: "没有写明理由")
      try await site.take("firm", "decline", of: path, [], "额度不足")
      #expect(try await site.state(of: path) == "机构对接中")
      try await site.take("bank", "fail", of: path, [], "三家机构均未批")
      #expect(try await site.state(of: path, for: "firm") == "未落地")
      #expect(try await site.told("firm", of: path).first?.hasSuffix("未落地") == true)
      try await site.refuses("firm", "withdraw", of: path, saying: "不能“撤回”")
    }
  }

  @Test func `taken back before, with and after a lender`() async throws {
    try await CaseSite.run { site in
      for count in 0...2 {
        let path = try await Self.request(site)
        if count > 0 { try await site.take("bank", "match", of: path, Self.lender) }
        if count > 1 {
          try await site.take("bank", "offer", of: path, [("offeredAmount", "1000000")])
          let told = try await site.told("firm", of: path).first ?? ""
          #expect(told.hasPrefix("待办") && told.hasSuffix("已有方案，待企业确认"), "\(told)")
        }
        try await site.refuses("bank", "withdraw", of: path, saying: "不由您办理", status: 403)
        #expect(try await site.send("rival", "withdraw", of: path).status == 403)
        try await site.take("firm", "withdraw", of: path)
        #expect(try await site.state(of: path) == "已撤回")
        for who in ["firm", "bank"] { #expect(try await site.offered(path, to: who).isEmpty) }
      }
      // Its time stopped with it.
      let path = try await Self.request(site)
      try await site.take("firm", "withdraw", of: path)
      try await site.move(to: "2026-06-11T17:30:00")
      #expect(try await site.ticks(of: "对接时限", on: path).isEmpty)
    }
  }
}
