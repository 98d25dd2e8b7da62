internal import CSpreadsheet
internal import TradeTerms

/// Writes a yearly report as an Excel workbook: a sheet of figures with totals and differences, one
/// of what was written, with a chart.
public struct ReportWorkbook {
  private let report: YearlyReport
  private let isChinese: Bool

  public init(_ report: YearlyReport, chinese: Bool) {
    self.report = report
    isChinese = chinese
  }

  /// Writes the file.
  /// - Throws: `ReportError.notWritten`.
  public func write(to path: String) throws(ReportError) {
    guard let book = workbook_new(path) else { throw .notWritten(path) }
    let bold = workbook_add_format(book)
    format_set_bold(bold)
    let warning = workbook_add_format(book)
    format_set_bg_color(warning, 0xFFE699)
    let wrap = workbook_add_format(book)
    format_set_text_wrap(wrap)
    format_set_align(wrap, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    figures(book, bold, warning)
    narratives(book, bold, wrap)
    guard workbook_close(book) == LXW_NO_ERROR else { throw .notWritten(path) }
  }

  private func words(_ wording: Wording) -> String {
    isChinese ? wording.chinese : wording.english
  }

  private typealias Book = UnsafeMutablePointer<lxw_workbook>
  private typealias Sheet = UnsafeMutablePointer<lxw_worksheet>
  private typealias Format = UnsafeMutablePointer<lxw_format>

  /// A text is always written as a text, so that none becomes a formula.
  private func write(
    _ text: String, _ sheet: Sheet, _ row: Int, _ column: Int, _ format: Format? = nil
  ) {
    worksheet_write_string(
      sheet, lxw_row_t(row), lxw_col_t(column), String(text.prefix(32_000)), format)
  }

  private func figures(_ book: Book, _ bold: Format?, _ warning: Format?) {
    let name = isChinese ? "数字" : "Figures"
    guard let sheet = workbook_add_worksheet(book, name) else { return }
    write(report.title, sheet, 0, 0, bold)
    write("\(report.number) · \(report.asAt)", sheet, 1, 0)
    var heads = isChinese ? ["单位", "状态", "报送时间"] : ["unit", "state", "handed in"]
    for figure in report.figures {
      let head = "\(words(figure.label)) (\(words(figure.unit)))"
      heads += [head, isChinese ? "平台记录" : "records", isChinese ? "差异" : "difference"]
    }
    for (column, head) in heads.enumerated() { write(head, sheet, 3, column, bold) }
    for (index, unit) in report.units.enumerated() {
      let row = 4 + index
      write(words(unit.name), sheet, row, 0)
      write(words(unit.standing.wording), sheet, row, 1)
      write(unit.handedInAt?.description ?? "", sheet, row, 2)
      for (place, figure) in report.figures.enumerated() {
        let value = unit.values[figure.id]
        let column = 3 + place * 3
        number(value?.reported, sheet, row, column, value?.difference == nil ? nil : warning)
        number(value?.recorded, sheet, row, column + 1)
        number(value?.difference, sheet, row, column + 2, warning)
      }
    }
    let last = 4 + report.units.count
    write(isChinese ? "合计" : "total", sheet, last, 0, bold)
    for (place, figure) in report.figures.enumerated() {
      number(report.total(figure), sheet, last, 3 + place * 3, bold)
      number(report.recordedTotal(figure), sheet, last, 4 + place * 3, bold)
    }
    worksheet_set_column(sheet, 0, 0, 26, nil)
    worksheet_set_column(sheet, 1, lxw_col_t(2 + report.figures.count * 3), 15, nil)
    worksheet_freeze_panes(sheet, 4, 1)
    chart(book, sheet, name)
  }

  private func number(
    _ value: ReportedNumber?, _ sheet: Sheet, _ row: Int, _ column: Int, _ format: Format? = nil
  ) {
    guard let value else { return }
    worksheet_write_number(
      sheet, lxw_row_t(row), lxw_col_t(column), value.approximate, format)
  }

  /// The first figure of the cities as columns.
  private func chart(_ book: Book, _ sheet: Sheet, _ name: String) {
    let cities = report.units.count(where: \.isCity)
    guard cities > 0, let figure = report.figures.first,
      let chart = workbook_add_chart(book, UInt8(LXW_CHART_COLUMN.rawValue))
    else { return }
    let series = chart_add_series(
      chart, "='\(name)'!$A$5:$A$\(4 + cities)", "='\(name)'!$D$5:$D$\(4 + cities)")
    chart_series_set_name(series, words(figure.label))
    chart_title_set_name(chart, words(figure.label))
    worksheet_insert_chart(sheet, lxw_row_t(report.units.count + 7), 0, chart)
  }

  private func narratives(_ book: Book, _ bold: Format?, _ wrap: Format?) {
    guard let sheet = workbook_add_worksheet(book, isChinese ? "情况" : "Reports") else { return }
    let heads = isChinese ? ["单位", "落实情况", "困难与建议"] : ["unit", "done", "problems"]
    for (column, head) in heads.enumerated() { write(head, sheet, 0, column, bold) }
    write(isChinese ? "全省" : "province", sheet, 1, 0)
    write(report.summary, sheet, 1, 1, wrap)
    for (index, unit) in report.units.enumerated() {
      write(words(unit.name), sheet, index + 2, 0)
      write(unit.done, sheet, index + 2, 1, wrap)
      write(unit.problems, sheet, index + 2, 2, wrap)
    }
    worksheet_set_column(sheet, 0, 0, 26, nil)
    worksheet_set_column(sheet, 1, 2, 70, nil)
  }
}
