import HTTPTypes
import Testing

@testable import WebApp

@Suite struct SecurityTests {
  @Test(arguments: ["/", "/nope", "/api/v1/targets", "/api/v1/nope", "/health", Stylesheet.path])
  func `every answer forbids what no page does`(_ path: String) async throws {
    let answer = try await SiteTester().send(path)
    let policy = try #require(answer.headers[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'"))
    #expect(policy.contains("frame-ancestors 'none'"))
    #expect(!policy.contains("unsafe"))
    #expect(answer.headers[.xContentTypeOptions] == "nosniff")
    #expect(answer.headers[HTTPField.Name("Referrer-Policy") ?? .referer] == "same-origin")
  }

  @Test func `private pages are not stored, the stylesheet is`() async throws {
    #expect(try await SiteTester().send("/enterprises").headers[.cacheControl] == "no-store")
    let style = try await SiteTester().send(Stylesheet.path)
    #expect(style.headers[.cacheControl]?.contains("immutable") == true)
  }

  @Test func `no page has a script or an inline style`() async throws {
    for path in ["/", "/enterprises/\(FakePlatform.seller)", "/documents/d2", "/hand-in"] {
      let page = try await SiteTester().send(path)
      #expect(!page.text.contains("<script") && !page.text.contains(" style="))
    }
  }

  @Test(arguments: ["cross-site", "same-site"])
  func `a form from another site is refused`(_ origin: String) async throws {
    let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
    let answer = try await SiteTester().upload(
      "/hand-in", [("files", "a.xml", "<a/>")], headers: [site: origin])
    #expect(answer.status == 403)
    let own = try await SiteTester().upload(
      "/hand-in", [("files", "a.xml", "<a/>")], headers: [site: "same-origin"])
    #expect(own.status == 200)
  }
}
