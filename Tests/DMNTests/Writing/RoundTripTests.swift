import DMN
import Foundation
import Testing

@Suite struct RoundTripTests {
  @Test func `a model with everything is the same after writing and reading`() throws {
    let reading = try ModelReader().read(Array(RichModel.text.utf8))
    #expect(reading.findings.isEmpty, "\(reading.findings)")
    let bytes = ModelWriter.bytes(of: reading.model)
    let again = try ModelReader().read(bytes)
    #expect(again.findings.isEmpty, "\(again.findings)")
    #expect(again.model == reading.model)
    #expect(ModelWriter.bytes(of: again.model) == bytes)
  }

  @Test func `what a model with everything holds arrives`() throws {
    let model = try ModelReader().read(Array(RichModel.text.utf8)).model
    #expect(model.name == "关税 & 费用")
    #expect(model.head.attributes.map(\.value) == ["<\n\t\""])
    #expect(model.head.description == "first\nsecond")
    #expect(model.head.extensions.map(\.name) == ["note", "deep", "other"])
    #expect(model.elements.map(\.kind.rawValue).count == 7)
    #expect(model.itemDefinitions[1].components[1].components[0].typeRef == "tGrade")
    #expect(model.services[0].inputDecisions[0].namespace == "http://example.org/base")
    guard case .invocation(let call) = model.decisions[0].expression,
      case .literal(let literal) = call.bindings[0].expression
    else {
      Issue.record("the invocation is not there")
      return
    }
    #expect(literal.text?.hasSuffix("\"]]>\"\r") == true)
    guard case .table(let table) = model.decisions[2].expression else {
      Issue.record("the table is not there")
      return
    }
    #expect(table.annotations == ["why", nil])
    #expect(table.rules[0].annotations == ["young or old", ""])
    #expect(table.rules[0].inputEntries[0].text == "<18,>=60")
  }

  @Test func `a drawing arrives`() throws {
    let model = try ModelReader().read(Array(RichModel.text.utf8)).model
    let diagram = try #require(model.diagrams?.diagrams.first)
    #expect(diagram.size == DiagramSize(width: 1_485, height: 1_000))
    guard case .shape(let shape) = diagram.elements[0],
      case .shape(let foreign) = diagram.elements[1], case .edge(let edge) = diagram.elements[2]
    else {
      Issue.record("\(diagram.elements)")
      return
    }
    #expect(shape.bounds == DiagramBounds(x: 106, y: -331.25, width: 154, height: 61))
    #expect(shape.head.style?.fillColor == DiagramColor(red: 255, green: 0, blue: 7))
    #expect(foreign.element == ElementReference(id: "b1", namespace: "http://example.org/base"))
    #expect(edge.waypoints[0] == DiagramPoint(x: 0.1, y: 0.2))
    #expect(edge.target?.namespace == "http://example.org/base")
  }

  @Test func `a model made by hand with foreign names but no prefixes can be read again`() throws {
    var model = Definitions(name: "m", namespace: "http://example.org/m")
    model.head.extensions = [ForeignElement(namespace: "http://example.org/x", name: "x")]
    model.head.attributes = [
      ForeignAttribute(namespace: "http://example.org/y", name: "y", value: "1"),
      ForeignAttribute(namespace: "http://example.org/z", name: "z", value: "2"),
    ]
    let again = try ModelReader().read(ModelWriter.bytes(of: model)).accepted()
    #expect(again.head == model.head)
  }

  @Test func `what XML cannot hold is replaced`() throws {
    let model = Definitions(name: "a\u{0}b\u{FFFF}", namespace: "n")
    let again = try ModelReader().read(ModelWriter.bytes(of: model)).accepted()
    #expect(again.name == "a\u{FFFD}b\u{FFFD}")
  }

  @Test(.enabled(if: KitFolder.kit != nil, "the kit is not beside the repository"))
  func `every model of the kit is the same after writing and reading`() throws {
    var count = 0
    for level in ["compliance-level-2", "compliance-level-3"] {
      for folder in try KitFolder.all(level) {
        let files = try FileManager.default.contentsOfDirectory(
          at: folder, includingPropertiesForKeys: nil)
        for file in files where file.pathExtension == "dmn" {
          let reading = try ModelReader().read([UInt8](try Data(contentsOf: file)))
          let name = file.lastPathComponent
          let weighty = reading.findings.filter { $0.severity == .error }
          #expect(weighty.isEmpty, "\(name): \(weighty)")
          let bytes = ModelWriter.bytes(of: reading.model)
          let again = try ModelReader().read(bytes)
          #expect(again.model == reading.model, "\(name)")
          #expect(again.version == .v1_5)
          #expect(ModelWriter.bytes(of: again.model) == bytes, "\(name)")
          count += 1
        }
      }
    }
    #expect(count > 100)
  }
}
