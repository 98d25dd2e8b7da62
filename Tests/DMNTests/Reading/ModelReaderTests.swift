import DMN
import Testing

@Suite struct ModelReaderTests {
  private struct Fault: Sendable, CustomTestStringConvertible {
    let content: String
    let cause: DMNError.Cause
    var testDescription: String { content }
  }

  private static let faults = [
    Fault(content: "<decision id=\"d\"/>", cause: .missingAttribute("name")),
    Fault(content: "<itemDefinition/>", cause: .missingAttribute("name")),
    Fault(
      content: "<decision name=\"d\"><informationRequirement/></decision>",
      cause: .missingPart("requiredDecision")),
    Fault(
      content: """
        <decision name="d"><informationRequirement><requiredDecision/></informationRequirement>
        </decision>
        """, cause: .missingAttribute("href")),
    Fault(
      content: "<decision name=\"d\"><conditional/></decision>", cause: .missingPart("if")),
    Fault(
      content: "<decision name=\"d\"><decisionTable hitPolicy=\"BEST\"/></decision>",
      cause: .wrongValue(
        attribute: "hitPolicy", found: "BEST",
        allowed: [
          "UNIQUE", "FIRST", "PRIORITY", "ANY", "COLLECT", "RULE ORDER", "OUTPUT ORDER",
        ])),
    Fault(
      content: "<itemDefinition name=\"t\" isCollection=\"maybe\"/>",
      cause: .wrongValue(
        attribute: "isCollection", found: "maybe", allowed: ["true", "false"])),
    Fault(
      content: "<inputData name=\"i\"><variable name=\"a\"/><variable name=\"b\"/></inputData>",
      cause: .repeatedElement("variable")),
    Fault(content: "<widget/>", cause: .unexpectedElement("widget")),
    Fault(
      content: "<inputData name=\"i\" colour=\"red\"/>", cause: .unexpectedAttribute("colour")),
    Fault(content: "<inputData name=\"i\">stray</inputData>", cause: .strayText("stray")),
    Fault(
      content: "<inputData name=\"i\"><x:y xmlns:x=\"http://example.org/x\"/></inputData>",
      cause: .foreignElement("y")),
    Fault(
      content: "<inputData name=\"i\" id=\"m\"/>", cause: .duplicateIdentifier("m")),
  ]

  @Test(arguments: faults)
  private func `what does not fit is noted with its place and a remedy in both languages`(
    _ fault: Fault
  ) throws {
    let reading = try SampleModel.read(fault.content)
    let finding = try #require(reading.findings.first { $0.cause == fault.cause })
    #expect((finding.line ?? 0) >= 2)
    #expect(!finding.element.isEmpty)
    for words in [
      finding.chinese, finding.english, finding.remedyInChinese, finding.remedyInEnglish,
    ] {
      #expect(!words.isEmpty)
    }
    #expect(finding.description.hasPrefix("line "))
    if finding.severity == .error {
      #expect(throws: DMNError.self) { try reading.accepted() }
    } else {
      #expect(throws: Never.self) { try reading.accepted() }
    }
  }

  @Test func `unknown elements of DMN are passed over and the rest is read`() throws {
    let reading = try SampleModel.read(
      "<widget><decision name=\"in\"/></widget><decision name=\"d\"/>")
    #expect(reading.model.decisions.map(\.name) == ["d"])
  }

  @Test func `names in every script, with blanks and operators, are kept to the letter`() throws {
    let names = ["订单 金额", "A+B - c*d/e", "naïve 'x' – “y”", "عدد", "👩‍👩‍👧 x", "a.b"]
    let content = names.map { "<inputData name=\"\($0)\"/>" }.joined()
    #expect(try SampleModel.read(content).model.inputs.map(\.name) == names)
  }

  @Test func `text is kept to the letter, sections and line ends included`() throws {
    let reading = try SampleModel.read(
      """
      <decision name="d"><literalExpression><text>  a &lt; <![CDATA[b & c]]>
      </text></literalExpression></decision>
      """)
    guard case .literal(let box) = reading.model.decisions[0].expression else {
      Issue.record("no expression")
      return
    }
    #expect(box.text == "  a < b & c\n")
  }

  @Test func `the lines of elements are known by identifier or name`() throws {
    let reading = try SampleModel.read("<decision name=\"d\" id=\"x\"/>\n<inputData name=\"i\"/>")
    #expect(reading.lines.line(id: "x") == 2)
    #expect(reading.lines.line(id: nil, name: "i") == 3)
    #expect(reading.lines.line(id: "nobody") == nil)
  }
}
