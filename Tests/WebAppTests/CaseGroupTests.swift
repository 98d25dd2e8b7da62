import Cases
import HTTPTypes
import PolicyPacks
import Testing

@testable import WebApp

/// The contacts of the leading enterprises as a whole: each has one, and one who leaves hands all of
/// them on at once.
@Suite("Case groups") struct CaseGroupTests {
  private static let page = "/cases/groups/leader-contact"

  private static func assign(
    _ leader: String, to path: String, on site: CaseSite
  ) async throws {
    try await CaseLivesTests.take(
      CaseLivesTests.Move("commerce", "assign", [("leader", leader), ("leaderPost", "副厅长")]),
      of: path, on: site)
  }

  private static func handOn(
    _ site: CaseSite, from leader: String, to next: String, comment: String = "离任"
  ) async throws -> (status: Int, location: String, text: String) {
    try await site.ask(
      "commerce", .post, page,
      fields: [
        ("group", leader), ("field.leader", next), ("field.leaderPost", "厅长"),
        ("comment", comment),
      ])
  }

  @Test func `everybody has one, and all of a leader are handed on`() async throws {
    try await CaseSite.run { site in
      let before = try await site.ask("commerce", .get, Self.page)
      #expect(before.status == 200)
      #expect(before.text.contains("<b>3</b>"))
      #expect(before.text.contains("尚未立项"))
      let first = try await site.cases.cover("leader-contact", subjects: CaseSite.leading)
      #expect(first.opened == 3, "\(first)")
      // To cover again changes nothing.
      let second = try await site.cases.cover("leader-contact", subjects: CaseSite.leading)
      #expect(second.opened == 0)
      #expect(second.refused.isEmpty)
      try await Self.assign("李某", to: "/cases/1", on: site)
      try await Self.assign("李某", to: "/cases/2", on: site)
      try await Self.assign("周某", to: "/cases/3", on: site)
      let together = try await site.ask("commerce", .get, Self.page)
      #expect(!together.text.contains("尚未立项"))
      #expect(together.text.contains("李某"))
      // What does not say why is refused, and nothing is handed on.
      let silent = try await Self.handOn(site, from: "李某", to: "赵某", comment: "")
      #expect(silent.status == 422)
      #expect(!silent.text.contains("<h2>赵某"))
      let handed = try await Self.handOn(site, from: "李某", to: "赵某")
      #expect(handed.status == 303)
      let after = try await site.ask("commerce", .get, Self.page)
      #expect(after.text.contains("<h2>赵某 <span class=\"quiet\">2</span>"))
      #expect(after.text.contains("<h2>周某 <span class=\"quiet\">1</span>"))
      #expect(!after.text.contains("<h2>李某"))
      for id in 1...2 {
        #expect(try await site.ask("commerce", .get, "/cases/\(id)").text.contains("赵某"))
      }
      // A group that is gone cannot be handed on again.
      #expect(try await Self.handOn(site, from: "李某", to: "钱某").status == 404)
    }
  }

  @Test func `one that cannot be handed on keeps all`() async throws {
    try await CaseSite.run { site in
      _ = try await site.cases.cover("leader-contact", subjects: CaseSite.leading)
      try await Self.assign("李某", to: "/cases/1", on: site)
      try await Self.assign("李某", to: "/cases/2", on: site)
      let takings = [(Int64(1), Int64(2)), (2, 1)].map { id, revision in
        var taking = CaseTaking(id, "handOver", revision: revision)
        taking.fields = ["leader": "赵某", "leaderPost": "厅长"]
        taking.comment = "离任"
        return taking
      }
      let officer = CaseActor(
        person: CasePerson(account: 1, name: "某"), organisation: 1, organisationName: "省商务厅",
        kind: .province, isOfficer: true, isManager: true, units: [.department("省商务厅")])
      // The second was seen at an older revision.
      await #expect(throws: CaseError.self) {
        _ = try await site.cases.takeAll(takings, by: officer)
      }
      #expect(try await site.cases.sheet(1, for: officer).record.fields["leader"] == "李某")
    }
  }

  @Test func `others neither see it nor hand on`() async throws {
    try await CaseSite.run { site in
      #expect(try await site.ask("finance", .get, Self.page).status == 403)
      #expect(try await site.ask("firm", .get, Self.page).status == 403)
      #expect(try await site.ask("commerce", .get, "/cases/groups/grant").status == 404)
      #expect(try await site.ask("commerce", .get, "/cases/groups/none").status == 404)
      let forged = try await site.ask(
        "finance", .post, Self.page, fields: [("group", "李某"), ("field.leader", "赵")])
      #expect(forged.status == 403)
    }
  }
}
