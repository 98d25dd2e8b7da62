internal import TradeTerms

/// Writes a yearly report as an Excel workbook: the figures, each total a sum over the returns that
/// it links to; a chart of each figure; who was late; what was written, and the files that came
/// with it.
public struct ReportWorkbook {
  private let report: YearlyReport
  private let isChinese: Bool
  /// Where people reach the platform; empty where links would lead nowhere.
  private let address: String

  public init(_ report: YearlyReport, chinese: Bool, address: String = "") {
    self.report = report
    isChinese = chinese
    self.address = address
  }

  /// The first row of the units, and the columns before the figures.
  private static let firstRow = 4
  private static let firstColumn = 3

  /// Writes the file.
  /// - Throws: `ReportError`.
  public func write(to path: String) throws(ReportError) {
    guard let book = SheetBook(path) else { throw .notWritten(path) }
    do {
      try figures(book)
      try charts(book)
      try late(book)
      try narratives(book)
      try files(book)
    } catch {
      book.drop()
      throw error
    }
    guard book.close() else { throw .notWritten(path) }
  }

  private func words(_ wording: Wording) -> String {
    isChinese ? wording.chinese : wording.english
  }

  private func words(_ chinese: String, _ english: String) -> String {
    isChinese ? chinese : english
  }

  private func link(_ path: String?) -> String? {
    address.isEmpty ? nil : path.map { address + $0 }
  }

  /// What a figure is called, with the year that it is of.
  private func head(_ figure: YearlyReport.Figure) -> String {
    let unit = words(figure.unit)
    let parts = [words("\(figure.year) 年", "\(figure.year)"), unit].filter { !$0.isEmpty }
    return "\(words(figure.label)) (\(parts.joined(separator: ", ")))"
  }

  private var figureSheet: String { words("数字", "Figures") }

  private func figures(_ book: SheetBook) throws(ReportError) {
    let sheet = try book.sheet(figureSheet)
    try sheet.text(report.title, 0, 0, book.bold)
    try sheet.text("\(report.number) · \(report.asAt)", 1, 0)
    var heads = [words("单位", "unit"), words("状态", "state"), words("报送时间", "handed in")]
    for figure in report.figures {
      heads += [head(figure), words("平台记录", "records"), words("差异", "difference")]
    }
    for (column, head) in heads.enumerated() {
      try sheet.text(head, Self.firstRow - 1, column, book.bold)
    }
    for (index, unit) in report.units.enumerated() {
      let row = Self.firstRow + index
      try sheet.text(words(unit.name), row, 0, book.linked, link: link(unit.link))
      try sheet.text(words(unit.standing.wording), row, 1)
      try sheet.text(unit.handedInAt?.description ?? "", row, 2)
      for (place, figure) in report.figures.enumerated() {
        try write(unit.values[figure.id], row, Self.firstColumn + place * 3, sheet, book)
      }
    }
    try totals(sheet, book)
    try sheet.width(0, 0, 26)
    try sheet.width(1, Self.firstColumn + report.figures.count * 3 - 1, 15)
    sheet.freeze(rows: Self.firstRow, columns: 1)
  }

  private func write(
    _ value: YearlyReportUnit.Value?, _ row: Int, _ column: Int, _ sheet: SheetBook.Sheet,
    _ book: SheetBook
  ) throws(ReportError) {
    let difference = value?.difference
    if let reported = value?.reported {
      try sheet.number(reported.approximate, row, column, difference == nil ? nil : book.warning)
    }
    if let record = value?.record {
      if record.isComparable {
        try sheet.number(
          record.number.approximate, row, column + 1, book.linked, link: link(record.link))
      } else {
        // What is of another year says so, and is in no sum.
        let text = words("\(record.number)（\(record.year) 年）", "\(record.number) (\(record.year))")
        try sheet.text(text, row, column + 1, book.linked, link: link(record.link))
      }
    }
    if let difference {
      let cells = (SheetBook.cell(row, column), SheetBook.cell(row, column + 1))
      try sheet.formula(
        "=\(cells.0)-\(cells.1)", difference.approximate, row, column + 2, book.warning)
    }
  }

  private func totals(
    _ sheet: SheetBook.Sheet, _ book: SheetBook
  ) throws(ReportError) {
    let row = Self.firstRow + report.units.count
    try sheet.text(words("合计", "total"), row, 0, book.bold)
    for (place, figure) in report.figures.enumerated() {
      let column = Self.firstColumn + place * 3
      for (offset, total) in [report.total(figure), report.recordedTotal(figure)].enumerated() {
        guard let total else { continue }
        let first = SheetBook.cell(Self.firstRow, column + offset)
        let last = SheetBook.cell(row - 1, column + offset)
        // The cells that are summed up lead to what they count.
        try sheet.formula(
          "=SUM(\(first):\(last))", total.approximate, row, column + offset, book.bold)
      }
    }
  }

  /// Each figure that somebody reported, as columns.
  private func charts(_ book: SheetBook) throws(ReportError) {
    let drawn = report.figures.enumerated().filter { !report.parts(of: $0.element).isEmpty }
    guard !drawn.isEmpty else { return }
    let sheet = try book.sheet(words("图表", "Charts"))
    let last = Self.firstRow + report.units.count - 1
    for (place, item) in drawn.enumerated() {
      let column = Self.firstColumn + item.offset * 3
      try book.chart(
        head(item.element), on: sheet, row: place * 20,
        categories: range(0, to: last), values: range(column, to: last))
    }
  }

  /// The cells of a column of the figures, all units.
  private func range(_ column: Int, to last: Int) -> String {
    let cells = (
      SheetBook.cell(Self.firstRow, column, isFixed: true),
      SheetBook.cell(last, column, isFixed: true)
    )
    return "='\(figureSheet)'!\(cells.0):\(cells.1)"
  }

  private func late(_ book: SheetBook) throws(ReportError) {
    guard !report.late.isEmpty else { return }
    let sheet = try book.sheet(words("逾期", "Late"))
    try sheet.text(words("单位", "unit"), 0, 0, book.bold)
    try sheet.text(words("补报时间", "handed in"), 0, 1, book.bold)
    try sheet.text(words("督办", "supervision"), 0, 2, book.bold)
    for (index, unit) in report.late.enumerated() {
      try sheet.text(words(unit.name), index + 1, 0, book.linked, link: link(unit.link))
      try sheet.text(
        unit.firstHandedInAt?.description ?? words("尚未报送", "not yet"), index + 1, 1)
      for (place, supervision) in unit.supervisions.enumerated() {
        try sheet.text(
          supervision.number, index + 1, 2 + place, book.linked, link: link(supervision.link))
      }
    }
    try sheet.width(0, 2, 26)
  }

  private func narratives(_ book: SheetBook) throws(ReportError) {
    let sheet = try book.sheet(words("情况", "Reports"))
    let heads = [words("单位", "unit"), words("落实情况", "done"), words("困难与建议", "problems")]
    for (column, head) in heads.enumerated() { try sheet.text(head, 0, column, book.bold) }
    try sheet.text(words("全省", "province"), 1, 0)
    try sheet.text(report.summary, 1, 1, book.wrapped)
    for (index, unit) in report.units.enumerated() {
      try sheet.text(words(unit.name), index + 2, 0, book.linked, link: link(unit.link))
      try sheet.text(unit.done, index + 2, 1, book.wrapped)
      try sheet.text(unit.problems, index + 2, 2, book.wrapped)
    }
    try sheet.width(0, 0, 26)
    try sheet.width(1, 2, 70)
  }

  private func files(_ book: SheetBook) throws(ReportError) {
    let all = report.units.flatMap { unit in unit.files.map { (unit, $0) } }
    guard !all.isEmpty else { return }
    let sheet = try book.sheet(words("附件", "Attachments"))
    let heads = [words("单位", "unit"), words("附件", "file"), words("字节", "bytes")]
    for (column, head) in heads.enumerated() { try sheet.text(head, 0, column, book.bold) }
    for (index, (unit, file)) in all.enumerated() {
      try sheet.text(words(unit.name), index + 1, 0, book.linked, link: link(unit.link))
      try sheet.text(file.name, index + 1, 1, book.linked, link: link(file.link))
      try sheet.number(Double(file.size), index + 1, 2)
    }
    try sheet.width(0, 1, 40)
  }
}
