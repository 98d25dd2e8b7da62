import Cases
import HTTPTypes
import Storage
import Testing

@testable import WebApp

/// What everybody sees of cases on the first page, and what officers see of how well they are
/// served and of who is an expert.
@Suite("Public views and registers") struct CasePublicTests {
  typealias Move = CaseLivesTests.Move

  @Test func `a round and who is in public view stand on the first page, with how to object`()
    async throws
  {
    try await CaseSite.run { site in
      let quiet = try await site.askPublicly("/")
      #expect(quiet.status == 200)
      #expect(!quiet.text.contains("公示与申报"))
      let opened = try await site.ask(
        "commerce", .post, "/cases/new/park-selection-call",
        fields: [
          ("field.round", "2026 年度园区"), ("field.closingDay", "2026-06-10"),
          ("field.quota", "1"), ("field.notice", "请申报"),
        ])
      #expect(opened.status == 303)
      let open = try await site.askPublicly("/")
      #expect(open.text.contains("公示与申报"))
      #expect(open.text.contains("2026 年度园区"))
      #expect(open.text.contains("受理申报"))
      #expect(open.text.contains("剩 "))
      #expect(open.text.contains("2026-06-10 24:00"))
      #expect(open.text.contains("提出异议"))
      // What it is about can be opened by whoever reads it.
      #expect(open.text.contains("<a href=\"/cases/1\">"))
      #expect(try await site.askPublicly("/cases/1").status == 200)
      let english = try await site.askPublicly("/?lang=en")
      #expect(english.text.contains("In public view"))
    }
  }

  @Test func `of many in public view the first stand there, and the round has the others`()
    async throws
  {
    try await CaseSite.run { site in
      let opened = try await site.ask(
        "commerce", .post, "/cases/new/park-selection-call",
        fields: [
          ("field.round", "2026 年度园区"), ("field.closingDay", "2026-06-10"),
          ("field.quota", "1"), ("field.notice", "请申报"),
        ])
      #expect(opened.status == 303)
      try await site.database.write { session in
        for number in Int64(101)...125 {
          let insert = try session.statement(
            """
            INSERT INTO case_file (id, number, type, state, title, subject_name, parent, pack,
              subject, city, opener, opener_name, opened_by, author, unit, owner, owner_name,
              benefit, decision, year, since, level, opened_at, is_open, due_at, revision, fields)
            SELECT ?, ?, 'park-selection', 'publicity', title, ?, id, pack,
              subject, city, opener, opener_name, opened_by, author, unit, owner, owner_name,
              benefit, decision, year, since, level, opened_at, is_open, due_at, revision, fields
            FROM case_file WHERE id = 1
            """)
          insert.bind(1, number)
          insert.bind(2, "COPY-\(number)")
          insert.bind(3, "园区之\(number)")
          try insert.run()
        }
      }
      let page = try await site.askPublicly("/").text
      #expect(page.contains("园区之101<") && page.contains("园区之120<"))
      #expect(!page.contains("园区之121"))
      #expect(page.contains("<a href=\"/cases/1\">还有 5 个，见该轮次</a>"))
      #expect(try await site.askPublicly("/?lang=en").text.contains("and 5 more"))
      // There all of them stand.
      #expect(try await site.askPublicly("/cases/1").text.contains("/cases/125"))
    }
  }

  @Test func `experts are entered by areas that can be chosen, and removed again`() async throws {
    try await CaseSite.run { site in
      let empty = try await site.ask("commerce", .get, "/experts")
      #expect(empty.text.contains("name=\"areas\" value=\"tax\""))
      #expect(empty.text.contains("税务法规"))
      let added = try await site.ask(
        "commerce", .post, "/experts",
        fields: [
          ("mail", "expert1@example.org"), ("areas", "tax"), ("areas", "funds"),
          ("areas", "sorcery"), ("ties", ""),
        ])
      #expect(added.status == 303)
      let expert = try #require(try await site.cases.experts().first)
      #expect(expert.areas == ["tax", "funds"])
      let listed = try await site.ask("commerce", .get, "/experts")
      #expect(listed.text.contains("资金安全管理、税务法规"))
      // Nobody else removes one.
      let forged = try await site.ask("city", .post, "/experts?remove=\(expert.id)")
      #expect(forged.status == 403)
      #expect(try await site.cases.experts().count == 1)
      let removed = try await site.ask("commerce", .post, "/experts?remove=\(expert.id)")
      #expect(removed.status == 303)
      #expect(try await site.cases.experts().isEmpty)
      let again = try await site.ask("commerce", .post, "/experts?remove=\(expert.id)")
      #expect(again.status == 422)
    }
  }

  @Test func `officers see how well the direct line serves`() async throws {
    try await CaseSite.run { site in
      let opened = try await site.ask(
        "firm", .post, "/cases/new/direct-line",
        fields: [
          ("field.topic", "退税"), ("field.category", "problem"), ("field.question", "怎么办？"),
          ("field.contact", "王女士 13800000000"),
        ])
      let path = String(opened.location.prefix { $0 != "?" })
      try await CaseLivesTests.take(Move("city", "take"), of: path, on: site)
      try await CaseLivesTests.take(Move("city", "answer", [("answer", "如附件")]), of: path, on: site)
      try await CaseLivesTests.take(Move("firm", "accept"), of: path, on: site)
      let list = try await site.ask("city", .get, "/cases?view=ours&type=direct-line")
      #expect(list.text.contains("service=2026#service"))
      let page = try await site.ask(
        "city", .get, "/cases?view=ours&type=direct-line&service=2026")
      #expect(page.text.contains("首次承办单位"))
      #expect(page.text.contains("<td class=\"number\">1 (100%)</td>"))
      #expect(page.text.contains("<td class=\"number\">0 (0%)</td>"))
      // Who asks sees the case, and nothing of the others.
      let asker = try await site.ask(
        "firm", .get, "/cases?view=ours&type=direct-line&service=2026")
      #expect(!asker.text.contains("首次承办单位"))
    }
  }
}
