import Accounts
import HTTPTypes
import Testing

@testable import WebApp

/// How somebody who objects can be reached is masked, and shown to the department, which the trail
/// tells of.
@Suite struct ObjectionContactTests {
  private static let path = "/enterprises/\(AccountSite.mine)/decisions/JL-2025-000001"

  private static func reveals(_ site: AccountSite) async throws -> [AuditEntry] {
    try await site.desk.auditEvents(
      before: nil, subject: "objection 1", limit: 10, by: try await site.principal(.house)
    ).map(\.entry)
  }

  @Test func `a contact is masked for everybody`() async throws {
    try await AccountSite.run { site in
      for who in [AccountSite.Who.own, .reader, .provider, .park, .city, .province] {
        let page = try await site.send(who, .get, Self.path)
        #expect(page.status == 200)
        #expect(page.text.contains("••••••") && !page.text.contains("13700000000"), "\(who)")
        // The department alone is offered to see it.
        #expect(page.text.contains("objections/1/contact") == (who == .province), "\(who)")
      }
      let api = try await site.send(.own, .get, "/api/v1\(Self.path)")
      #expect(api.status == 200 && !api.text.contains("13700000000"))
      #expect(try await Self.reveals(site).isEmpty)
    }
  }

  @Test func `the department sees it, and the trail says so`() async throws {
    try await AccountSite.run { site in
      let page = try await site.send(
        .province, .post, "\(Self.path)/objections/1/contact", body: "x=1")
      #expect(page.status == 200 && page.text.contains("子鹏 13700000000"))
      let entries = try await Self.reveals(site)
      #expect(entries.map(\.action) == ["objection.reveal"])
      #expect(entries.map(\.actor) == ["province@example.org"])
      // The contact itself never stands in the trail.
      #expect(!"\(entries)".contains("13700000000"))
    }
  }

  @Test func `nobody else sees it, and one that is not there is not told of`() async throws {
    try await AccountSite.run { site in
      let path = "\(Self.path)/objections/1/contact"
      // The province sees it, whichever department and whoever acts there.
      let departments: [AccountSite.Who] = [.province, .provinceOfficer, .uninvolved]
      for who in AccountSite.Who.allCases where !departments.contains(who) {
        let answer = try await site.send(who, .post, path, body: "x=1")
        #expect([401, 403].contains(answer.status), "\(who): \(answer.status)")
        #expect(!answer.text.contains("13700000000"), "\(who)")
      }
      let gone = try await site.send(
        .province, .post, "\(Self.path)/objections/2/contact", body: "x=1")
      #expect(gone.status == 404)
      #expect(try await Self.reveals(site).isEmpty)
    }
  }
}
