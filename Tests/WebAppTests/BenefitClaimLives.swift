import Cases
import HTTPTypes
import Testing
import TradeTerms

@testable import WebApp

/// What may be had once: the same benefit by way of an application and of an offer, and benefits of
/// one group in the policies of the province and of a city.
@Suite("Lives of claims", .lives) struct BenefitClaimLives {
  private static let contact = ("contact", "王 13800000000")
  private static let own = "grant?benefit=gd-2021-328/own-site"
  private static let offer =
    "free-claim?subject=\(CaseSite.firm)&benefit=gd-2021-328/own-site"

  private static func benefit(
    _ key: String, _ department: String, exclusive: [String]
  ) -> GrantLine {
    GrantLine(
      key: key, label: Wording(key, key), sentence: "1.1", outcome: .yes,
      headline: Wording("符合", "You qualify"), decision: "D-2", decisionLink: "/", year: 2025,
      exclusive: exclusive, department: department, caseType: "grant", amount: "300000")
  }

  /// One award for a site, by the province or by the city; and one that excludes nothing.
  private static let levels = [
    benefit("gd-2021-328/site-award", "省财政厅", exclusive: ["site-award"]),
    benefit("sz-2022/site-award", "深圳市商务局", exclusive: ["site-award"]),
    benefit("zs-2022/marketing", "中山市商务局", exclusive: []),
  ]

  @Test func `the same benefit is asked for once a year, until it comes to nothing`() async throws {
    try await CaseSite.run { site in
      let first = try await site.open("firm", Self.own, [Self.contact])
      try await site.refusesOpening("firm", Self.own, [Self.contact], saying: "SQ-2026-000001")
      // Another enterprise is not held up.
      _ = try await site.open("rival", Self.own, [Self.contact])
      try await site.take("firm", "withdraw", of: first)

      let second = try await site.open("firm", Self.own, [Self.contact])
      try await site.take("finance", "accept", of: second)
      try await site.take("finance", "refuse", of: second, [], "网站不是自有")
      #expect(try await site.state(of: second, for: "firm") == "不予支持")

      let third = try await site.open("firm", Self.own, [Self.contact])
      try await site.take("finance", "accept", of: third)
      try await site.take("finance", "return", of: third, [], "缺域名证书")
      try await site.refusesOpening("firm", Self.own, [Self.contact], saying: "SQ-2026-000004")
      try await site.take("firm", "supply", of: third, [], "已补")
      try await site.take("finance", "accept", of: third)
      try await site.take("finance", "approve", of: third, [("approvedAmount", "500000")])
      let payment = [("paidAmount", "500000"), ("paidDay", "2026-06-02"), ("voucher", "V-1")]
      try await site.take("finance2", "pay", of: third, payment)
      // What was paid stays claimed.
      try await site.refusesOpening("firm", Self.own, [Self.contact], saying: "SQ-2026-000004")
      try await site.refusesOpening("commerce", Self.offer, saying: "SQ-2026-000004")
    }
  }

  @Test func `an application and an offer of the same benefit exclude each other`() async throws {
    try await CaseSite.run { site in
      let application = try await site.open("firm", Self.own, [Self.contact])
      try await site.refusesOpening("commerce", Self.offer, saying: "SQ-2026-000001")
      try await site.take("firm", "withdraw", of: application)

      let declined = try await site.open("commerce", Self.offer)
      #expect(try await site.told("firm", of: declined).first?.hasSuffix("待企业确认") == true)
      try await site.refusesOpening("firm", Self.own, [Self.contact], saying: "MS-2026-000001")
      try await site.refusesOpening("commerce", Self.offer, saying: "MS-2026-000001")
      try await site.refuses("firm", "decline", of: declined, saying: "没有写明理由")
      try await site.take("firm", "decline", of: declined, [], "自行申请")
      #expect(try await site.state(of: declined) == "企业放弃")
      let other = try await site.open("firm", Self.own, [Self.contact])
      try await site.take("firm", "withdraw", of: other)

      // Nobody confirms: twenty working days later it is free again.
      let lapsed = try await site.open("commerce", Self.offer)
      try await site.move(to: "2026-07-01T17:29:59")
      #expect(try await site.state(of: lapsed) == "待企业确认")
      #expect(try await site.ticks(of: "确认期限", on: lapsed) == ["提醒"])
      try await site.move(to: "2026-07-01T17:30:00")
      #expect(try await site.state(of: lapsed) == "逾期未确认")
      let taken = try await site.open("commerce", Self.offer)
      try await site.take("firm", "confirm", of: taken, [("account", "6222 0000")])
      // The amount is the decision's: no more is approved.
      try await site.refuses(
        "finance", "approve", of: taken, [("approvedAmount", "500000.01")],
        saying: "核准金额不能超过政策判定的金额")
      try await site.take("finance", "approve", of: taken, [("approvedAmount", "500000")])
      let payment = [("paidAmount", "500000"), ("paidDay", "2026-07-01"), ("voucher", "V-2")]
      try await site.refuses("finance", "pay", of: taken, payment, saying: "您办理过“核准”", status: 403)
      try await site.take("finance2", "pay", of: taken, payment)
      #expect(try await site.state(of: taken, for: "firm") == "已兑现")
      try await site.refusesOpening("firm", Self.own, [Self.contact], saying: "MS-2026-000003")
    }
  }

  @Test func `of one group only one is had, whether the province gives it or the city`()
    async throws
  {
    try await CaseSite.run(granting: Self.levels) { site in
      let province = "grant?benefit=gd-2021-328/site-award"
      let city = "grant?benefit=sz-2022/site-award"
      let first = try await site.open("firm", province, [Self.contact])
      try await site.refusesOpening("firm", city, [Self.contact], saying: "SQ-2026-000001")
      // What is in no group is had besides.
      _ = try await site.open("firm", "grant?benefit=zs-2022/marketing", [Self.contact])
      // Whoever else asks is not held up.
      _ = try await site.open("rival", city, [Self.contact])
      try await site.take("finance", "accept", of: first)
      try await site.take("finance", "refuse", of: first, [], "由市级支持")

      let second = try await site.open("firm", city, [Self.contact])
      #expect(try await site.told("city", of: second).first?.hasSuffix("待受理") == true)
      let number = try await site.cases.sheet(CaseSite.id(second), for: .platform).record.number
      try await site.refusesOpening("firm", province, [Self.contact], saying: number)
      // An offer of the province excludes no less than an application.
      try await site.refusesOpening(
        "commerce", "free-claim?subject=\(CaseSite.firm)&benefit=gd-2021-328/site-award",
        saying: number)
      try await site.take("firm", "withdraw", of: second)
      let offer = try await site.open(
        "commerce", "free-claim?subject=\(CaseSite.firm)&benefit=gd-2021-328/site-award")
      try await site.refusesOpening("firm", city, [Self.contact], saying: "MS-2026-000001")
      try await site.take("firm", "confirm", of: offer, [("account", "6222")])
      try await site.refusesOpening("firm", city, [Self.contact], saying: "MS-2026-000001")
    }
  }
}
