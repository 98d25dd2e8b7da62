import HTTPTypes
import Storage
import Testing

@testable import WebApp

/// What each person may have once, and papers about people.
@Suite("What is of a person") struct PersonClaimTests {
  private static let number = "440300198001011234"

  private static func card(
    _ who: String, _ number: String, _ site: CaseSite
  ) async throws -> CaseSite.Answer {
    try await site.ask(
      who, .post, "/cases/new/talent-card", fields: CaseSite.named(TitleLives.card(number)),
      files: TitleLives.papers)
  }

  private static func texts(_ sql: String, _ site: CaseSite) async throws -> [String] {
    try await site.database.read { session in
      let select = try session.statement(sql)
      defer { select.reset() }
      var texts: [String] = []
      while try select.step() { texts.append(select.text(0)) }
      return texts
    }
  }

  @Test func `one card of a person, whichever firm asks, and their number stands nowhere`()
    async throws
  {
    try await CaseSite.run { site in
      let first = try await Self.card("firm", Self.number, site)
      #expect(first.status == 303)
      // Blanks do not make another person; whose case it is, is not told to another firm.
      let second = try await Self.card("rival", "440300 1980 0101 1234", site)
      #expect(second.status == 422)
      #expect(second.text.contains("此人已有有效或在办的同一事项，不能重复办理"))
      #expect(!second.text.contains("YYK-"))
      #expect(try await Self.card("rival", "440300198001011235", site).status == 303)
      let claims = try await Self.texts("SELECT claim FROM case_claim", site)
      #expect(Set(claims).count == 2)
      let kept = try await Self.texts("SELECT fields FROM case_file", site)
      #expect((claims + kept).allSatisfy { !$0.contains(Self.number) })

      // Taken back, it can be asked for by another firm.
      let path = String(first.location.prefix { $0 != "?" })
      try await site.take("firm", "withdraw", of: path)
      let third = try await Self.card("rival", Self.number, site)
      #expect(third.status == 303)
      // Erased, nothing of the person is left to hold it against.
      let erased = String(third.location.prefix { $0 != "?" })
      let done = try await site.ask(
        "rival", .post, "\(erased)/erase", fields: [("comment", "本人要求")])
      #expect(done.status == 303)
      #expect(try await Self.texts("SELECT claim FROM case_claim", site).count { $0.isEmpty } == 1)
      #expect(try await Self.card("firm", Self.number, site).status == 303)
    }
  }

  @Test func `a subsidy for a person once in a tax year, at the city of the firm`() async throws {
    let fields = [
      ("contact", "王 13800000000"), ("personName", "周某"), ("personNumber", "H12345678"),
      ("taxableIncome", "480000"), ("taxPaid", "91080"), ("claimed", "19080"),
    ]
    let papers = [(slot: "proof", name: "纳税.pdf", bytes: CaseLivesTests.pdf)]
    try await CaseSite.run { site in
      func open(_ year: String) async throws -> CaseSite.Answer {
        try await site.ask(
          "firm", .post, "/cases/new/talent-subsidy",
          fields: CaseSite.named(fields + [("taxYear", year)]), files: papers)
      }
      let opened = try await open("2025")
      #expect(opened.status == 303, "\(CaseSite.problem(opened.text))")
      for same in ["2025", "2025.0"] {
        let twice = try await open(same)
        #expect(twice.status == 422 && twice.text.contains("不能重复办理"), "\(same)")
      }
      #expect(try await open("2024").status == 303)
      let path = String(opened.location.prefix { $0 != "?" })
      let page = try await site.ask("city", .get, path).text
      for secret in ["H12345678", "91080", "19080", "480000"] { #expect(!page.contains(secret)) }
      try await site.take("city", "accept", of: path)
    }
  }

  @Test func `papers for residence and schooling lie sealed`() async throws {
    let contact = ("contact", "王 13800000000")
    let kinds: [(kind: String, benefit: String, fields: CaseSite.Filled)] = [
      ("residence-support", "residence", [("personName", "周某"), ("personNumber", Self.number)]),
      (
        "schooling-support", "schooling",
        [("personName", "周某"), ("childName", "周小某"), ("schoolYear", "2026")]
      ),
    ]
    for (kind, benefit, fields) in kinds {
      try await CaseSite.run { site in
        let path = try await site.open(
          "firm", "\(kind)?benefit=gd-2021-328/\(benefit)", [contact] + fields,
          files: [("proof", "户口.pdf", CaseLivesTests.pdf)])
        let page = try await site.ask("firm", .get, path).text
        let file = String(try #require(page.firstMatch(of: /\/cases\/[0-9]+\/files\/[0-9]+/)).0)
        #expect(try await site.ask("firm", .get, file).text.hasPrefix("%PDF-"))
        #expect(try await site.ask("tax", .get, file).status == 404, "\(kind)")
        let kept = try await site.database.read { session in
          let select = try session.statement("SELECT content FROM evidence_chunk")
          defer { select.reset() }
          var pieces: [[UInt8]] = []
          while try select.step() { pieces.append(select.bytes(0)) }
          return pieces
        }
        #expect(kept.count == 1)
        #expect(kept.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("%PDF") })
      }
    }
  }
}
