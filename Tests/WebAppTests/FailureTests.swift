import HTTPTypes
import Storage
import Testing
import TradeTerms

@testable import WebApp

@Suite struct FailureTests {
  private struct Unforeseen: Error {}

  @Test(arguments: [
    ("/nope", HTTPRequest.Method.get, 404), ("/enterprises/1/2/3", .get, 404),
    ("/documents/none", .get, 404), ("/measures/x", .get, 404), ("/measures/11", .get, 404),
    ("/enterprises", .delete, 405), ("/hand-in", .put, 405), ("/hand-in", .post, 415),
    ("/documents/d1/correct", .post, 404),
  ])
  func `a page that fails says so in the reader's language`(
    _ path: String, _ method: HTTPRequest.Method, _ status: Int
  ) async throws {
    let chinese = try await SiteTester().send(path, method: method)
    #expect(chinese.status == status)
    #expect(chinese.text.contains("<p class=\"failure-code\">\(status)</p>"))
    #expect(chinese.text.contains("回到首页"))
    let english = try await SiteTester().send("\(path)?lang=en", method: method)
    #expect(english.text.contains("To the first page"))
  }

  @Test(arguments: [
    ("/api/v1/nope", HTTPRequest.Method.get, 404), ("/api/v1/documents", .delete, 405),
    ("/api/v1/documents", .post, 415), ("/api/v1/enterprises/x", .get, 404),
  ])
  func `the API fails with problem details in both languages`(
    _ path: String, _ method: HTTPRequest.Method, _ status: Int
  ) async throws {
    let answer = try await SiteTester().send(
      path, method: method, headers: [.acceptLanguage: "en"])
    #expect(answer.status == status)
    #expect(answer.headers[.contentType] == "application/problem+json")
    #expect(answer.headers[.contentLanguage] == "en")
    #expect(answer.text.contains("\"status\":\(status)"))
    #expect(answer.text.contains("\"zh\":"))
  }

  @Test func `a method that is not supported is told which are`() async throws {
    let answer = try await SiteTester().send("/api/v1/documents", method: .delete)
    #expect(answer.headers[.allow] == "GET, HEAD, POST")
  }

  @Test func `an unforeseen error keeps its words to the log and gives a number`() async throws {
    var tester = SiteTester()
    tester.platform.enterprises = { _ in throw Unforeseen() }
    let page = try await tester.send("/enterprises")
    #expect(page.status == 500)
    #expect(!page.text.contains("Unforeseen"))
    #expect(page.text.contains("编号"))
    let answer = try await tester.send("/api/v1/enterprises")
    #expect(answer.status == 500)
    #expect(answer.text.contains("urn:chuhai:request:"))
  }

  @Test func `a wrong identifier is explained, not called an internal error`() async throws {
    var tester = SiteTester()
    tester.platform.enterprise = { code in
      _ = try USCC(code)
      return nil
    }
    let page = try await tester.send("/enterprises/91350100M000100Y44?lang=en")
    #expect(page.status == 400)
    #expect(page.text.contains("fails its check"))
  }

  @Test func `a question that cannot be understood is a bad request`() async throws {
    var tester = SiteTester()
    tester.platform.documents = { _ in throw ListenError.noSuchPort(-1) }
    let answer = try await tester.send("/api/v1/documents?after=x")
    #expect(answer.status == 400)
    #expect(answer.text.contains("there is no port -1"))
  }

  @Test func `a database that cannot be reached is not explained to readers`() async throws {
    var tester = SiteTester()
    tester.platform.documents = { _ in
      throw StorageError.diskFull(.sqlite, words: "secret", sql: "secret")
    }
    let page = try await tester.send("/documents")
    #expect(page.status == 503)
    #expect(!page.text.contains("secret"))
  }

  @Test func `a head request is answered without a body`() async throws {
    let answer = try await SiteTester().send("/enterprises", method: .head)
    #expect(answer.status == 200)
    #expect(answer.text.isEmpty)
  }
}
