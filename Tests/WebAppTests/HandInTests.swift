import HTTPTypes
import Testing

@testable import WebApp

@Suite struct HandInTests {
  private static func limited(_ change: (inout MultipartLimits) -> Void) -> SiteTester {
    var tester = SiteTester()
    change(&tester.limits)
    return tester
  }

  @Test func `a good and a faulty file are told apart, with finding and remedy`() async throws {
    let page = try await SiteTester().upload(
      "/hand-in", [("files", "good.xml", "<a/>"), ("files", "bad.xml", "faulty")])
    #expect(page.status == 200)
    for part in ["good.xml", "R-1", "已受理", "bad.xml", "退回", "请填写实际申报数量", "B-017"] {
      #expect(page.text.contains(part), "\(part)")
    }
    #expect(page.text.contains("/documents/d2#correct"))
  }

  @Test func `when everything is refused the status says so too`() async throws {
    let page = try await SiteTester().upload("/hand-in", [("files", "bad.xml", "faulty")])
    #expect(page.status == 422)
    #expect(page.text.contains("请填写实际申报数量"))
  }

  @Test func `a form without a file is refused`() async throws {
    let page = try await SiteTester().upload("/hand-in", [("files", "", "")])
    #expect(page.status == 422)
    #expect(page.text.contains("没有选择文件"))
  }

  @Test func `a corrected text is handed in for the refused document`() async throws {
    var tester = SiteTester()
    tester.platform.handIn = { file in
      #expect(file.corrects == "d2")
      return FakePlatform.handIn(file)
    }
    let text = try await tester.upload(
      "/documents/d2/correct", [("text", nil, "<b/>"), ("file", "", "")])
    #expect(text.status == 200)
    #expect(text.text.contains("d2.xml"))
    let file = try await tester.upload(
      "/documents/d2/correct", [("text", nil, "<b/>"), ("file", "new.xml", "<c/>")])
    #expect(file.text.contains("new.xml") && !file.text.contains("d2.xml"))
  }

  @Test func `too large a file is refused with the limit`() async throws {
    let tester = Self.limited { $0.partBytes = 1024 }
    let content = String(repeating: "x", count: 1025)
    let page = try await tester.upload("/hand-in", [("files", "a.xml", content)])
    #expect(page.status == 413)
    #expect(page.text.contains("1 KiB"))
    let api = try await tester.send(
      "/api/v1/documents", method: .post, headers: [.contentType: "application/xml"],
      body: content)
    #expect(api.status == 413)
  }

  @Test func `too many files and too large a form are refused`() async throws {
    let files = (0..<3).map { ("files", Optional("\($0).xml"), "<a/>") }
    let many = try await Self.limited { $0.parts = 2 }.upload("/hand-in", files)
    #expect(many.status == 413)
    let large = try await Self.limited { $0.bodyBytes = 100 }.upload("/hand-in", files)
    #expect(large.status == 413)
  }

  @Test func `a form that breaks off is refused`() async throws {
    let page = try await SiteTester().send(
      "/hand-in?lang=en", method: .post,
      headers: [.contentType: "multipart/form-data; boundary=b"],
      body: "--b\r\nContent-Disposition: form-data; name=f; filename=a.xml\r\n\r\nhalf")
    #expect(page.status == 400)
    #expect(page.text.contains("the upload ends too early"))
  }

  @Test(arguments: ["application/xml", "text/xml; charset=utf-8", "application/zip"])
  func `a program hands in one message as the body`(_ type: String) async throws {
    let answer = try await SiteTester().send(
      "/api/v1/documents", method: .post, headers: [.contentType: type], body: "<a/>")
    #expect(answer.status == 200)
    #expect(answer.text.contains("\"accepted\":1"))
  }

  @Test func `a program hears of a refusal as a problem with its findings`() async throws {
    let answer = try await SiteTester().send(
      "/api/v1/documents", method: .post, headers: [.contentType: "text/xml"], body: "faulty")
    #expect(answer.status == 422)
    #expect(answer.headers[.contentType] == "application/problem+json")
    #expect(answer.text.contains("\"rule\":\"B-017\""))
  }

  @Test func `an empty body is refused`() async throws {
    let answer = try await SiteTester().send(
      "/api/v1/documents", method: .post, headers: [.contentType: "text/xml"])
    #expect(answer.status == 422)
  }
}
