extension MessageWriter {
  /// Writes a text, with what XML would misread written as a reference.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// Writes UTF-8, with what XML would misread written as a reference.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    // Nearly every text is plain, and goes in one copy.
    var plain = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte > 0x3E && byte != 0xEF {
        index += 1
        continue
      }
      if let (escape, length) = Self.escape(text, at: index) {
        bytes += UnsafeBufferPointer(rebasing: text[plain..<index])
        bytes += escape.utf8
        index += length
        plain = index
      } else {
        index += 1
      }
    }
    bytes += UnsafeBufferPointer(rebasing: text[plain...])
  }

  /// What to write in place of the character at `index`, and how many bytes it takes there.
  ///
  /// A character that XML 1.0 cannot carry at all becomes U+FFFD.
  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (escape: String, length: Int)? {
    switch text[index] {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    // A bare carriage return would be read as a line feed.
    case 0x0D: return ("&#13;", 1)
    case 0x09, 0x0A: return nil
    case 0..<0x20: return ("\u{FFFD}", 1)
    case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE:
      return ("\u{FFFD}", 3)
    default: return nil
    }
  }
}
