import HTTPTypes
import Testing
import TradeTerms

@testable import WebApp

/// From “you qualify” to the case: what can be done about a benefit, and the check beforehand.
@Suite("Benefits on their way to a case") struct BenefitOfferTests {
  private static let firm = "/enterprises/\(CaseSite.firm)"
  private static let decision = "\(firm)/decisions/D-1"
  private static let contact = [("contact", "王女士 13800000000")]

  /// The button that opens the form of a benefit.
  private static func button(_ kind: String, _ benefit: String) -> String {
    "href=\"/cases/new/\(kind)?benefit=gd-2021-328%2F\(benefit)&amp;subject=\(CaseSite.firm)\""
  }

  private static func grant(
    _ id: String, exclusive: [String] = [], outcome: Outcome = .yes, amount: String? = nil,
    decision: String = "D-1"
  ) -> GrantLine {
    GrantLine(
      key: "gd-2021-328/\(id)", label: Wording(id, id), sentence: "1.1", outcome: outcome,
      headline: Wording(outcome == .yes ? "符合" : "缺事实", "…"), decision: decision,
      decisionLink: "\(firm)/decisions/\(decision)", year: 2025, exclusive: exclusive,
      department: "省财政厅", caseType: nil, amount: amount)
  }

  @Test func `beside each benefit that holds stands its button, until a case holds it`()
    async throws
  {
    try await CaseSite.run { site in
      for path in [Self.firm, Self.decision] {
        let page = try await site.ask("firm", .get, path).text
        #expect(page.contains(Self.button("land-support", "land")))
        #expect(page.contains(Self.button("grant", "own-site")))
        #expect(!page.contains("已有事项"))
      }
      // Nothing grants what the other decision is about.
      let other = try await site.ask("firm", .get, "\(Self.firm)/decisions/D-2").text
      #expect(!other.contains("/cases/new/"))
      let opened = try await site.open(
        "firm", "land-support?benefit=gd-2021-328/land",
        Self.contact + [("landPlace", "南山"), ("landArea", "5000")])
      for path in [Self.firm, Self.decision] {
        let page = try await site.ask("firm", .get, path).text
        #expect(!page.contains(Self.button("land-support", "land")))
        #expect(page.contains("已有事项"))
        #expect(page.contains("href=\"\(opened)\""))
        #expect(page.contains(Self.button("residence-support", "residence")))
      }
      // What was taken back can be asked for again.
      try await site.take("firm", "withdraw", of: opened)
      let again = try await site.ask("firm", .get, Self.decision).text
      #expect(again.contains(Self.button("land-support", "land")))
    }
  }

  @Test func `who does not act for the enterprise is offered nothing`() async throws {
    try await CaseSite.run { site in
      for who in ["city", "commerce", "land"] {
        for path in [Self.firm, Self.decision] {
          let page = try await site.ask(who, .get, path)
          #expect(page.status == 200)
          #expect(!page.text.contains("/cases/new/"), "\(who) \(path)")
        }
      }
      #expect(try await site.ask("rival", .get, Self.decision).status == 403)
    }
  }

  @Test func `what a department offers is confirmed where it is shown`() async throws {
    try await CaseSite.run { site in
      let offer = try await site.open(
        "commerce", "free-claim?subject=\(CaseSite.firm)&benefit=gd-2021-328/own-site")
      let page = try await site.ask("firm", .get, Self.decision).text
      #expect(page.contains("确认享受（免申即享）"))
      #expect(page.contains("href=\"\(offer)\""))
      #expect(!page.contains(Self.button("grant", "own-site")))
      try await site.take("firm", "confirm", of: offer, [("account", "6222")])
      let after = try await site.ask("firm", .get, Self.decision).text
      #expect(!after.contains("确认享受（免申即享）"))
      #expect(after.contains("已有事项"))
      #expect(after.contains("href=\"\(offer)\""))
    }
  }

  @Test func `the form shows each condition with its fact and its sentence, and the amount`()
    async throws
  {
    try await CaseSite.run { site in
      let form = try await site.ask(
        "firm", .get, "/cases/new/grant?benefit=gd-2021-328/own-site"
      ).text
      for part in [
        "预检", "以上 20.00 亿元", "3,150,000,000.00 元", "出口清单", "区域总部", "500,000.00 元",
        "href=\"/policies/gd-2021-328#s1.6\"", "href=\"/policies/gd-2021-328#s1.1\"",
        "本企业没有占用", "<button>提交</button>",
      ] {
        #expect(form.contains(part), "\(part)")
      }
      #expect(form.ranges(of: ">成立<").count == 2)
      let land = try await site.ask(
        "firm", .get, "/cases/new/land-support?benefit=gd-2021-328/land")
      #expect(land.text.contains("政策没有写出金额"))
      // A kind of case that asks for no benefit has no such check.
      let plain = try await site.ask("firm", .get, "/cases/new/finance-request")
      #expect(!plain.text.contains("预检"))
    }
  }

  @Test func `a case in the same group is named, and nothing can be sent beside it`() async throws {
    let grants = [Self.grant("a", exclusive: ["g"]), Self.grant("b", exclusive: ["g"])]
    try await CaseSite.run(granting: grants) { site in
      let form = "/cases/new/grant?benefit=gd-2021-328/b"
      #expect(try await site.ask("firm", .get, form).text.contains("<button>提交</button>"))
      let held = try await site.open("firm", "grant?benefit=gd-2021-328/a", Self.contact)
      let blocked = try await site.ask("firm", .get, form).text
      #expect(blocked.contains("href=\"\(held)\""))
      #expect(blocked.contains("同组（g）只能享受一项"))
      #expect(!blocked.contains("<button>提交</button>"))
      let page = try await site.ask("firm", .get, Self.decision).text
      #expect(page.contains("同组的支持只能享受一项"))
      #expect(!page.contains(Self.button("grant", "b")))
      try await site.refusesOpening(
        "firm", "grant?benefit=gd-2021-328/b", Self.contact, saying: "不能重复办理")
    }
  }

  @Test func `what is missing is told with the way to supply it`() async throws {
    let grants = [Self.grant("c", outcome: .unknown, decision: "D-2")]
    try await CaseSite.run(granting: grants) { site in
      let form = try await site.ask("firm", .get, "/cases/new/grant?benefit=gd-2021-328/c").text
      #expect(form.contains("请向登记机关补充"))
      #expect(form.contains("按现有事实还不符合"))
      #expect(form.contains("href=\"\(Self.firm)/decisions/D-2\""))
      #expect(!form.contains("<button>提交</button>"))
      try await site.refusesOpening(
        "firm", "grant?benefit=gd-2021-328/c", Self.contact, saying: "缺事实")
    }
  }
}
