/// The header of one part, read line by line.
struct PartHeader {
  private var name: String?
  private var filename: String?
  private var contentType: String?
  private let number: Int

  /// Reads the lines between the delimiter's line break and the blank line.
  init(_ bytes: ArraySlice<UInt8>, part: Int) throws(MultipartError) {
    number = part
    for line in Self.lines(of: bytes) where !line.isEmpty {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
        throw .brokenHeader(part: part)
      }
      let field = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = Self.trimmed(line[line.index(after: colon)...])
      switch field {
      case "content-disposition": try readDisposition(value)
      case "content-type": contentType = String(decoding: value, as: UTF8.self)
      default: break
      }
    }
  }

  /// The part that the header announces, without its content.
  func part() throws(MultipartError) -> MultipartPart {
    guard let name else { throw .unnamedPart(part: number) }
    return MultipartPart(name: name, filename: filename, contentType: contentType)
  }

  private mutating func readDisposition(_ value: ArraySlice<UInt8>) throws(MultipartError) {
    var rest = value[...]
    let kind = rest.prefix { $0 != UInt8(ascii: ";") }
    guard String(decoding: Self.trimmed(kind), as: UTF8.self).lowercased() == "form-data" else {
      throw .brokenHeader(part: number)
    }
    rest = rest[kind.endIndex...]
    var extended: String?
    while rest.popFirst() == UInt8(ascii: ";") {
      let key = rest.prefix { $0 != UInt8(ascii: "=") }
      rest = rest[key.endIndex...]
      guard rest.popFirst() == UInt8(ascii: "=") else { throw .brokenHeader(part: number) }
      let text = try readValue(&rest)
      switch String(decoding: Self.trimmed(key), as: UTF8.self).lowercased() {
      case "name": name = text
      case "filename": filename = Self.bareName(text)
      case "filename*": extended = Self.extendedValue(text).map(Self.bareName)
      default: break
      }
    }
    guard rest.isEmpty else { throw .brokenHeader(part: number) }
    // RFC 7578 bids senders not to use `filename*`; it helps only where nothing else names the file.
    if filename == nil { filename = extended }
  }

  /// Reads a token or a quoted string up to the next semicolon.
  private func readValue(_ rest: inout ArraySlice<UInt8>) throws(MultipartError) -> String {
    rest = rest.drop { $0 == 32 || $0 == 9 }
    guard rest.first == UInt8(ascii: "\"") else {
      let token = rest.prefix { $0 != UInt8(ascii: ";") }
      rest = rest[token.endIndex...]
      return String(decoding: Self.trimmed(token), as: UTF8.self)
    }
    rest.removeFirst()
    var text: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") {
        rest = rest.drop { $0 == 32 || $0 == 9 }
        return Self.unescaped(text)
      }
      if byte == UInt8(ascii: "\\"), let next = rest.first,
        next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\")
      {
        text.append(next)
        rest.removeFirst()
      } else {
        text.append(byte)
      }
    }
    throw .brokenHeader(part: number)
  }

  private static func lines(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 10, omittingEmptySubsequences: false).map { line in
      line.last == 13 ? line.dropLast() : line
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result = bytes.drop { $0 == 32 || $0 == 9 }
    while result.last == 32 || result.last == 9 { result.removeLast() }
    return result
  }

  /// Browsers write a quote, a carriage return and a line feed inside a name percent-encoded.
  private static func unescaped(_ text: [UInt8]) -> String {
    String(decoding: text, as: UTF8.self)
      .replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
  }

  /// The value of RFC 5987, such as `UTF-8''%E6%B8%85%E5%8D%95.xml`; `nil` in another charset.
  private static func extendedValue(_ text: String) -> String? {
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
    return FormValues.decode(parts[2].utf8, plusIsSpace: false)
  }

  /// The last component of what may be a path, without control characters.
  private static func bareName(_ text: String) -> String {
    let last = text.split { $0 == "/" || $0 == "\\" }.last ?? ""
    let visible = last.unicodeScalars.filter { $0.properties.generalCategory != .control }
    let name = String(String.UnicodeScalarView(visible))
    return name == "." || name == ".." ? "" : name
  }
}
