import DMN
import Testing

@Suite struct VersionTests {
  @Test(arguments: DMNVersion.allCases)
  func `a model of every version is the same model of 1.5`(_ version: DMNVersion) throws {
    let content = """
      <itemDefinition name="tGrade"><typeRef>\(version == .v1_1 ? "feel:string" : "string")</typeRef>
      </itemDefinition>
      <inputData name="x" id="x"><variable name="x" typeRef="tGrade"/></inputData>
      <decision name="d" id="d"><variable name="d"/>
      <informationRequirement><requiredInput href="#x"/></informationRequirement>
      <literalExpression expressionLanguage="\(version.feelNamespace)"><text>x</text>
      </literalExpression></decision>
      """
    let text = SampleModel.text(
      content, version: version, attributes: "xmlns:feel=\"\(version.feelNamespace)\"")
    let reading = try ModelReader().read(Array(text.utf8))
    #expect(reading.version == version)
    #expect(reading.findings.isEmpty, "\(reading.findings)")
    let reference = try SampleModel.read(
      content.replacing("feel:string", with: "string")
        .replacing(version.feelNamespace, with: Vocabulary.feel))
    #expect(reading.model == reference.model)
    #expect(reading.model.itemDefinitions[0].typeRef == "string")
    let again = try ModelReader().read(ModelWriter.bytes(of: reading.model))
    #expect(again.version == .v1_5)
    #expect(again.model == reading.model)
  }

  @Test func `types of 1.1 lose their prefixes`() throws {
    let text = SampleModel.text(
      """
      <import namespace="http://example.org/base" importType="\(DMNVersion.v1_1.modelNamespace)"/>
      <inputData name="a"><variable name="a" typeRef="feel:number"/></inputData>
      <inputData name="b"><variable name="b" typeRef="me:tB"/></inputData>
      <inputData name="c"><variable name="c" typeRef="base:tC"/></inputData>
      <inputData name="e"><variable name="e" typeRef="odd:tE"/></inputData>
      """, version: .v1_1,
      attributes: """
        xmlns:feel="http://www.omg.org/spec/FEEL/20140401" xmlns:me="http://example.org/m" \
        xmlns:base="http://example.org/base"
        """)
    let reading = try ModelReader().read(Array(text.utf8))
    let types = reading.model.inputs.map { $0.variable?.typeRef }
    #expect(types == ["number", "tB", "base.tC", "odd:tE"])
    #expect(reading.model.imports.map(\.name) == ["base"])
    #expect(reading.model.imports.map(\.isModel) == [true])
  }

  @Test func `references name their model only where it is another one`() throws {
    let reading = try SampleModel.read(
      """
      <import name="base" namespace="http://example.org/base" locationURI="base.dmn"
        importType="\(Vocabulary.model)"/>
      <decision name="d">
      <informationRequirement><requiredDecision href="#a"/></informationRequirement>
      <informationRequirement><requiredDecision href="http://example.org/m#b"/></informationRequirement>
      <informationRequirement><requiredDecision href="http://example.org/base#c"/></informationRequirement>
      <informationRequirement><requiredDecision href="base.dmn#d"/></informationRequirement>
      </decision>
      """)
    let references = reading.model.decisions[0].informationRequirements.map(\.reference)
    #expect(
      references == [
        ElementReference(id: "a"), ElementReference(id: "b"),
        ElementReference(id: "c", namespace: "http://example.org/base"),
        ElementReference(id: "d", namespace: "http://example.org/base"),
      ])
  }

  @Test func `a function of 1.1 says in a tool's own attribute that it is Java`() throws {
    let text = SampleModel.text(
      """
      <businessKnowledgeModel name="f"><encapsulatedLogic xmlns:t="http://example.org/t" t:kind="J">
      <context/></encapsulatedLogic></businessKnowledgeModel>
      """, version: .v1_1)
    let model = try ModelReader().read(Array(text.utf8)).model
    #expect(model.knowledgeModels[0].logic?.kind == .java)
  }
}
