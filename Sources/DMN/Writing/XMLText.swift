/// XML as it is written: tags indented by two blanks, texts to the letter.
struct XMLText {
  private(set) var bytes: [UInt8] = []
  private var open: [String] = []

  init() {
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Opens an element that has other elements inside.
  mutating func open(_ name: String, _ attributes: [XMLTextAttribute] = []) {
    startTag(name, attributes)
    append(">\n")
    open.append(name)
  }

  /// Closes the element that was opened last.
  mutating func close() {
    guard let name = open.popLast() else { return }
    indent()
    append("</\(name)>\n")
  }

  /// Closes the element that was opened last and has got nothing inside.
  mutating func closeEmpty() {
    guard open.popLast() != nil else { return }
    bytes.removeLast(2)
    append("/>\n")
  }

  /// Writes an element with a text inside.
  mutating func leaf(_ name: String, _ text: String, _ attributes: [XMLTextAttribute] = []) {
    startTag(name, attributes)
    append(">")
    escape(text, inAttribute: false)
    append("</\(name)>\n")
  }

  /// Writes an element with nothing inside.
  mutating func empty(_ name: String, _ attributes: [XMLTextAttribute] = []) {
    startTag(name, attributes)
    append("/>\n")
  }

  /// Writes a piece in which texts and elements stand mixed, so that no blank may be added.
  mutating func insert(_ piece: XMLText) {
    indent()
    bytes += piece.bytes
    append("\n")
  }

  /// A piece that is written on its own, without layout, and inserted later.
  static var piece: XMLText { XMLText(isPiece: true) }

  private init(isPiece: Bool) {}

  private mutating func startTag(_ name: String, _ attributes: [XMLTextAttribute]) {
    indent()
    inlineTag(name, attributes)
  }

  mutating func inlineTag(_ name: String, _ attributes: [XMLTextAttribute]) {
    append("<\(name)")
    for attribute in attributes {
      append(" \(attribute.name)=\"")
      escape(attribute.value, inAttribute: true)
      append("\"")
    }
  }

  private mutating func indent() {
    bytes += repeatElement(UInt8(ascii: " "), count: open.count * 2)
  }

  mutating func append(_ text: String) {
    bytes += text.utf8
  }

  /// Writes a text so that a reader finds the same again, line ends and tabs included.
  mutating func escape(_ text: String, inAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "&": append("&amp;")
      case "\"" where inAttribute: append("&quot;")
      case "\r": append("&#13;")
      case "\n" where inAttribute: append("&#10;")
      case "\t" where inAttribute: append("&#9;")
      case "\n", "\t": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        // What XML cannot hold at all is replaced, so that the file stays readable.
        let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        bytes += UTF8.encode(isAllowed ? scalar : "\u{FFFD}").map(Array.init) ?? []
      }
    }
  }
}
