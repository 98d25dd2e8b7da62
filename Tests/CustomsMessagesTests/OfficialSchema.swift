import CLibXML

/// The official schema of the specification of 2022-05, held by libxml2: the judge of our verdicts.
final class OfficialSchema: @unchecked Sendable {
  // Used by one test at a time; libxml2's compiled schema is only read while validating.
  private let schema: xmlSchemaPtr

  /// `nil` where the shared test data is absent.
  init?(_ name: String = "ceb-export-202205.xsd", folder: String = "xsd-202205") {
    guard let path = SharedData.path("ceb/\(folder)/\(name)") else { return nil }
    guard let parser = xmlSchemaNewParserCtxt(path) else { return nil }
    defer { xmlSchemaFreeParserCtxt(parser) }
    guard let schema = xmlSchemaParse(parser) else { return nil }
    self.schema = schema
  }

  deinit { xmlSchemaFree(schema) }

  /// Whether libxml2 finds the text well-formed and valid, and what it says first if not.
  func verdict(_ bytes: [UInt8]) -> (isValid: Bool, words: String) {
    guard
      let document = bytes.withUnsafeBytes({ buffer in
        xmlReadMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(buffer.count), nil, nil,
          CInt(
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
      })
    else { return (false, "not well-formed") }
    defer { xmlFreeDoc(document) }
    guard let validator = xmlSchemaNewValidCtxt(schema) else { return (false, "no validator") }
    defer { xmlSchemaFreeValidCtxt(validator) }
    let words = Words()
    xmlSchemaSetValidStructuredErrors(
      validator,
      { context, error in
        guard let context, let error, let message = error.pointee.message else { return }
        let words = Unmanaged<Words>.fromOpaque(context).takeUnretainedValue()
        if words.first.isEmpty { words.first = String(cString: message) }
      }, Unmanaged.passUnretained(words).toOpaque())
    return (xmlSchemaValidateDoc(validator, document) == 0, words.first)
  }

  private final class Words {
    var first = ""
  }
}
