import HTTPTypes
import Registry
import Storage
import Testing
import TradeTerms

@testable import WebApp

extension CaseLivesTests {
  @Test func `a card is refused without its evidence, and its title is not ticked by hand`()
    async throws
  {
    try await CaseSite.run { site in
      let without = try await site.ask(
        "firm", .post, "/cases/new/talent-card", fields: Self.card,
        file: ("identity", "证件.pdf", Self.pdf))
      #expect(without.status == 422)
      #expect(without.text.contains("任职与参保证明"))
      let lie = try await site.ask(
        "firm", .post, "/cases/new/talent-card", fields: Self.card,
        file: ("identity", "证件.pdf", Array("MZ not a document".utf8)))
      #expect(lie.status == 422)
      let path = try await Self.applyForCard(site)
      // The firm ticked that it has the title; the register says that it has not.
      let page = try await site.ask("staff", .get, path)
      let revision = page.text.firstMatch(of: /name="revision" value="([0-9]+)"/)
      let accepted = try await site.ask(
        "staff", .post, "\(path)/steps/accept",
        fields: [("revision", String(revision?.1 ?? "")), ("comment", "")])
      #expect(accepted.status == 422)
      #expect(accepted.text.contains("须为省级示范企业高管"))
      try await Self.take(Move("staff", "refuse", [], "不是示范企业"), of: path, on: site)
      #expect(try await site.ask("firm", .get, path).text.contains("未通过"))
    }
  }

  @Test func `a card from the title to its end`() async throws {
    try await CaseSite.run { site in
      try await Self.award(site)
      let path = try await Self.applyForCard(site)
      let papers = try await site.ask("staff", .get, path)
      let file = try #require(papers.text.firstMatch(of: /\/cases\/[0-9]+\/files\/[0-9]+/))
      // Papers of a person lie sealed, and are for whom they are about and who works on it.
      #expect(try await site.ask("staff", .get, String(file.0)).status == 200)
      #expect(try await site.ask("firm", .get, String(file.0)).text.hasPrefix("%PDF-"))
      #expect(try await site.ask("tax", .get, String(file.0)).status == 404)
      let kept = try await site.database.read { session in
        let select = try session.statement("SELECT content FROM evidence_chunk")
        defer { select.reset() }
        var pieces: [[UInt8]] = []
        while try select.step() { pieces.append(select.bytes(0)) }
        return pieces
      }
      #expect(kept.count == 2)
      #expect(kept.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("%PDF") })
      try await Self.take(Move("staff", "return", [], "缺一个月"), of: path, on: site)
      try await Self.take(Move("firm", "supply", [], "已补"), of: path, on: site)
      try await Self.take(Move("staff", "accept"), of: path, on: site)
      try await Self.take(
        Move("staff", "issue", [("cardNumber", "B-1"), ("validUntil", "2031-06-01")]), of: path,
        on: site)
      #expect(try await site.ask("firm", .get, path).text.contains("已发卡"))
      // Erased, the papers cannot be opened any more.
      let erased = try await site.ask(
        "firm", .post, "\(path)/erase", fields: [("comment", "本人要求")])
      #expect(erased.status == 303)
      #expect(try await site.ask("firm", .get, String(file.0)).status == 400)
    }
  }

  @Test func `no more is paid than was decided, and two people do it`() async throws {
    try await CaseSite.run { site in
      let opened = try await site.ask(
        "firm", .post, "/cases/new/grant?benefit=gd-2021-328/own-site",
        fields: [
          ("field.contact", "王 13800000000"),
          // The amount is the decision's, whatever a form is made to say.
          ("field.decidedAmount", "900000"),
        ])
      #expect(opened.status == 303, "\(opened.text.suffix(2_000))")
      let path = String(opened.location.prefix { $0 != "?" })
      #expect(try await site.ask("firm", .get, path).text.contains("500000 元"))
      try await Self.take(Move("finance", "accept"), of: path, on: site)
      func send(
        _ who: String, _ step: String, _ fields: [(String, String)]
      ) async throws -> (status: Int, location: String, text: String) {
        // Of the colleague, who is offered everything.
        let page = try await site.ask("finance2", .get, path)
        let revision = page.text.firstMatch(of: /name="revision" value="([0-9]+)"/)
        return try await site.ask(
          who, .post, "\(path)/steps/\(step)",
          fields: fields.map { ("field.\($0.0)", $0.1) } + [
            ("revision", String(revision?.1 ?? "")), ("comment", ""), ("checked", "true"),
          ])
      }
      let high = try await send("finance", "approve", [("approvedAmount", "500000.01")])
      #expect(high.status == 422)
      #expect(high.text.contains("核准金额不能超过政策判定的金额"))
      try await Self.take(Move("finance", "approve"), of: path, on: site)
      let payment = [("paidAmount", "500000"), ("paidDay", "2026-06-02"), ("voucher", "V-two")]
      // The page does not offer what would be refused.
      let offered = try await site.ask("finance", .get, path)
      #expect(offered.text.contains("您办理过“核准”"))
      let same = try await send("finance", "pay", payment)
      #expect(same.status == 403)
      #expect(same.text.contains("您办理过“核准”"))
      let more = try await send(
        "finance2", "pay", [("paidAmount", "500000.01")] + payment.dropFirst())
      #expect(more.status == 422)
      #expect(try await send("finance2", "pay", payment).status == 303)
    }
  }

  private static let card = [
    ("personName", "周某"), ("personNumber", "440300198001011234"), ("post", "总经理"),
    ("insuredMonths", "8"), ("modelFirm", "true"), ("card", "B"),
  ].map { ("field.\($0.0)", $0.1) }

  private static func applyForCard(_ site: CaseSite) async throws -> String {
    let opened = try await site.ask(
      "firm", .post, "/cases/new/talent-card", fields: card,
      files: [("identity", "证件.pdf", pdf), ("employment", "参保.pdf", pdf)])
    #expect(opened.status == 303, "\(opened.text.suffix(2_000))")
    return String(opened.location.prefix { $0 != "?" })
  }

  static func award(_ site: CaseSite) async throws {
    try await site.database.write { session in
      let party = try #require(try PartyStore(session).party(code: CaseSite.firm))
      try TitleStore(session).award(
        Title(
          party: party, id: "model-enterprise", label: Wording("示范", "model"),
          from: try Day("2026-01-01"), to: nil, source: "PX-2026-000001"),
        by: Authorship(
          owner: "省商务厅", author: "test", knownAt: try Instant("2026-01-01T09:00:00+08:00")))
    }
  }
}
