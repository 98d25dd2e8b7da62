import DMN
import Testing

/// Holds what is written against the order of elements that the schema of 1.5 demands.
@Suite struct ElementOrderTests {
  @Test func `elements are written in the order of the schema`() throws {
    let model = try ModelReader().read(Array(RichModel.text.utf8)).model
    let text = String(decoding: ModelWriter.bytes(of: model), as: UTF8.self)
    #expect(WrittenOrder.faults(in: text) == [])
    // The order itself must be able to find something.
    let wrong = text.replacing("<question>how much?</question>", with: "")
      .replacing("</decision>", with: "<question>late</question></decision>")
    #expect(!WrittenOrder.faults(in: wrong).isEmpty)
  }
}
