extension UInt8 {
  /// Whether the byte is white space in XML.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

extension StringProtocol {
  /// The text without the white space of XML at its ends.
  var trimmed: String {
    let bytes = Substring(self).utf8
    guard let first = bytes.firstIndex(where: { !$0.isBlank }),
      let last = bytes.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(Substring(bytes[first...last]))
  }

  /// Whether there is nothing but white space.
  var isBlank: Bool { utf8.allSatisfy(\.isBlank) }
}
