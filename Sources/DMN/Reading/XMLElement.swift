/// An element of a file as it was read, before anything is known of its meaning.
struct XMLElement: Sendable {
  enum Content: Sendable {
    case element(XMLElement)
    case text(String)
  }

  struct Attribute: Sendable {
    let namespace: String?
    let name: String
    let value: String
  }

  let name: String
  let namespace: String?
  let line: Int
  /// The place of its prefixes in the document's list of scopes.
  let scope: Int
  var attributes: [Attribute] = []
  var content: [Content] = []

  /// The elements directly inside.
  var elements: [XMLElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The text directly inside, in one piece.
  var text: String {
    if content.count == 1, case .text(let text) = content[0] { return text }
    return content.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
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
