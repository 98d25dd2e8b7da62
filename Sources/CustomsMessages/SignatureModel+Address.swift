import CLibXML

extension SignatureModel {
  /// Whether a text is a URI (`anyURI`), as the schema's processor reads it: characters that a URI
  /// may not have count as if they were escaped.
  static func isAddress(_ text: String) -> Bool {
    var bytes = text.trimmingBlanks().utf8.map { byte in
      byte < 32 || byte >= 127 || forbidden.contains(byte) ? UInt8(ascii: "_") : byte
    }
    guard !bytes.isEmpty else { return true }
    bytes.append(0)
    return bytes.withUnsafeBytes { buffer in
      guard let uri = xmlParseURI(buffer.baseAddress?.assumingMemoryBound(to: CChar.self)) else {
        return false
      }
      xmlFreeURI(uri)
      return true
    }
  }

  /// Whether a text is a name that an `Id` may have.
  static func isName(_ text: String) -> Bool {
    var bytes = Array(text.trimmingBlanks().utf8)
    bytes.append(0)
    return bytes.withUnsafeBufferPointer { xmlValidateNCName($0.baseAddress, 0) == 0 }
  }

  private static let forbidden = Array("<>\"{}|\\^`".utf8)
}
