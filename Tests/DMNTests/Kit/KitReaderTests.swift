import DMN
import Foundation
import Testing

@Suite struct KitReaderTests {
  private static func suite(_ content: String) throws(DMNError) -> KitSuite {
    try KitReader().read(
      Array(
        """
        <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:xsd="http://www.w3.org/2001/XMLSchema">
        <modelName>m.dmn</modelName><labels><label>one</label></labels>
        \(content)</testCases>
        """.utf8))
  }

  @Test func `values of every shape are read to the letter`() throws {
    let suite = try Self.suite(
      """
      <testCase id="1" type="decisionService" invocableName="s"><description>d</description>
      <inputNode name="a" namespace="n"><value xsi:type="xsd:string"> x </value></inputNode>
      <inputNode name="b"><list><item><value xsi:type="xsd:decimal">1</value></item>
        <item><list/></item><item/></list></inputNode>
      <inputNode name="c"><component name="p"><value xsi:nil="true"/></component>
        <component name="q" xsi:nil="true"/></inputNode>
      <resultNode name="r" type="decision" errorResult="true"><expected/></resultNode>
      <resultNode name="s"/></testCase>
      """)
    #expect(suite.modelName == "m.dmn")
    #expect(suite.labels == ["one"])
    let test = suite.cases[0]
    #expect(test.target == .service)
    #expect(test.invocableName == "s")
    #expect(test.inputs[0].namespace == "n")
    #expect(test.inputs[0].value == .simple(" x ", type: "string"))
    #expect(test.inputs[1].value == .list([.simple("1", type: "decimal"), .list([]), .null]))
    guard case .components(let parts) = test.inputs[2].value else {
      Issue.record("\(test.inputs[2])")
      return
    }
    #expect(parts.map(\.name) == ["p", "q"])
    #expect(parts.map(\.value) == [.null, .null])
    #expect(test.results.map(\.isError) == [true, false])
    #expect(test.results.map(\.expected) == [.null, .null])
  }

  @Test func `what is not understood is refused with its line`() {
    for content in [
      "<odd/>", "<testCase><odd/></testCase>", "<testCase type=\"guess\"/>",
      "<testCase><inputNode/></testCase>",
      "<testCase><resultNode name=\"r\"><expected><odd/></expected></resultNode></testCase>",
    ] {
      let error = #expect(throws: DMNError.self) { try Self.suite(content) }
      #expect(error?.line == 5)
    }
    #expect(
      throws: DMNError(
        .unknownRoot(found: "a", expected: "testCases"), line: 1, element: "a")
    ) { try KitReader().read(Array("<a/>".utf8)) }
  }

  @Test(.enabled(if: KitFolder.kit != nil, "the kit is not beside the repository"))
  func `every file of the kit is read whole`() throws {
    var cases = 0
    for level in ["compliance-level-2", "compliance-level-3"] {
      for folder in try KitFolder.all(level) {
        let files = try FileManager.default.contentsOfDirectory(
          at: folder, includingPropertiesForKeys: nil)
        for file in files where file.pathExtension == "xml" {
          let bytes = [UInt8](try Data(contentsOf: file))
          let suite = try KitReader().read(bytes)
          let written = String(decoding: bytes, as: UTF8.self).ranges(of: /<\/(?:\w+:)?testCase>/)
            .count
          #expect(suite.cases.count == written, "\(file.lastPathComponent)")
          let model = folder.appending(path: suite.modelName).path
          #expect(FileManager.default.fileExists(atPath: model), "\(model)")
          cases += suite.cases.count
        }
      }
    }
    #expect(cases > 2_000)
  }

  @Test func `results are written as the kit wants them`() {
    let outcomes = [
      KitOutcome(
        folder: "compliance-level-2/0001-a", file: "0001-a-test-01", caseID: "001",
        verdict: .passed),
      KitOutcome(
        folder: "compliance-level-2/0001-a", file: "0001-a-test-01", caseID: "002",
        verdict: .failed, comment: "found \"1\"\nnot 2"),
    ]
    #expect(
      KitOutcome.table(of: outcomes) == """
        "compliance-level-2/0001-a","0001-a-test-01","001","SUCCESS",""
        "compliance-level-2/0001-a","0001-a-test-01","002","ERROR","found ""1"" not 2"

        """)
  }
}
