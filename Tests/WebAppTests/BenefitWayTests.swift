import Cases
import HTTPTypes
import PolicyPacks
import StorageTesting
import Testing
import TradeTerms

@testable import WebApp

/// Every benefit of every pack can be had: by a form that opens, out of a round, or elsewhere.
@Suite("Ways to benefits") struct BenefitWayTests {
  private static let decision = "/enterprises/\(CaseSite.firm)/decisions/D-1"

  static func packs() throws -> [PolicyPack] {
    let shelf = PackShelf(
      try Project.names(in: "Policies").map { name in
        PackShelf.Folder(
          name: name,
          files: try Project.names(in: "Policies/\(name)").map {
            PackFile(name: $0, bytes: try Project.bytes("Policies/\(name)/\($0)"))
          })
      })
    #expect(shelf.refused.map(\.name) == [])
    return shelf.packs
  }

  private struct Asked: Sendable {
    let pack: PolicyPack
    let benefit: Benefit
    /// Whom its decision is about.
    let subject: Subject

    var key: String { "\(pack.id)/\(benefit.id)" }

    var grant: GrantLine {
      GrantLine(
        key: key, label: benefit.label, sentence: "1.1", outcome: .yes,
        headline: Wording("符合", "it holds"), decision: "D-1",
        decisionLink: BenefitWayTests.decision, year: 2025, exclusive: benefit.exclusive,
        department: benefit.department, caseType: pack.kindOfCase(for: benefit),
        elsewhere: benefit.elsewhere)
    }
  }

  private static func all() throws -> [Asked] {
    try packs().flatMap { pack in
      try pack.benefits.map { benefit in
        let decision = try #require(pack.decisions.first { $0.id == benefit.decision })
        return Asked(pack: pack, benefit: benefit, subject: decision.subject)
      }
    }
  }

  /// What a page says of a benefit that is had elsewhere.
  private static func expect(
    _ elsewhere: Benefit.Elsewhere, on page: String, _ key: String
  ) {
    for part in [elsewhere.how.chinese, elsewhere.place.chinese, "依据句子 \(elsewhere.cites)"] {
      #expect(page.contains(part), "\(key): \(part)")
    }
  }

  /// Follows the link to a form, which opens.
  private static func follow(_ link: String, on page: String, _ site: CaseSite) async throws {
    #expect(page.contains("href=\"\(link.replacing("&", with: "&amp;"))"), "\(link)")
    let form = try await site.ask("firm", .get, link)
    #expect(form.status == 200 && form.text.contains("<button>提交</button>"), "\(link)")
  }

  @Test func `what is granted to an enterprise leads on from its page`() async throws {
    let asked = try Self.all().filter { $0.subject == .enterprise }
    #expect(asked.count >= 15)
    try await CaseSite.run(granting: asked.map(\.grant)) { site in
      for path in ["/enterprises/\(CaseSite.firm)", Self.decision] {
        let page = try await site.ask("firm", .get, path).text
        for one in asked {
          if let elsewhere = one.benefit.elsewhere {
            Self.expect(elsewhere, on: page, one.key)
            #expect(!page.contains(FormValues.encode(one.key)), "\(one.key)")
            continue
          }
          let kind = try #require(one.pack.kindOfCase(for: one.benefit), "\(one.key)")
          guard site.cases.shelf.types[kind]?.parent == nil else {
            #expect(page.contains("由评选产生，目前没有受理中的一轮"), "\(one.key)")
            continue
          }
          try await Self.follow(
            "/cases/new/\(kind)?benefit=\(FormValues.encode(one.key))&subject=\(CaseSite.firm)",
            on: page, site)
        }
      }
      // Nothing is asked for here that is had elsewhere, whatever form is used.
      for one in asked where one.benefit.elsewhere != nil {
        try await site.refusesOpening(
          "firm", "grant?benefit=\(one.key)", [("contact", "王")], saying: "此项不在平台办理")
      }
    }
  }

  @Test func `what comes out of a selection leads into the round that runs`() async throws {
    let asked = try Self.all()
    let entries = asked.filter { $0.benefit.caseType?.hasSuffix("-selection") == true }
    #expect(
      entries.map(\.key) == [
        "gd-recognition-2023/recognised-firm", "gd-warehouse-2023/public-warehouse",
      ])
    try await CaseSite.run(
      granting: entries.filter { $0.subject == .enterprise }.map(\.grant),
      policies: try Self.packs()
    ) { site in
      let pages = [Self.decision, "/policies/gd-warehouse-2023/ask?subject=warehouse"]
      for page in pages {
        let text = try await site.ask("firm", .get, page).text
        #expect(text.contains("目前没有受理中的一轮"), "\(page)")
      }
      for (kind, page) in zip(["firm-selection", "warehouse-selection"], pages) {
        let round = try await SelectionRound.call(site, kind)
        let text = try await site.ask("firm", .get, page).text
        let id = try CaseSite.id(round.path)
        try await Self.follow("/cases/new/\(kind)?parent=\(id)", on: text, site)
      }
    }
  }

  @Test func `what is of executives, parks and warehouses leads on from the questions`()
    async throws
  {
    let asked = try Self.all().filter { $0.subject != .enterprise }
    #expect(
      asked.map(\.benefit.id).sorted() == [
        "bay-area-subsidy", "nt-recruiting", "public-warehouse", "talent-card",
      ])
    try await CaseSite.run(policies: try Self.packs()) { site in
      // Without the title the firm's executives have no card, and nothing leads to it.
      try await CaseLivesTests.award(site)
      for one in asked {
        let path = "/policies/\(one.pack.id)/ask?subject=\(one.subject.rawValue)"
        let page = try await site.ask("firm", .get, path).text
        let publicly = try await site.askPublicly(path).text
        if let elsewhere = one.benefit.elsewhere {
          for page in [page, publicly] { Self.expect(elsewhere, on: page, one.key) }
          continue
        }
        let kind = try #require(one.pack.kindOfCase(for: one.benefit), "\(one.key)")
        guard site.cases.shelf.types[kind]?.parent == nil else { continue }
        try await Self.follow("/cases/new/\(kind)", on: page, site)
        #expect(publicly.contains("企业登录后在平台申请"), "\(one.key)")
        #expect(!publicly.contains("/cases/new/"), "\(one.key)")
      }
    }
  }

  @Test func `whether the firm is a model enterprise is said by the register`() async throws {
    let ask = "/policies/gd-talent-card-2023-29/ask?subject=executive&f.firmIsModel=true"
    try await CaseSite.run(policies: try Self.packs()) { site in
      func answer() async throws -> [String] {
        try await site.ask("firm", .get, ask).text
          .matches(of: #/所在企业获评省级示范: ?\s*<strong>([^<]+)</strong>/#).map { String($0.1) }
      }
      #expect(try await answer() == ["否"])
      try await CaseLivesTests.award(site)
      #expect(try await answer() == ["是"])
      // Nothing is told of an enterprise to who is none.
      #expect(try await !site.askPublicly(ask).text.contains("称号登记中本企业的情况"))
    }
  }
}
