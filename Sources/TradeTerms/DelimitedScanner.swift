/// Cuts decoded bytes into records and cells, counting lines.
struct DelimitedScanner {
  private let text: [UInt8]
  private let delimiter: UInt8
  private let commentMark: UInt8?
  private var position = 0
  private var line = 1

  init(text: [UInt8], delimiter: UInt8, commentMark: UInt8?) {
    self.text = text
    self.delimiter = delimiter
    self.commentMark = commentMark
  }

  /// Takes the comment lines at the head.
  mutating func comments() -> [String] {
    var comments: [String] = []
    while let commentMark, peek == commentMark {
      position += 1
      let start = position
      while let byte = peek, !isLineEnd(byte) { position += 1 }
      comments.append(String(decoding: text[start..<position], as: UTF8.self))
      takeLineEnd()
    }
    return comments
  }

  /// The next record that is not an empty line; nil at the end.
  mutating func next() throws(DelimitedTextError) -> (line: Int, cells: [String])? {
    while let byte = peek, isLineEnd(byte) { takeLineEnd() }
    guard peek != nil else { return nil }
    let start = line
    var cells: [String] = []
    while true {
      cells.append(try cell(number: cells.count + 1))
      guard peek == delimiter else { break }
      position += 1
    }
    takeLineEnd()
    return (start, cells)
  }

  private mutating func cell(number: Int) throws(DelimitedTextError) -> String {
    if peek == Self.quote { return try quotedCell(number: number) }
    let start = position
    while let byte = peek, byte != delimiter, !isLineEnd(byte) {
      guard byte != Self.quote else { throw .strayQuote(line: line, column: number) }
      position += 1
    }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private mutating func quotedCell(number: Int) throws(DelimitedTextError) -> String {
    let openedOn = line
    position += 1
    var bytes: [UInt8] = []
    while let byte = peek {
      position += 1
      guard byte == Self.quote else {
        if byte == 0x0A || (byte == 0x0D && peek != 0x0A) { line += 1 }
        bytes.append(byte)
        continue
      }
      if peek == Self.quote {
        position += 1
        bytes.append(byte)
        continue
      }
      if let after = peek, after != delimiter, !isLineEnd(after) {
        throw .textAfterQuote(line: line, column: number)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    throw .openQuote(line: openedOn, column: number)
  }

  private var peek: UInt8? { position < text.count ? text[position] : nil }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Takes one line end of any of the three kinds.
  private mutating func takeLineEnd() {
    guard let byte = peek else { return }
    position += 1
    if byte == 0x0D, peek == 0x0A { position += 1 }
    line += 1
  }

  private static let quote: UInt8 = 0x22
}
