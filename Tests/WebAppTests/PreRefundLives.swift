import HTTPTypes
import Testing

/// Filings for a refund beforehand that come to nothing; the rest of their lives is told with the
/// calendar of exports.
@Suite("Lives of pre-refunds", .lives) struct PreRefundLives {
  private static let sold = [("soldShare", "none"), ("claimed", "1300")]
  private static let export = "pre-refund?subject=\(CaseSite.firm)&document=70"

  /// Files for the export that has left.
  static func file(_ site: CaseSite) async throws -> String {
    try await site.open("firm", export, sold)
  }

  /// Files for one that customs know under another system.
  static func fileByHand(_ site: CaseSite) async throws -> String {
    try await site.open(
      "firm", "pre-refund?subject=\(CaseSite.firm)",
      sold + [("declaration", "EX-5 EXQD5"), ("leftOn", "2026-02-10")])
  }

  @Test func `not refunded beforehand, taken back, and filed once more`() async throws {
    try await CaseSite.run { site in
      let first = try await Self.file(site)
      #expect(try await site.told("tax", of: first).first?.hasSuffix("预退税已申报") == true)
      try await site.refusesOpening("firm", Self.export, Self.sold, saying: "YT-2026-000001")
      try await site.refuses("tax", "reject", of: first, saying: "没有写明理由")
      for who in ["firm", "commerce"] {
        try await site.refuses(
          who, "reject", of: first, [], "单证不符", saying: "不由您办理", status: 403)
      }
      try await site.take("tax", "reject", of: first, [], "单证不符")
      #expect(try await site.state(of: first, for: "firm") == "未予预退")
      let told = try await site.told("firm", of: first).first ?? ""
      #expect(told.hasPrefix("进展") && told.hasSuffix("未予预退"), "\(told)")
      #expect(try await site.ask("firm", .get, first).text.contains("单证不符"))
      for who in ["firm", "tax"] { #expect(try await site.offered(first, to: who).isEmpty) }

      // What came to nothing may be filed again.
      let second = try await Self.file(site)
      try await site.refuses("tax", "withdraw", of: second, saying: "不由您办理", status: 403)
      #expect(try await site.send("rival", "withdraw", of: second).status == 403)
      try await site.take("firm", "withdraw", of: second)
      #expect(try await site.state(of: second, for: "firm") == "已撤回")
      #expect(try await site.offered(second, to: "tax").isEmpty)
      // Its time stopped with it.
      try await site.move(to: "2026-06-16T17:30:00")
      #expect(try await site.ticks(of: "预退税受理时限", on: second).isEmpty)

      let third = try await Self.file(site)
      try await site.take(
        "tax", "complete", of: third, [("completedOn", "2026-06-15"), ("paid", "1300")])
      #expect(try await site.told("firm", of: third).first?.hasSuffix("待核算") == true)
      try await site.refuses("firm", "withdraw", of: third, saying: "不能“撤回”")
      try await site.refuses("tax", "reject", of: third, [], "单证不符", saying: "不能“不予预退”")
      try await site.refusesOpening("firm", Self.export, Self.sold, saying: "YT-2026-000003")
    }
  }

  @Test func `what was not settled is recovered, and told of until it is`() async throws {
    try await CaseSite.run { site in
      let path = try await Self.file(site)
      try await site.take(
        "tax", "complete", of: path, [("completedOn", "2026-05-20"), ("paid", "1300")])
      try await site.move(to: "2027-04-30T23:59:59")
      #expect(try await site.state(of: path, for: "firm") == "待核算")
      #expect(try await site.ticks(of: "核算期限", on: path) == ["提醒", "提醒", "提醒", "提醒"])
      try await site.move(to: "2027-05-01T00:00:00")
      #expect(try await site.state(of: path, for: "firm") == "逾期未核算")
      #expect(try await site.told("firm", of: path).first?.hasSuffix("逾期未核算") == true)
      #expect(try await site.told("tax", of: path).first?.hasSuffix("逾期未核算") == true)
      try await site.refuses(
        "firm", "settle", of: path, [("isSold", "true"), ("taxDue", "1300")], saying: "不能“申报核算”")
      try await site.follow([
        Course(
          "追回时限", of: path,
          [
            ("2027-05-14T17:30:00", ["提醒"]), ("2027-05-28T17:30:00", ["到期", "升级"]),
            ("2027-06-04T17:30:00", ["升级"]),
          ], holder: "tax")
      ])
      try await site.refuses(
        "firm", "recover", of: path, [], "已缴回", saying: "不由您办理", status: 403)
      try await site.refuses("tax", "recover", of: path, saying: "没有写明理由")
      try await site.take("tax", "recover", of: path, [], "已追回")
      #expect(try await site.state(of: path, for: "firm") == "已追回")
      #expect(try await site.told("firm", of: path).first?.hasSuffix("已追回") == true)
    }
  }
}
