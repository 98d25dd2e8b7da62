import HTTPTypes
import Testing
import TradeTerms

@testable import WebApp

@Suite struct QueryAPITests {
  @Test(arguments: [
    "measures", "measures/1", "targets", "enterprises", "enterprises/\(FakePlatform.seller)",
    "enterprises/\(FakePlatform.seller)/decisions",
    "enterprises/\(FakePlatform.seller)/decisions/JL-2025-000001", "documents", "documents/d1",
    "findings",
  ])
  func `every question of the pages is answered in JSON`(_ path: String) async throws {
    let answer = try await SiteTester().send("/api/v1/\(path)")
    #expect(answer.status == 200)
    #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
    #expect(answer.text.hasPrefix("{"))
  }

  @Test func `an amount is exact fen and unknown is not zero`() async throws {
    let answer = try await SiteTester().send("/api/v1/enterprises")
    #expect(answer.text.contains("\"turnover\":{\"fen\":182000000000}"))
    #expect(answer.text.contains("\"turnover\":{\"known\":false}"))
  }

  @Test func `the filters reach the platform`() async throws {
    var tester = SiteTester()
    tester.platform.documents = { query in
      #expect(
        query
          == DocumentQuery(
            enterprise: "9144", kind: "603", state: "declared", match: "complete",
            findings: "with", month: "2025-03", mode: "9610", destination: "502", year: "2025",
            isCurrent: true, after: "k", limit: 7))
      return Slice(rows: [])
    }
    let answer = try await tester.send(
      "/api/v1/documents?enterprise=9144&kind=603&state=declared&match=complete&findings=with"
        + "&month=2025-03&mode=9610&destination=502&year=2025&current=1&after=k&limit=7")
    #expect(answer.status == 200)
  }

  @Test func `health says when the database cannot be reached`() async throws {
    var tester = SiteTester()
    #expect(try await tester.send("/health").status == 200)
    tester.platform.health = {
      Health(version: "1", database: "PostgreSQL", isDatabaseReachable: false)
    }
    let answer = try await tester.send("/health")
    #expect(answer.status == 503)
    #expect(answer.text.contains("\"isDatabaseReachable\":false"))
  }
}
