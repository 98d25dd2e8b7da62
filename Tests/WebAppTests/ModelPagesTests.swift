import HTTPTypes
import Hummingbird
import Testing

@testable import WebApp

/// Pages of decision models and expressions.
@Suite struct ModelPagesTests {
  private static let model = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="M" namespace="urn:m">
    <inputData id="i" name="x"><variable name="x" typeRef="number"/></inputData>
    <decision id="d" name="D"><variable name="D"/>
    <informationRequirement><requiredInput href="#i"/></informationRequirement>
    <literalExpression><text>x &lt; 2</text></literalExpression></decision></definitions>
    """

  @Test func `a model is opened and lists its elements`() async throws {
    let tester = SiteTester(shelf: ModelShelf())
    let opened = try await tester.upload("/models", [("files", "m.dmn", Self.model)])
    #expect(opened.status == 303)
    #expect(opened.headers[.location] == "/models/m1")
    let page = try await tester.send("/models/m1?lang=en")
    #expect(page.status == 200)
    #expect(page.text.contains("<svg"))
    #expect(page.text.contains("x &lt; 2"))
    let answer = try await tester.send(
      "/models/m1", method: .post,
      headers: [.contentType: "application/x-www-form-urlencoded"], body: "inputs=%7B%22x%22:1%7D")
    #expect(answer.text.contains("<pre class=\"answer\">true</pre>"))
  }

  @Test(arguments: ["", "hello", "<a/>", "<definitions xmlns=\"urn:none\"/>"])
  func `a file that is no model is refused with its name`(_ content: String) async throws {
    let answer = try await SiteTester(shelf: ModelShelf())
      .upload("/models?lang=en", [("files", "bad.dmn", content)])
    #expect(answer.status == 422)
    #expect(content.isEmpty || answer.text.contains("bad.dmn"))
  }

  @Test func `a model that is gone says so`() async throws {
    let answer = try await SiteTester().send("/models/m77?lang=en")
    #expect(answer.status == 404)
    #expect(answer.text.contains("restarted"))
  }

  @Test(arguments: [
    ("e=1%2B1", "<pre class=\"answer\">2</pre>"), ("e=1/0", "division by zero"),
    ("e=a%2B1&c=%7B%22a%22:2%7D", "<pre class=\"answer\">3</pre>"), ("e=b", "line 1, column 1"),
    ("e=1&c=7", "must be a context"), ("e=%22%3Cb%3E%22", "&lt;b&gt;"),
  ])
  func `an expression is answered`(_ query: String, _ expected: String) async throws {
    let answer = try await SiteTester().send("/feel?lang=en&\(query)")
    #expect(answer.status == 200)
    #expect(answer.text.contains(expected))
  }
}
