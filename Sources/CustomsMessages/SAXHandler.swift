import CLibXML

/// The calls that libxml2 makes while it reads; each hands over to the walk of its context.
// Written once, before the first reading; afterwards it is only copied from.
nonisolated(unsafe) let saxHandler: xmlSAXHandler = {
  var handler = xmlSAXHandler()
  handler.initialized = XML_SAX2_MAGIC
  handler.startElementNs = { walk, name, _, uri, _, _, attributeCount, _, attributes in
    MessageWalk.from(walk)?.start(name, uri, Int(attributeCount), attributes)
  }
  handler.endElementNs = { walk, _, _, _ in MessageWalk.from(walk)?.end() }
  handler.characters = { walk, text, count in MessageWalk.from(walk)?.text(text, Int(count)) }
  handler.cdataBlock = { walk, text, count in MessageWalk.from(walk)?.section(text, Int(count)) }
  handler.ignorableWhitespace = { walk, text, count in
    MessageWalk.from(walk)?.text(text, Int(count))
  }
  handler.internalSubset = { walk, _, _, _ in MessageWalk.from(walk)?.documentType() }
  handler.reference = { walk, name in MessageWalk.from(walk)?.entity(name) }
  handler.serror = { walk, error in MessageWalk.from(walk)?.fault(error) }
  return handler
}()

extension MessageWalk {
  @inline(__always)
  fileprivate static func from(_ pointer: UnsafeMutableRawPointer?) -> MessageWalk? {
    guard let pointer else { return nil }
    return Unmanaged<MessageWalk>.fromOpaque(pointer)._withUnsafeGuaranteedRef { $0 }
  }
}
