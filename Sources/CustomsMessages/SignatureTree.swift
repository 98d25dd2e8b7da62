import CLibXML

/// The elements of one signature, gathered while they are read.
struct SignatureTree {
  /// An attribute as it was read.
  struct Attribute {
    let name: String
    let namespace: String
    let value: String

    /// Whether it only tells a tool where a schema might lie, which every element may do.
    var isSchemaHint: Bool {
      namespace == "http://www.w3.org/2001/XMLSchema-instance"
        && (name == "schemaLocation" || name == "noNamespaceSchemaLocation")
    }
  }

  /// An element with what it holds.
  struct Node {
    let name: String
    let namespace: String
    let attributes: [Attribute]
    var children: [Node] = []
    var text = ""
    var hasSection = false
  }

  private var open: [Node] = []

  mutating func open(_ name: String, namespace: String, _ attributes: [Attribute]) {
    open.append(Node(name: name, namespace: namespace, attributes: attributes))
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += String(decoding: text, as: UTF8.self)
  }

  /// Notes that the innermost element holds a CDATA section.
  mutating func hasSection() {
    guard !open.isEmpty else { return }
    open[open.count - 1].hasSection = true
  }

  /// Closes the innermost element; gives the whole when it was the outermost.
  mutating func close() -> Node? {
    guard let node = open.popLast() else { return nil }
    guard !open.isEmpty else { return node }
    open[open.count - 1].children.append(node)
    return nil
  }

  /// The attributes as libxml2 lists them: name, prefix, namespace, begin and end of the value.
  static func attributes(
    _ count: Int, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [Attribute] {
    guard let list else { return [] }
    return (0..<count).map { index in
      let first = list + index * 5
      var value = ""
      if let begin = first[3], let end = first[4] {
        value = String(
          decoding: UnsafeBufferPointer(start: begin, count: end - begin), as: UTF8.self)
      }
      return Attribute(
        name: Vocabulary.text(first[0]), namespace: Vocabulary.text(first[2]), value: value)
    }
  }
}
