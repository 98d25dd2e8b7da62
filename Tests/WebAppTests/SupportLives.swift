import Accounts
import Cases
import HTTPTypes
import Testing

/// Supports that are given in kind, and reviews that stand still.
@Suite("Lives of supports", .lives) struct SupportLives {
  /// What is given under 1.1 without any money.
  private struct InKind {
    let kind: String
    let benefit: String
    /// Who decides; beside them works one more.
    let who: String
    let fields: CaseSite.Filled
    let given: String

    var opening: String { "\(kind)?benefit=gd-2021-328/\(benefit)" }
  }

  private static let contact = ("contact", "王 13800000000")
  private static let land = InKind(
    kind: "land-support", benefit: "land", who: "land",
    fields: [contact, ("landPlace", "南山"), ("landArea", "5000")], given: "已供地 5000 平方米")
  private static let all = [
    land,
    InKind(
      kind: "residence-support", benefit: "residence", who: "police",
      fields: [contact, ("personName", "孙某"), ("personNumber", "440300199001011234")],
      given: "已办理落户"),
    InKind(
      kind: "schooling-support", benefit: "schooling", who: "education",
      fields: [contact, ("personName", "孙某"), ("childName", "孙小"), ("schoolYear", "2026-2027")],
      given: "已安排入学"),
  ]

  private static func payment(_ voucher: String) -> CaseSite.Filled {
    [("paidAmount", "500000"), ("paidDay", "2026-06-02"), ("voucher", voucher)]
  }

  @Test func `land, residence and schooling are provided, by two, and nothing is paid`()
    async throws
  {
    try await CaseSite.run { site in
      for support in Self.all {
        let (who, other) = (support.who, support.who + "2")
        let path = try await site.open("firm", support.opening, support.fields)
        try await site.take(who, "accept", of: path)
        try await site.refuses(
          "finance", "approve", of: path, saying: "不由您办理", status: 403)
        try await site.take(who, "approve", of: path)
        #expect(try await site.state(of: path, for: "firm") == "已核准，待兑现")
        #expect(try await site.told("firm", of: path).first?.hasSuffix("已核准，待兑现") == true)
        // No amount was decided, so that there is none to pay.
        try await site.refuses(
          other, "pay", of: path, Self.payment("V-\(who)"), saying: "须有核准或判定的金额")
        try await site.refuses(
          who, "provide", of: path, [], support.given, saying: "您办理过“核准”", status: 403)
        try await site.refuses(
          "firm", "provide", of: path, [], support.given, saying: "不由您办理", status: 403)
        try await site.refuses(other, "provide", of: path, saying: "没有写明理由")
        try await site.take(other, "provide", of: path, [], support.given)
        #expect(try await site.state(of: path, for: "firm") == "已兑现")
        #expect(try await site.told("firm", of: path).first?.hasSuffix("已兑现") == true)
        #expect(try await site.ask("firm", .get, path).text.contains(support.given))
        #expect(try await site.offered(path, to: other).isEmpty)
        #expect(try await site.ask("rival", .get, path).status == 403)
        // What was given stays claimed.
        let number = try await site.cases.sheet(CaseSite.id(path), for: .platform).record.number
        try await site.refusesOpening("firm", support.opening, support.fields, saying: number)
      }
    }
  }

  @Test func `where there is an amount it is paid and not just said to be provided`() async throws {
    try await CaseSite.run { site in
      let award = try await site.open(
        "firm", "grant?benefit=gd-2021-328/own-site", [Self.contact])
      try await site.take("finance", "accept", of: award)
      try await site.take("finance", "approve", of: award)
      let land = try await site.open("firm", Self.land.opening, Self.land.fields)
      try await site.take("land", "accept", of: land)
      try await site.take("land", "approve", of: land, [("approvedAmount", "500000")])
      for (who, path) in [("finance2", award), ("land2", land)] {
        try await site.refuses(
          who, "provide", of: path, [], "已落实", saying: "有金额的须登记兑现")
        try await site.take(who, "pay", of: path, Self.payment("V-\(who)"))
        #expect(try await site.state(of: path, for: "firm") == "已兑现")
      }
    }
  }

  @Test func `a review stands still while something is supplied, and may be taken back`()
    async throws
  {
    try await CaseSite.run { site in
      let path = try await site.open("firm", Self.land.opening, Self.land.fields)
      try await site.take("land", "accept", of: path)
      // Friday at ten; the week until the next one is not the department's.
      try await site.move(to: "2026-06-05T10:00:00")
      try await site.refuses("land", "return", of: path, saying: "没有写明理由")
      try await site.take("land", "return", of: path, [], "缺红线图")
      #expect(try await site.state(of: path, for: "firm") == "待补正")
      let told = try await site.told("firm", of: path).first ?? ""
      #expect(told.hasPrefix("待办") && told.hasSuffix("待补正"), "\(told)")
      #expect(try await site.ask("firm", .get, path).text.contains("暂停计时"))
      try await site.move(to: "2026-06-12T10:00:00")
      try await site.take("firm", "supply", of: path, [], "已补红线图")
      #expect(try await site.state(of: path) == "待受理")
      #expect(try await site.ask("land", .get, path).text.contains("暂停计时"))
      try await site.take("land", "accept", of: path)
      let page = try await site.ask("firm", .get, path).text
      // Twenty working days after the second of June, and five more.
      #expect(!page.contains("暂停计时") && page.contains("2026-07-08 17:30"))
      try await site.follow([
        Course(
          "审核时限", of: path,
          [
            ("2026-06-30T14:07:00", ["提醒"]), ("2026-07-08T17:30:00", ["到期", "升级"]),
            ("2026-07-15T17:30:00", ["升级"]),
          ], holder: "land")
      ])
      #expect(try await site.send("rival", "withdraw", of: path).status == 403)
      try await site.take("firm", "withdraw", of: path)
      #expect(try await site.state(of: path) == "已撤回")
      #expect(try await site.offered(path, to: "land").isEmpty)
    }
  }

  @Test func `the subsidy for a person: once a year, whoever asks, paid by two of the city`()
    async throws
  {
    try await CaseSite.run { site in
      try await site.hire("city2", beside: "city", as: .officer)
      let kind = "talent-subsidy"
      func form(_ year: String) -> CaseSite.Filled {
        [
          Self.contact, ("personName", "Smith"), ("personNumber", "P1234567"), ("taxYear", year),
          ("taxableIncome", "900000"), ("taxPaid", "250000"), ("claimed", "115000"),
        ]
      }
      let papers = [(slot: "proof", name: "纳税.pdf", bytes: CaseLivesTests.pdf)]
      try await site.refusesOpening("firm", kind, form("2025"), saying: "缺少材料")
      let path = try await site.open("firm", kind, form("2025"), files: papers)
      #expect(try await site.told("city", of: path).first?.hasSuffix("待受理") == true)
      // Nobody asks again for that year, and another firm learns no number.
      for who in ["firm", "rival"] {
        let again = try await site.ask(
          who, .post, "/cases/new/\(kind)", fields: form("2025").map { ("field.\($0.0)", $0.1) },
          files: papers)
        #expect(again.status == 422 && again.text.contains("此人已有"), "\(who)")
        #expect(again.text.contains("GS-2026-000001") == (who == "firm"), "\(who)")
      }
      _ = try await site.open("firm", kind, form("2024"), files: papers)
      #expect(try await !site.ask("city", .get, path).text.contains("P1234567"))
      try await site.take("city", "accept", of: path)
      try await site.take("city", "approve", of: path, [("approvedAmount", "115000")])
      let payment = [("paidAmount", "115000"), ("paidDay", "2026-06-02"), ("voucher", "V-GS")]
      try await site.refuses("city", "pay", of: path, payment, saying: "您办理过“核准”", status: 403)
      try await site.take("city2", "pay", of: path, payment)
      #expect(try await site.state(of: path, for: "firm") == "已兑现")
      #expect(try await site.ask("rival", .get, path).status == 403)
    }
  }
}
