import DMN
import Foundation
import Testing

@Suite struct ModelCheckTests {
  @Test func `a sound model has no findings`() throws {
    let content = SampleModel.decision("a") + SampleModel.decision("b", needs: ["a"])
    #expect(try SampleModel.check(content).isEmpty)
  }

  @Test func `a reference that leads nowhere is found with its line`() throws {
    let findings = try SampleModel.check(SampleModel.decision("b", needs: ["a"]))
    #expect(findings.map(\.cause) == [.danglingReference("#a", expected: "decision")])
    #expect(findings[0].line == 2)
    #expect(findings[0].element == "decision “b”")
  }

  @Test func `a reference to the wrong kind of element is found`() throws {
    let content =
      "<inputData name=\"a\" id=\"a\"/>" + SampleModel.decision("b", needs: ["a"])
    let findings = try SampleModel.check(content)
    #expect(
      findings.map(\.cause) == [.wrongKind("#a", found: "inputData", expected: "decision")])
  }

  @Test func `requirements that go in a circle are found, with their path`() throws {
    let content =
      SampleModel.decision("a", needs: ["c"]) + SampleModel.decision("b", needs: ["a"])
      + SampleModel.decision("c", needs: ["b"])
    #expect(
      try SampleModel.check(content).map(\.cause) == [.requirementCycle(["a", "c", "b", "a"])])
    let own = try SampleModel.check(SampleModel.decision("a", needs: ["a"]))
    #expect(own.map(\.cause) == [.requirementCycle(["a", "a"])])
  }

  @Test func `a chain of twenty thousand decisions is no trouble, closed to a circle or not`()
    throws
  {
    var model = Definitions(name: "m", namespace: "n")
    let count = 20_000
    model.elements = (0..<count).map { index in
      var decision = Decision(
        name: "d\(index)", expression: .literal(LiteralExpression("1")),
        head: ElementHead(id: "d\(index)"))
      let next = ElementReference(id: "d\((index + 1) % count)")
      decision.informationRequirements = [InformationRequirement(.decision(next))]
      return .decision(decision)
    }
    let causes = ModelCheck(model).run().map(\.cause)
    #expect(causes.count == 1)
    guard case .requirementCycle(let names) = causes.first else {
      Issue.record("\(causes)")
      return
    }
    #expect(names.count == 13)
    model.elements.removeLast()
    #expect(
      ModelCheck(model).run().map(\.cause) == [
        .danglingReference("#d19999", expected: "decision")
      ])
  }

  @Test func `a type that is made of itself is found, directly or through others`() throws {
    let own = """
      <itemDefinition name="t"><itemComponent name="c"><typeRef>t</typeRef></itemComponent>
      </itemDefinition>
      """
    #expect(try SampleModel.check(own).map(\.cause) == [.typeCycle(["t", "t"])])
    let others = """
      <itemDefinition name="a"><typeRef>b</typeRef></itemDefinition>
      <itemDefinition name="b"><typeRef>a</typeRef></itemDefinition>
      """
    #expect(try SampleModel.check(others).map(\.cause) == [.typeCycle(["a", "b", "a"])])
  }

  @Test func `a type that nobody declares is found`() throws {
    let findings = try SampleModel.check(
      "<inputData name=\"i\"><variable name=\"i\" typeRef=\"tNothing\"/></inputData>")
    #expect(findings.map(\.cause) == [.unknownType("tNothing")])
  }

  @Test func `the same name twice is found`() throws {
    let content = """
      <itemDefinition name="t"><typeRef>string</typeRef></itemDefinition>
      <itemDefinition name="t"><typeRef>number</typeRef></itemDefinition>
      <inputData name="i" id="i1"/><inputData name="i" id="i2"/>
      """
    let causes = try SampleModel.check(content).map(\.cause)
    #expect(
      causes == [.duplicateName("i", of: "inputData"), .duplicateName("t", of: "itemDefinition")])
  }

  @Test func `imports that are missing, not at hand or in a circle are found`() throws {
    let need = """
      <decision name="d"><informationRequirement>
      <requiredDecision href="http://example.org/base#b"/></informationRequirement>
      <literalExpression><text>1</text></literalExpression></decision>
      """
    let importing = """
      <import name="base" namespace="http://example.org/base" importType="\(Vocabulary.model)"/>
      """
    #expect(
      try SampleModel.check(need).map(\.cause) == [
        .missingImport(namespace: "http://example.org/base")
      ])
    #expect(
      try SampleModel.check(importing + need).map(\.cause) == [
        .missingModel(namespace: "http://example.org/base")
      ])
    var base = Definitions(name: "base", namespace: "http://example.org/base")
    #expect(
      try SampleModel.check(importing + need, imports: [base]).map(\.cause) == [
        .danglingReference("http://example.org/base#b", expected: "decision")
      ])
    let decision = Decision(name: "b", head: ElementHead(id: "b"))
    base.elements = [.decision(decision)]
    #expect(try SampleModel.check(importing + need, imports: [base]).isEmpty)
    base.imports = [Import(name: "m", namespace: "http://example.org/m")]
    #expect(
      try SampleModel.check(importing + need, imports: [base]).map(\.cause) == [
        .importCycle(["base", "m", "base"])
      ])
  }

  @Test func `rules that do not fit the columns are found`() throws {
    let content = """
      <decision name="d"><decisionTable hitPolicy="UNIQUE" aggregation="SUM">
      <input><inputExpression><text>1</text></inputExpression></input><output/>
      <rule><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision>
      """
    let causes = try SampleModel.check(content).map(\.cause)
    #expect(causes.contains(.aggregationWithoutCollect))
    #expect(
      causes.contains(.entryCount(rule: 1, part: "inputEntry", found: 0, expected: 1)))
  }

  @Test func `a decision without an expression is only remarked upon`() throws {
    let findings = try SampleModel.check("<decision name=\"d\"/>")
    #expect(findings.map(\.cause) == [.missingExpression])
    #expect(findings.map(\.severity) == [.warning])
  }
}
