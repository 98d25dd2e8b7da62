internal import CLibXML

/// Reads a file into elements. It opens no file, no network address and no entity.
struct XMLReading {
  private let limits: ReadingLimits

  init(limits: ReadingLimits) {
    self.limits = limits
  }

  func document(_ bytes: [UInt8]) throws(DMNError) -> XMLDocument {
    // A typed error does not pass through the call with the buffer, so it is carried out.
    let outcome: Result<XMLDocument, DMNError> = bytes.withUnsafeBytes { buffer in
      do throws(DMNError) {
        return .success(try document(buffer))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  private func document(_ bytes: UnsafeRawBufferPointer) throws(DMNError) -> XMLDocument {
    guard bytes.count <= limits.bytes else {
      throw DMNError(.tooLarge(bytes: bytes.count, limit: limits.bytes))
    }
    guard let start = bytes.baseAddress, !bytes.isEmpty else {
      throw DMNError(.notWellFormed("the file is empty"))
    }
    var guarding = XMLGuard(bytes, limits: limits)
    try guarding.check()
    guard
      let context = xmlCreateMemoryParserCtxt(
        start.assumingMemoryBound(to: CChar.self), CInt(bytes.count))
    else { throw DMNError(.notWellFormed("the file is empty")) }
    defer { xmlFreeParserCtxt(context) }

    let listener = XMLListener(XMLTree(context, limits: limits))
    withExtendedLifetime(listener) {
      context.pointee.userData = Unmanaged.passUnretained(listener).toOpaque()
      context.pointee.linenumbers = 1
      // The five entities of XML itself are replaced in attributes only on request; no others exist,
      // as a document type is refused.
      xmlCtxtUseOptions(context, CInt(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
      // The context frees its own handler; it gets a copy of ours in place of the default one.
      context.pointee.sax.pointee = XMLListener.handler
      xmlParseDocument(context)
    }
    return try listener.tree.finish(isWellFormed: context.pointee.wellFormed != 0)
  }
}
