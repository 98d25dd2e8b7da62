extension ModelWriter {
  /// Attributes of other namespaces; a namespace without a prefix gets one on the spot.
  func foreign(_ attributes: [ForeignAttribute]) -> [XMLTextAttribute] {
    var written: [XMLTextAttribute] = []
    var local: [String: String] = [:]
    for attribute in attributes {
      guard let namespace = attribute.namespace else {
        written.append(XMLTextAttribute(attribute.name, attribute.value))
        continue
      }
      if let prefix = prefix(of: namespace) ?? local[namespace] {
        written.append(XMLTextAttribute("\(prefix):\(attribute.name)", attribute.value))
      } else {
        let prefix = freePrefix(after: local.count)
        local[namespace] = prefix
        written.append(XMLTextAttribute("xmlns:\(prefix)", namespace))
        written.append(XMLTextAttribute("\(prefix):\(attribute.name)", attribute.value))
      }
    }
    return written
  }

  private func freePrefix(after count: Int) -> String {
    var number = count + 1
    while model.prefixes.contains(where: { $0.prefix == "a\(number)" }) { number += 1 }
    return "a\(number)"
  }

  /// An element of another namespace, as it was found.
  mutating func foreign(_ element: ForeignElement) {
    foreign(element, defaultNamespace: Vocabulary.model)
  }

  private mutating func foreign(_ element: ForeignElement, defaultNamespace: String) {
    let (name, own, inner) = tag(of: element, defaultNamespace)
    let attributes = own + foreign(element.attributes)
    let hasText = element.content.contains { if case .text = $0 { true } else { false } }
    if element.content.isEmpty { return xml.empty(name, attributes) }
    if hasText {
      var piece = XMLText.piece
      mixed(element, into: &piece, defaultNamespace: defaultNamespace)
      return xml.insert(piece)
    }
    xml.open(name, attributes)
    for case .element(let child) in element.content { foreign(child, defaultNamespace: inner) }
    xml.close()
  }

  // Where text stands between elements, each blank counts.
  private func mixed(_ element: ForeignElement, into xml: inout XMLText, defaultNamespace: String) {
    let (name, own, inner) = tag(of: element, defaultNamespace)
    xml.inlineTag(name, own + foreign(element.attributes))
    xml.append(element.content.isEmpty ? "/>" : ">")
    guard !element.content.isEmpty else { return }
    for content in element.content {
      switch content {
      case .text(let text): xml.escape(text, inAttribute: false)
      case .element(let child): mixed(child, into: &xml, defaultNamespace: inner)
      }
    }
    xml.append("</\(name)>")
  }

  /// The name of an element with its prefix, the declarations it needs, and the namespace that
  /// names without a prefix have inside it.
  private func tag(
    of element: ForeignElement, _ defaultNamespace: String
  ) -> (name: String, own: [XMLTextAttribute], inner: String) {
    let namespace = element.namespace ?? ""
    if namespace == defaultNamespace { return (element.name, [], defaultNamespace) }
    if !namespace.isEmpty, let prefix = prefix(of: namespace) {
      return ("\(prefix):\(element.name)", [], defaultNamespace)
    }
    return (element.name, [XMLTextAttribute("xmlns", namespace)], namespace)
  }
}
