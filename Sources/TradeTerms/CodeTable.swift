/// A table of codes that someone publishes: what is in it, from where, and whether all of it.
public struct CodeTable: Sendable {
  /// One code with its names and what else the table says about it.
  public struct Entry: Hashable, Sendable {
    /// The code as documents write it.
    public let code: String
    /// The name in both languages.
    public let name: Wording
    let extra: [String: String]

    /// A further column by name; nil when it is empty or not there.
    public subscript(column: String) -> String? { extra[column] }
  }

  /// What the table lists.
  public let title: String
  /// Where it was taken from.
  public let source: String
  /// The day the table was taken from its source, as written there.
  public let date: String
  /// Whether a code that is missing here does not exist.
  /// Whether a code that is missing here does not exist.
  public let isComplete: Bool
  /// The entries in the order of the file.
  public let entries: [Entry]
  private let index: CodeIndex

  /// Reads a table: comment lines `# title:`, `# source:`, `# date:`, `# complete: yes|no`,
  /// then columns `code, zh, en` and any others.
  public init(file: String, bytes: [UInt8]) throws(CodeTableError) {
    let sheet: DelimitedText
    do {
      sheet = try DelimitedText(bytes: bytes, commentMark: "#")
    } catch {
      throw .unreadable(file: file, error)
    }
    let facts = Self.facts(sheet.comments)
    for fact in ["title", "source", "date", "complete"] where facts[fact] == nil {
      throw .missingFact(file: file, fact)
    }
    guard let isComplete = ["yes": true, "no": false][facts["complete"] ?? ""] else {
      throw .missingFact(file: file, "complete")
    }
    for column in ["code", "zh", "en"] where !sheet.header.contains(column) {
      throw .missingColumn(file: file, column)
    }
    title = facts["title"] ?? ""
    source = facts["source"] ?? ""
    date = facts["date"] ?? ""
    self.isComplete = isComplete
    entries = sheet.rows.map(Self.entry)
    var index = CodeIndex(capacity: sheet.rows.count)
    for (position, row) in sheet.rows.enumerated() {
      let code = entries[position].code
      guard CodeIndex.canHold(code) else {
        throw .badCode(file: file, line: row.line, code)
      }
      guard index.insert(code, position) else {
        throw .repeatedCode(file: file, line: row.line, code)
      }
    }
    self.index = index
  }

  /// Whether the table has the code, without building a text: for each field of each document.
  public func contains(utf8 bytes: UnsafeRawBufferPointer) -> Bool {
    index.position(of: bytes) != nil
  }

  /// The entry of a code.
  public subscript(code: some StringProtocol) -> Entry? {
    code.withBytes(index.position).map { entries[$0] }
  }

  /// The entry of a code given as bytes.
  public subscript(utf8 bytes: UnsafeRawBufferPointer) -> Entry? {
    index.position(of: bytes).map { entries[$0] }
  }

  static func facts(_ comments: [String]) -> [String: String] {
    var facts: [String: String] = [:]
    for comment in comments {
      guard let colon = comment.firstIndex(of: ":") else { continue }
      let key = comment[..<colon].filter { $0 != " " }.lowercased()
      var value = comment[comment.index(after: colon)...].drop { $0 == " " }
      // Spreadsheet programs fill every line with commas up to the last column.
      while value.last == "," || value.last == " " { value.removeLast() }
      if !value.isEmpty { facts[key] = String(value) }
    }
    return facts
  }

  private static func entry(_ row: DelimitedText.Row) -> Entry {
    var extra: [String: String] = [:]
    for (column, cell) in zip(row.columns, row.cells) where !cell.isEmpty { extra[column] = cell }
    let code = extra.removeValue(forKey: "code") ?? ""
    let chinese = extra.removeValue(forKey: "zh") ?? ""
    let english = extra.removeValue(forKey: "en") ?? chinese
    return Entry(code: code, name: Wording(chinese, english), extra: extra)
  }
}
