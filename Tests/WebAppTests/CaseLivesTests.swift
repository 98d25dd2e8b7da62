import HTTPTypes
import Testing

@testable import WebApp

/// The whole life of every kind of case, through the pages that people use: each step is offered to
/// who may take it before it is taken.
@Suite("Lives of cases", .lives) struct CaseLivesTests {
  /// Somebody takes a step, and what they fill in.
  struct Move: Sendable {
    let who: String
    let step: String
    let fields: [(String, String)]
    let comment: String

    init(_ who: String, _ step: String, _ fields: [(String, String)] = [], _ comment: String = "") {
      self.who = who
      self.step = step
      self.fields = fields
      self.comment = comment
    }
  }

  struct Life: Sendable, CustomTestStringConvertible {
    let type: String
    let opener: String
    var query = ""
    let fields: [(String, String)]
    let moves: [Move]
    let end: String

    var testDescription: String { type }
  }

  private static let contact = ("contact", "王女士 13800000000")
  static let pdf: [UInt8] = Array("%PDF-1.7 证明".utf8)

  private static func grant(
    _ type: String, _ benefit: String, _ who: String, _ fields: [(String, String)]
  )
    -> Life
  {
    Life(
      type: type, opener: "firm", query: "?benefit=gd-2021-328/\(benefit)",
      fields: [contact] + fields,
      moves: [
        Move(who, "accept"), Move(who, "return", [], "请补材料"),
        Move("firm", "supply", [], "已补"), Move(who, "accept"),
        // What 1.1 grants is given in kind.
        Move(who, "approve"), Move(who + "2", "provide", [], "已落实"),
      ], end: "已兑现")
  }

  static let lives: [Life] = [
    Life(
      type: "direct-line", opener: "firm",
      fields: [("topic", "退税"), ("category", "problem"), ("question", "怎么办？"), contact],
      moves: [
        Move("city", "take"), Move("city", "askBack", [], "哪一单？"),
        Move("firm", "supply", [("supplementText", "9810 的")]),
        Move("city", "answer", [("answer", "如附件")]), Move("firm", "redo", [], "没有说明"),
        Move("commerce", "take"), Move("commerce", "answer", [("answer", "按月核算")]),
        Move("firm", "accept", [("opinion", "好")]),
        Move("commerce", "callBack", [("reached", "confirmed")]),
        Move("commerce", "publish", [("publicQuestion", "如何核算？"), ("publicAnswer", "按月核算")]),
        Move("firm", "unpublish", [], "不愿公开"),
      ], end: "已办结"),
    Life(
      type: "tax-guidance", opener: "firm",
      fields: [("topic", "核算"), ("matter", "settlement"), ("question", "何时核算？"), contact],
      moves: [
        Move("tax", "take"), Move("tax", "guide", [("guidance", "次年四月前")]),
        Move("firm", "askMore", [], "若未售完？"), Move("tax", "guide", [("guidance", "分批核算")]),
        Move("firm", "accept"),
      ], end: "已办结"),
    Life(
      type: "finance-request", opener: "firm",
      fields: [
        ("product", "loan"), ("wanted", "3000000"), ("months", "12"), ("use", "备货"),
        ("consent", "true"), contact,
      ],
      moves: [
        Move("bank", "match", [("lender", "某银行")]),
        Move("bank", "offer", [("offeredAmount", "2000000")]),
        Move("firm", "decline", [], "利率高"), Move("bank", "offer", [("offeredAmount", "2500000")]),
        Move("firm", "accept"),
      ], end: "已落地"),
    Life(
      type: "expert-opinion", opener: "firm",
      fields: [("area", "tax"), ("topic", "增值税"), ("question", "欧盟 OSS？"), contact],
      moves: [
        Move("commerce", "assign", [("experts", "1")]), Move("expert1", "recuse", [], "曾任顾问"),
        Move("commerce", "assign", [("experts", "2")]),
        Move("expert2", "deliver", [("opinion", "应注册"), ("publicAnswer", "应当注册 OSS")]),
        Move("firm", "accept"),
        Move("commerce", "publish", [("publicQuestion", "欧盟增值税怎样申报？")]),
      ], end: "已办结"),
    Life(
      type: "leader-contact", opener: "commerce", query: "?subject=\(CaseSite.firm)", fields: [],
      moves: [
        Move("commerce", "assign", [("leader", "李某"), ("leaderPost", "副厅长")]),
        Move("commerce", "visit", [("visitDay", "2026-06-01"), ("visitNote", "缺仓")]),
        Move("commerce", "handOver", [("leader", "赵某"), ("leaderPost", "副厅长")], "离任"),
        Move("commerce", "leave", [], "调离"),
        Move("commerce", "assign", [("leader", "钱某"), ("leaderPost", "厅长")]),
        Move("commerce", "end", [], "企业迁出"),
      ], end: "已终止"),
    Life(
      type: "grant", opener: "firm", query: "?benefit=gd-2021-328/own-site", fields: [contact],
      moves: [
        Move("finance", "accept"), Move("finance", "approve", [("approvedAmount", "500000")]),
        Move(
          "finance2", "pay",
          [("paidAmount", "500000"), ("paidDay", "2026-06-02"), ("voucher", "V-grant")]),
      ], end: "已兑现"),
    grant("land-support", "land", "land", [("landPlace", "南山"), ("landArea", "5000")]),
    grant(
      "residence-support", "residence", "police",
      [("personName", "孙某"), ("personNumber", "440300199001011234")]),
    grant(
      "schooling-support", "schooling", "education",
      [("personName", "孙某"), ("childName", "孙小"), ("schoolYear", "2026-2027")]),
    Life(
      type: "free-claim", opener: "commerce",
      query: "?subject=\(CaseSite.firm)&benefit=gd-2021-328/own-site", fields: [],
      moves: [
        Move("firm", "confirm", [("account", "6222 0000")]),
        Move("finance", "approve", [("approvedAmount", "100000.50")]),
        Move(
          "finance2", "pay",
          [("paidAmount", "100000.50"), ("paidDay", "2026-06-02"), ("voucher", "V-free")]),
      ], end: "已兑现"),
  ]

  @Test(arguments: lives) func `a life`(_ life: Life) async throws {
    try await CaseSite.run { site in
      if life.type == "expert-opinion" { try await Self.register(site, areas: "tax") }
      let opened = try await site.ask(
        life.opener, .post, "/cases/new/\(life.type)\(life.query)",
        fields: life.fields.map { ("field.\($0.0)", $0.1) })
      #expect(opened.status == 303, "\(opened.text.suffix(3_000))")
      let path = String(opened.location.prefix { $0 != "?" })
      for move in life.moves { try await Self.take(move, of: path, on: site) }
      let page = try await site.ask(life.opener, .get, path)
      #expect(page.text.contains(life.end), "\(life.type)")
      // What is personal is nowhere on the page.
      #expect(!page.text.contains("13800000000"))
      // Strangers do not learn that it is there.
      #expect(try await site.ask("rival", .get, path).status == 403)
    }
  }

  static func register(_ site: CaseSite, areas: String) async throws {
    for number in 1...3 {
      let added = try await site.ask(
        "commerce", .post, "/experts",
        fields: [("mail", "expert\(number)@example.org"), ("areas", areas), ("ties", "")])
      #expect(added.status == 303)
    }
  }

  static func take(_ move: Move, of path: String, on site: CaseSite) async throws {
    let page = try await site.ask(move.who, .get, path)
    #expect(page.status == 200, "\(move.who) \(move.step)")
    let action = "\(path)/steps/\(move.step)"
    #expect(page.text.contains("action=\"\(action)"), "\(move.step) is not offered to \(move.who)")
    let revision = page.text.firstMatch(of: /name="revision" value="([0-9]+)"/)
    var fields = move.fields.map { ("field.\($0.0)", $0.1) }
    fields += [("revision", String(revision?.1 ?? "")), ("comment", move.comment)]
    // What cannot be taken back is ticked as checked.
    fields.append(("checked", "true"))
    let taken = try await site.ask(move.who, .post, action, fields: fields)
    #expect(taken.status == 303, "\(move.who) \(move.step): \(taken.text.suffix(2_500))")
  }

  @Test func `what is known of another is not filled into one's form`() async throws {
    try await CaseSite.run { site in
      let own = try await site.ask("firm", .get, "/cases/new/finance-request")
      #expect(own.text.contains("31.5"))
      for query in [
        "subject=\(CaseSite.firm)", "subject=\(CaseSite.firm)&benefit=gd-2021-328/land",
      ] {
        let other = try await site.ask("rival", .get, "/cases/new/finance-request?\(query)")
        #expect(!other.text.contains("31.5"))
        #expect(!other.text.contains("符合"))
        #expect(other.status == 404)
      }
      // A benefit is asked for in the kind of case that is its own.
      let wrong = try await site.ask(
        "firm", .post, "/cases/new/residence-support?benefit=gd-2021-328/land",
        fields: [
          ("field.contact", "王"), ("field.personName", "孙"), ("field.personNumber", "1"),
        ])
      #expect(wrong.status == 422)
    }
  }

  @Test func `a selection of parks from the call to the title`() async throws {
    try await CaseSite.run { site in
      try await Self.register(site, areas: "")
      let call = try await site.ask(
        "commerce", .post, "/cases/new/park-selection-call",
        fields: [
          ("field.round", "2026 年度"), ("field.closingDay", "2026-06-10"), ("field.quota", "1"),
          ("field.notice", "请申报"),
        ])
      #expect(call.status == 303)
      let round = String(call.location.prefix { $0 != "?" })
      // Everybody sees an open round, and a park is offered to enter it.
      let shown = try await site.ask("park", .get, round)
      #expect(shown.text.contains("/cases/new/park-selection?parent=1"))
      let entry = try await site.ask(
        "park", .post, "/cases/new/park-selection?parent=1",
        fields: [("field.merits", "入驻 500 家"), ("field.contact", "园区")])
      #expect(entry.status == 303, "\(entry.text.suffix(2_000))")
      let path = String(entry.location.prefix { $0 != "?" })
      try await Self.take(Move("city", "recommend", [], "符合标准"), of: path, on: site)
      let experts = [("experts", "1"), ("experts", "2"), ("experts", "3")]
      try await Self.take(Move("commerce", "assign", experts), of: path, on: site)
      for number in 1...3 {
        let page = try await site.ask("expert\(number)", .get, path)
        let revision = page.text.firstMatch(of: /name="revision" value="([0-9]+)"/)
        let scored = try await site.ask(
          "expert\(number)", .post, "\(path)/steps/score",
          fields: [
            ("revision", String(revision?.1 ?? "")), ("score.scale", "25"), ("score.effect", "30"),
            ("score.compliance", "28"), ("checked", "true"),
          ])
        #expect(scored.status == 303, "\(scored.text.suffix(2_000))")
      }
      try await site.move(to: "2026-06-11T00:00:00")
      try await Self.take(Move("commerce", "rank"), of: round, on: site)
      try await Self.take(Move("commerce", "showPublicly"), of: round, on: site)
      #expect(try await site.ask("rival", .get, path).status == 200)
      try await site.move(to: "2026-06-18T17:30:00")
      try await Self.take(Move("commerce", "publish"), of: round, on: site)
      #expect(try await site.ask("park", .get, path).text.contains("已授予称号"))
      let inbox = try await site.ask("park", .get, "/inbox")
      #expect(inbox.text.contains("已授予称号"))
    }
  }
}
