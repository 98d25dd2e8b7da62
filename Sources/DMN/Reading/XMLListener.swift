internal import CLibXML

/// What libxml2 calls while it reads; each call is handed to the tree.
final class XMLListener {
  var tree: XMLTree

  init(_ tree: XMLTree) {
    self.tree = tree
  }

  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = {
      listener, name, _, namespace, namespaceCount, namespaces, attributeCount, _, attributes in
      let tag = XMLTag(
        name: name, namespace: namespace, namespaceCount: namespaceCount, namespaces: namespaces,
        attributeCount: attributeCount, attributes: attributes)
      XMLListener.from(listener)?.tree.start(tag)
    }
    handler.endElementNs = { listener, _, _, _ in XMLListener.from(listener)?.tree.end() }
    handler.characters = { listener, text, count in
      XMLListener.from(listener)?.tree.append(text, count)
    }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    handler.internalSubset = { listener, _, _, _ in
      XMLListener.from(listener)?.tree.documentType()
    }
    handler.reference = { listener, name in XMLListener.from(listener)?.tree.entity(name) }
    handler.serror = { listener, error in XMLListener.from(listener)?.tree.fault(error) }
    return handler
  }

  private static func from(_ pointer: UnsafeMutableRawPointer?) -> XMLListener? {
    guard let pointer else { return nil }
    return Unmanaged<XMLListener>.fromOpaque(pointer).takeUnretainedValue()
  }
}
