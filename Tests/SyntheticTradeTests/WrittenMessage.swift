/// The values of a written message, read back the plain way for tests: `ceb` tags, no escapes.
struct WrittenMessage {
  /// One record or one part of a record: the elements with their texts, by name.
  typealias Fields = [String: String]
  /// A record: its head or flat fields, and its lines.
  typealias Record = (head: Fields, lines: [Fields])

  /// Each tag without its bracket and prefix, `/` before a closing one, and the text behind it.
  private let pieces: [(tag: String, text: String)]

  init(_ bytes: [UInt8]) {
    pieces = bytes.split(separator: UInt8(ascii: "<")).map { piece in
      let end = piece.firstIndex(of: UInt8(ascii: ">")) ?? piece.endIndex
      let text = String(decoding: piece[end...].dropFirst(), as: UTF8.self)
      let isClosing = piece.first == UInt8(ascii: "/")
      let name = piece[..<end].dropFirst(isClosing ? "/ceb:".utf8.count : "ceb:".utf8.count)
      return ((isClosing ? "/" : "") + String(decoding: name, as: UTF8.self), text)
    }
  }

  /// The records with a name.
  func records(_ name: String) -> [Record] {
    var records: [Record] = []
    var isInside = false
    for piece in pieces {
      switch piece.tag {
      case name:
        records.append(([:], []))
        isInside = true
      case "/\(name)": isInside = false
      case "\(name)Head": break
      case "\(name)List": records[records.count - 1].lines.append([:])
      case let tag where isInside && !tag.hasPrefix("/"):
        let last = records.count - 1
        if records[last].lines.isEmpty {
          records[last].head[tag] = piece.text
        } else {
          records[last].lines[records[last].lines.count - 1][tag] = piece.text
        }
      default: break
      }
    }
    return records
  }
}
