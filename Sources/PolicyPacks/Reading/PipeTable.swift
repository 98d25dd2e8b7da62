/// A Markdown table: rows of cells, with the line of each row.
struct PipeTable {
  struct Row {
    let cells: [String]
    let line: Int
  }

  let header: Row
  let rows: [Row]

  /// Reads the lines of a paragraph; nil where they are no table.
  init?(_ lines: [String], line: Int) {
    guard lines.count >= 2, lines[0].hasPrefix("|") else { return nil }
    let rows = lines.enumerated().map { Row(cells: Self.cells($1), line: line + $0) }
    let isDivider = rows[1].cells.allSatisfy { cell in
      cell.contains("-") && cell.allSatisfy { $0 == "-" || $0 == ":" }
    }
    guard isDivider else { return nil }
    header = rows[0]
    self.rows = Array(rows.dropFirst(2))
  }

  /// Cuts a row at the bars that stand outside of quotes and back-ticks.
  private static func cells(_ line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var quote: Character?
    for character in line {
      if character == "|", quote == nil {
        cells.append(trimmed(cell))
        cell = ""
        continue
      }
      if character == "\"" || character == "`" {
        quote = quote == nil ? character : quote == character ? nil : quote
      }
      cell.append(character)
    }
    cells.append(trimmed(cell))
    if cells.first == "" { cells.removeFirst() }
    if cells.last == "" { cells.removeLast() }
    return cells
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
