import Registry
import TradeLedger
import TradeTerms

/// A file of exchange rates: CSV with `currency` (customs number or ISO letters), `from`,
/// `rmbPerUnit` and `source`.
struct RateFile {
  static let columns = ["currency", "from", "rmbPerUnit", "source"]

  /// A row that could be read.
  struct Row {
    let line: Int
    let rate: DatedRate
  }

  private(set) var rows: [Row] = []
  private(set) var findings: [ImportFinding] = []
  let count: Int

  init(_ bytes: [UInt8], _ tables: ReferenceTables) throws(RateFileError) {
    let sheet: DelimitedText
    do {
      sheet = try DelimitedText(bytes: bytes, commentMark: "#")
      try sheet.require(Self.columns)
    } catch {
      throw .unreadable(error)
    }
    count = sheet.rows.count
    for row in sheet.rows { read(row, tables) }
  }

  private mutating func read(_ row: DelimitedText.Row, _ tables: ReferenceTables) {
    let before = findings.count
    let currency = currency(row, tables)
    let from = value(row, "from") { text throws(NotationError) in try Day(text) }
    let rate = value(row, "rmbPerUnit") { text throws(NotationError) in
      try ExchangeRate(yuanPerUnit: text)
    }
    let source = cell(row, "source")
    if source.isEmpty {
      note(
        row, "source", Wording("没有写明来源", "The source is not named"),
        Wording("请写明汇率来源", "Name where the rate comes from"))
    }
    guard findings.count == before, let currency, let from, let rate else { return }
    rows.append(
      Row(
        line: row.line,
        rate: DatedRate(
          currency: currency, from: from, rate: rate, text: rate.description, source: source)))
  }

  private mutating func currency(_ row: DelimitedText.Row, _ tables: ReferenceTables) -> String? {
    let text = cell(row, "currency")
    let found = Currency(isoLetters: text, in: tables) ?? (try? Currency(text))
    guard let found, tables.currencies[found.description] != nil || !tables.currencies.isComplete
    else {
      note(
        row, "currency", Wording("不认识的币制“\(text)”", "The currency “\(text)” is not known"),
        Wording("请填三位海关币制代码或 ISO 字母", "Write the three customs digits or the ISO letters"))
      return nil
    }
    guard found != .renminbi else {
      note(
        row, "currency", Wording("人民币不需要汇率", "The renminbi needs no rate"),
        Wording("请删除该行", "Remove the row"))
      return nil
    }
    return found.description
  }

  private mutating func value<Value>(
    _ row: DelimitedText.Row, _ column: String,
    _ body: (String) throws(NotationError) -> Value
  ) -> Value? {
    do throws(NotationError) {
      return try body(cell(row, column))
    } catch {
      note(row, column, error.what, error.remedy)
      return nil
    }
  }

  private func cell(_ row: DelimitedText.Row, _ column: String) -> String {
    (row[column] ?? "").trimmingBlanks
  }

  private mutating func note(
    _ row: DelimitedText.Row, _ column: String, _ rule: Wording, _ remedy: Wording
  ) {
    findings.append(
      ImportFinding(
        line: row.line, column: column, value: cell(row, column), rule: rule, remedy: remedy))
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
    var text = self[...]
    while let first = text.first, isBlank(first) { text.removeFirst() }
    while let last = text.last, isBlank(last) { text.removeLast() }
    return String(text)
  }
}
