/// A table in a file that people make: CSV in UTF-8 or GB18030, with a header row.
public struct DelimitedText: Sendable {
  /// One record with the number of the line it begins on.
  public struct Row: Sendable {
    /// The number of the line, from 1.
    public let line: Int
    /// The cells in the order of the header.
    public let cells: [String]
    let columns: [String]

    /// The cell under a column's name; nil when the table has no such column.
    public subscript(column: String) -> String? {
      columns.firstIndex(of: column).map { cells[$0] }
    }
  }

  /// Lines before the header that begin with the comment mark, without it.
  public let comments: [String]
  /// The names of the columns, outer blanks removed.
  public let header: [String]
  /// The records after the header; empty lines and rows of empty cells are left out.
  public let rows: [Row]
  /// The encoding that the bytes were read as.
  public let encoding: TextEncoding

  /// Reads a whole file; every record must have as many cells as the header.
  public init(
    bytes: [UInt8], delimiter: Character = ",", commentMark: Character? = nil
  ) throws(DelimitedTextError) {
    let (text, encoding) = try TextEncoding.decode(bytes)
    var scanner = DelimitedScanner(
      text: text, delimiter: delimiter.asciiValue ?? 0x2C, commentMark: commentMark?.asciiValue)
    comments = scanner.comments()
    self.encoding = encoding
    guard let first = try scanner.next() else { throw .empty }
    let header = first.cells.map(Self.trimmed)
    for (index, name) in header.enumerated() where header[..<index].contains(name) {
      throw .repeatedColumn(line: first.line, column: index + 1, name: name)
    }
    var rows: [Row] = []
    while let record = try scanner.next() {
      if record.cells.allSatisfy(\.isEmpty) { continue }
      guard record.cells.count == header.count else {
        throw .wrongCellCount(
          line: record.line, found: record.cells.count, expected: header.count)
      }
      rows.append(Row(line: record.line, cells: record.cells, columns: header))
    }
    self.header = header
    self.rows = rows
  }

  /// Checks that the columns are there.
  public func require(_ columns: [String]) throws(DelimitedTextError) {
    for column in columns where !header.contains(column) {
      throw .missingColumn(name: column, found: header)
    }
  }

  private static func trimmed(_ text: String) -> String {
    let blanks: Set<Character> = [" ", "\t", "\u{3000}"]
    var name = text[...]
    while let first = name.first, blanks.contains(first) { name.removeFirst() }
    while let last = name.last, blanks.contains(last) { name.removeLast() }
    return String(name)
  }
}
