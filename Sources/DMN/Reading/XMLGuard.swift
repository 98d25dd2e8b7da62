/// A first look at the bytes of a file, for what would cost libxml2 too much time.
///
/// It compares each attribute of an element with all others, so that a start tag of a million
/// attributes would keep it busy for hours.
struct XMLGuard {
  private let bytes: UnsafeRawBufferPointer
  private let limits: ReadingLimits
  private var index = 0

  init(_ bytes: UnsafeRawBufferPointer, limits: ReadingLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func check() throws(DMNError) {
    try checkEncoding()
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "<") else { continue }
      if skip("!--", to: "-->") || skip("![CDATA[", to: "]]>") || skip("?", to: "?>") { continue }
      try checkTag()
    }
  }

  /// The line that the look has come to, from 1.
  private var line: Int {
    1 + bytes[..<index].count { $0 == UInt8(ascii: "\n") }
  }

  private func holds(_ mark: StaticString) -> Bool {
    guard index + mark.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<mark.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == mark.utf8Start[$0] }
  }

  private mutating func skip(_ start: StaticString, to end: StaticString) -> Bool {
    guard holds(start) else { return false }
    index += start.utf8CodeUnitCount
    while index < bytes.count, !holds(end) { index += 1 }
    return true
  }

  private mutating func checkTag() throws(DMNError) {
    var count = 0
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        quote = nil
      } else if quote == nil {
        switch byte {
        case UInt8(ascii: ">"): return
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "="): count += 1
        default: break
        }
      }
      guard count <= limits.attributes else {
        throw DMNError(.tooManyAttributes(limit: limits.attributes), line: line)
      }
      index += 1
    }
  }
}

extension XMLGuard {
  /// Only encodings in which a tag looks as in ASCII are taken; in others it could hide.
  private func checkEncoding() throws(DMNError) {
    let start = bytes.prefix(200)
    if start.prefix(4).contains(0) || start.starts(with: [0xFE, 0xFF])
      || start.starts(with: [0xFF, 0xFE])
    {
      throw DMNError(.unknownEncoding("UTF-16"), line: 1)
    }
    let head = String(decoding: start, as: UTF8.self)
    guard let declaration = head.split(separator: "?>", maxSplits: 1).first,
      let mark = declaration.firstRange(of: "encoding")
    else { return }
    let quoted = declaration[mark.upperBound...].split(whereSeparator: { $0 == "\"" || $0 == "'" })
    guard quoted.count > 1 else { return }
    let name = quoted[1].uppercased()
    let known = ["UTF-8", "UTF8", "US-ASCII", "ASCII", "GB2312", "GBK", "GB18030", "BIG5"]
    guard known.contains(name) || name.hasPrefix("ISO-8859-") || name.hasPrefix("WINDOWS-125")
    else { throw DMNError(.unknownEncoding(String(quoted[1])), line: 1) }
  }
}
