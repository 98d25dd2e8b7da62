import CLibXML

/// The official export schema of 2022-05, held by libxml2: the judge of what is generated.
final class OfficialSchema {
  private let schema: xmlSchemaPtr

  /// `nil` where the shared test data is absent.
  init?() {
    guard let path = Repository.schemaPath, let parser = xmlSchemaNewParserCtxt(path) else {
      return nil
    }
    defer { xmlSchemaFreeParserCtxt(parser) }
    guard let schema = xmlSchemaParse(parser) else { return nil }
    self.schema = schema
  }

  deinit { xmlSchemaFree(schema) }

  /// Whether libxml2 finds the bytes well formed and valid.
  func accepts(_ bytes: [UInt8]) -> Bool {
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
    guard
      let document = bytes.withUnsafeBytes({ buffer in
        xmlReadMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(buffer.count), nil, nil,
          CInt(options | XML_PARSE_NOWARNING.rawValue))
      })
    else { return false }
    defer { xmlFreeDoc(document) }
    guard let validator = xmlSchemaNewValidCtxt(schema) else { return false }
    defer { xmlSchemaFreeValidCtxt(validator) }
    // Without this, libxml2 prints each complaint.
    xmlSchemaSetValidStructuredErrors(validator, { _, _ in }, nil)
    return xmlSchemaValidateDoc(validator, document) == 0
  }
}
