/// An element of a file as it was read, before anything is known of its meaning.
///
/// It is a reference, as large files have many; after the reading nothing changes in it.
final class XMLElement {
  enum Content {
    case element(XMLElement)
    case text(String)
  }

  struct Attribute {
    let namespace: String?
    let name: String
    let value: String
  }

  let name: String
  let namespace: String?
  let line: Int
  /// The place of its prefixes in the document's list of scopes.
  let scope: Int
  let attributes: [Attribute]
  /// The elements directly inside.
  private(set) var elements: [XMLElement] = []
  /// The text directly inside, in one piece.
  private(set) var text = ""
  // Texts and elements in their order, where both are there.
  private var mixed: [Content] = []

  init(name: String, namespace: String?, line: Int, scope: Int, attributes: [Attribute]) {
    self.name = name
    self.namespace = namespace
    self.line = line
    self.scope = scope
    self.attributes = attributes
  }

  func append(_ element: XMLElement) {
    if !text.isEmpty {
      if mixed.isEmpty { mixed = [.text(text)] }
      mixed.append(.element(element))
    }
    elements.append(element)
  }

  func append(_ piece: String) {
    if !elements.isEmpty {
      if mixed.isEmpty { mixed = elements.map(Content.element) }
      mixed.append(.text(piece))
    }
    text += piece
  }

  /// What is inside, in its order.
  var content: [Content] {
    if !mixed.isEmpty { return mixed }
    return text.isEmpty ? elements.map(Content.element) : [.text(text)]
  }

  /// An attribute in no namespace.
  subscript(name: String) -> String? {
    attributes.first { $0.namespace == nil && $0.name == name }?.value
  }

  /// An attribute of a namespace.
  subscript(namespace: String, name: String) -> String? {
    attributes.first { $0.namespace == namespace && $0.name == name }?.value
  }
}
