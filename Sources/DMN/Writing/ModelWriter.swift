/// Writes decision models as XML of DMN 1.5: the same model gives the same bytes.
public struct ModelWriter {
  static let reservedPrefixes = ["", "di", "dc", "dmndi", "xml", "xmlns"]

  let model: Definitions
  var xml = XMLText()
  private let prefixes: [String: String]

  private init(_ model: Definitions) {
    self.model = model
    prefixes = Dictionary(
      model.prefixes.map { ($0.namespace, $0.prefix) }, uniquingKeysWith: { first, _ in first })
  }

  /// A model as the bytes of a file, in UTF-8.
  public static func bytes(of model: Definitions) -> [UInt8] {
    var writer = ModelWriter(model)
    writer.definitions()
    return writer.xml.bytes
  }

  /// The prefix of a namespace other than DMN's, if the model binds one.
  func prefix(of namespace: String) -> String? {
    namespace == Vocabulary.xml ? "xml" : prefixes[namespace]
  }

  /// Writes an element with what every element may carry, and what is its own.
  mutating func element(
    _ name: String, _ head: ElementHead, _ own: [XMLTextAttribute] = [],
    _ content: (inout ModelWriter) -> Void = { _ in }
  ) {
    let attributes =
      XMLTextAttribute.present(("id", head.id), ("label", head.label)) + own
      + foreign(head.attributes)
    xml.open(name, attributes)
    let start = xml.bytes.count
    if let description = head.description { xml.leaf("description", description) }
    extensions("extensionElements", head.extensions)
    content(&self)
    xml.bytes.count == start ? xml.closeEmpty() : xml.close()
  }

  mutating func extensions(_ name: String, _ elements: [ForeignElement]) {
    guard !elements.isEmpty else { return }
    xml.open(name)
    for element in elements { foreign(element) }
    xml.close()
  }

  mutating func references(_ name: String, _ references: [ElementReference]) {
    for reference in references { xml.empty(name, [XMLTextAttribute("href", reference.href)]) }
  }

  private mutating func definitions() {
    var own = [XMLTextAttribute("xmlns", Vocabulary.model)]
    if model.diagrams != nil {
      own += [
        XMLTextAttribute("xmlns:dmndi", Vocabulary.diagram),
        XMLTextAttribute("xmlns:dc", Vocabulary.common),
        XMLTextAttribute("xmlns:di", Vocabulary.interchange),
      ]
    }
    own += boundPrefixes
    own += XMLTextAttribute.present(
      ("name", model.name), ("namespace", model.namespace),
      ("expressionLanguage", model.expressionLanguage), ("typeLanguage", model.typeLanguage),
      ("exporter", model.exporter), ("exporterVersion", model.exporterVersion))
    element("definitions", model.head, own) { writer in
      for item in writer.model.imports { writer.importing(item) }
      for item in writer.model.itemDefinitions { writer.itemDefinition("itemDefinition", item) }
      for node in writer.model.elements { writer.graphElement(node) }
      for artifact in writer.model.artifacts { writer.artifact(artifact) }
      for collection in writer.model.collections { writer.collection(collection) }
      for item in writer.model.businessContext { writer.businessContext(item) }
      if let diagrams = writer.model.diagrams { writer.diagrams(diagrams) }
    }
  }

  private var boundPrefixes: [XMLTextAttribute] {
    var seen = Set(Self.reservedPrefixes)
    return model.prefixes.compactMap { entry in
      seen.insert(entry.prefix).inserted
        ? XMLTextAttribute("xmlns:\(entry.prefix)", entry.namespace) : nil
    }
  }
}
