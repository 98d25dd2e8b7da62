import TradeTerms

/// Reads the cells of one row, collecting all that is wrong with it.
struct EnterpriseRowReader {
  private let line: Int
  private let cells: [String]
  private let columns: [ImportedRow.Column]
  private(set) var findings: [ImportFinding] = []

  init(line: Int, cells: [String], columns: [ImportedRow.Column]) {
    self.line = line
    self.cells = cells.map(Self.trimmed)
    self.columns = columns
  }

  /// The enterprise of the row; nil when something is wrong with it.
  mutating func enterprise() -> Enterprise? {
    let uscc = read(.uscc) { text throws(IdentifierError) in try USCC(text) }
    let customs = read(.customs) { text throws(IdentifierError) in
      try CustomsRegistration(text)
    }
    if self[.uscc].isEmpty, self[.customs].isEmpty {
      note(
        position(.uscc) == nil ? .customs : .uscc,
        Wording("两种代码都为空", "Both codes are empty"),
        Wording("请至少填写一个代码", "Give at least one of the codes"))
    }
    if self[.name].isEmpty {
      note(.name, Wording("企业名称为空", "The name is empty"), Wording("请填写", "Fill it in"))
    }
    let kind = choice(.kind, EnterpriseKind(self[.kind]), EnterpriseKind.allCases.map(\.name))
    let headquarters = choice(
      .headquarters, Headquarters(self[.headquarters]), Headquarters.allCases.map(\.name))
    let city =
      self[.city].isEmpty
      ? nil : choice(.city, City(self[.city]), City.allCases.map(\.name))
    let zone = read(.pilotZoneDay) { text throws(NotationError) in try Day(text) }
    let from = read(.validFrom) { text throws(NotationError) in try Day(text) } ?? .earliest
    let last = read(.validTo) { text throws(NotationError) in try Day(text) }
    if let last, last < from {
      note(
        .validTo, Wording("失效日期早于生效日期 \(from)", "It ends before it begins, on \(from)"),
        Wording("请更正日期", "Correct the days"))
    }
    guard findings.isEmpty, let kind, let headquarters else { return nil }
    return Enterprise(
      uscc: uscc, customs: customs, name: self[.name], kind: kind, headquarters: headquarters,
      city: city, pilotZoneDay: zone, validFrom: from, validTo: last)
  }

  /// The turnover that the row declares, by year.
  mutating func turnover() -> [(year: Int, value: RMB)] {
    var result: [(year: Int, value: RMB)] = []
    for case .turnover(let year) in columns.map(\.column) {
      let column = EnterpriseColumn.turnover(year: year)
      guard let value = read(column, { text throws(NotationError) in try RMB(yuan: text) }) else {
        continue
      }
      if value < .zero {
        note(
          column, Wording("交易额不能为负", "A turnover is not negative"),
          Wording("请更正", "Correct it"))
      } else if evidence.isEmpty {
        note(
          .evidence, Wording("有申报交易额而没有证据", "A turnover is declared without evidence"),
          Wording("请写明证据，例如审计报告编号", "Name the evidence, such as the audit report's number"))
      } else {
        result.append((year, value))
      }
    }
    return result.sorted { $0.year < $1.year }
  }

  var evidence: String { self[.evidence] }

  /// A finding on a cell.
  mutating func note(_ column: EnterpriseColumn, _ rule: Wording, _ remedy: Wording) {
    findings.append(
      ImportFinding(
        line: line,
        column: position(column).map { columns[$0].heading } ?? column.heading.chinese,
        value: self[column], rule: rule, remedy: remedy))
  }

  private subscript(column: EnterpriseColumn) -> String {
    position(column).map { cells[$0] } ?? ""
  }

  private func position(_ column: EnterpriseColumn) -> Int? {
    columns.firstIndex { $0.column == column }
  }

  private mutating func read<Value, Reason: Explained>(
    _ column: EnterpriseColumn, _ body: (String) throws(Reason) -> Value
  ) -> Value? {
    let text = self[column]
    guard !text.isEmpty else { return nil }
    do throws(Reason) {
      return try body(text)
    } catch {
      note(column, error.what, error.remedy)
      return nil
    }
  }

  private mutating func choice<Value>(
    _ column: EnterpriseColumn, _ value: Value?, _ choices: @autoclosure () -> [Wording]
  ) -> Value? {
    if let value { return value }
    let names = choices()
    note(
      column, Wording("“\(self[column])”不在允许的取值中", "“\(self[column])” is none of the choices"),
      Wording(
        "请填写：" + names.map(\.chinese).joined(separator: "、"),
        "Write one of: " + names.map(\.english).joined(separator: ", ")))
    return nil
  }

  private static func trimmed(_ cell: String) -> String {
    var text = cell[...]
    while let first = text.first, isBlank(first) { text.removeFirst() }
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text.utf8.count == cell.utf8.count ? cell : String(text)
  }

  private static func isBlank(_ character: Character) -> Bool {
    switch character {
    case " ", "\t", "\u{3000}", "\u{A0}": true
    default: false
    }
  }
}
