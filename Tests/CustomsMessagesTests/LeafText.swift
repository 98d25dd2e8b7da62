import CLibXML

/// The elements of a text that hold no elements, as libxml2's own tree has them: the judge of
/// whether anything was lost in reading.
enum LeafText {
  /// Name and text of every leaf below the root's children, in the order of the file.
  static func leaves(of bytes: [UInt8]) -> [String] {
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(buffer.count), nil, nil,
        CInt(options))
    }
    guard let document else { return [] }
    defer { xmlFreeDoc(document) }
    var found: [String] = []
    collect(xmlDocGetRootElement(document), into: &found)
    return found
  }

  private static func collect(_ node: xmlNodePtr?, into found: inout [String]) {
    var child = node?.pointee.children
    var hasElement = false
    while let current = child {
      if current.pointee.type == XML_ELEMENT_NODE {
        hasElement = true
        collect(current, into: &found)
      }
      child = current.pointee.next
    }
    guard !hasElement, let node, let name = node.pointee.name else { return }
    found.append(String(cString: name) + "=" + text(of: node))
  }

  /// The text and the CDATA sections of a leaf; it has no other nodes with text.
  private static func text(of node: xmlNodePtr) -> String {
    var text = ""
    var child = node.pointee.children
    while let current = child {
      if let content = current.pointee.content, current.pointee.type != XML_COMMENT_NODE {
        text += String(cString: content)
      }
      child = current.pointee.next
    }
    return text
  }
}
