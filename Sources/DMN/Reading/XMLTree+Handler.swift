internal import CLibXML

extension XMLTree {
  /// The calls that libxml2 makes while it reads; each hands over to the tree of its context.
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = {
      tree, name, _, namespace, namespaceCount, namespaces, attributeCount, _, attributes in
      XMLTree.from(tree)?.start(
        name, namespace,
        XMLTag(
          namespaceCount: namespaceCount, namespaces, attributeCount: attributeCount, attributes))
    }
    handler.endElementNs = { tree, _, _, _ in XMLTree.from(tree)?.end() }
    handler.characters = { tree, text, count in XMLTree.from(tree)?.append(text, count) }
    handler.cdataBlock = { tree, text, count in XMLTree.from(tree)?.append(text, count) }
    handler.ignorableWhitespace = { tree, text, count in XMLTree.from(tree)?.append(text, count) }
    handler.internalSubset = { tree, _, _, _ in XMLTree.from(tree)?.documentType() }
    handler.reference = { tree, name in XMLTree.from(tree)?.entity(name) }
    handler.serror = { tree, error in XMLTree.from(tree)?.fault(error) }
    return handler
  }

  private static func from(_ pointer: UnsafeMutableRawPointer?) -> XMLTree? {
    guard let pointer else { return nil }
    return Unmanaged<XMLTree>.fromOpaque(pointer).takeUnretainedValue()
  }
}
