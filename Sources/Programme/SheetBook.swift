internal import CSpreadsheet

/// A workbook that is being written.
struct SheetBook {
  typealias Format = UnsafeMutablePointer<lxw_format>

  private let book: UnsafeMutablePointer<lxw_workbook>
  let bold: Format?
  /// For what differs.
  let warning: Format?
  /// For what leads somewhere.
  let linked: Format?
  /// For texts of several lines.
  let wrapped: Format?

  /// Begins a file; nil where it cannot be written.
  init?(_ path: String) {
    guard let book = workbook_new(path) else { return nil }
    self.book = book
    bold = workbook_add_format(book)
    format_set_bold(bold)
    warning = workbook_add_format(book)
    format_set_bg_color(warning, 0xFFE699)
    linked = workbook_add_format(book)
    format_set_font_color(linked, 0x0B4F8A)
    wrapped = workbook_add_format(book)
    format_set_text_wrap(wrapped)
    format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
  }

  func sheet(_ name: String) -> Sheet? {
    workbook_add_worksheet(book, name).map { Sheet(pointer: $0) }
  }

  /// Ends the file; false where it could not be written.
  func close() -> Bool { workbook_close(book) == LXW_NO_ERROR }

  /// Draws columns of cells that stand on another sheet.
  func chart(_ title: String, on sheet: Sheet, row: Int, categories: String, values: String) {
    guard let chart = workbook_add_chart(book, UInt8(LXW_CHART_COLUMN.rawValue)) else { return }
    let series = chart_add_series(chart, categories, values)
    chart_series_set_name(series, title)
    chart_title_set_name(chart, title)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    var options = lxw_chart_options()
    options.x_scale = 2.4
    options.y_scale = 1.3
    worksheet_insert_chart_opt(sheet.pointer, lxw_row_t(row), 0, chart, &options)
  }

  /// The name of a cell, such as `D5`, or `$D$5` for one that stays when it is copied.
  static func cell(_ row: Int, _ column: Int, isFixed: Bool = false) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      let (quotient, letter) = (rest - 1).quotientAndRemainder(dividingBy: 26)
      letters = String(UnicodeScalar(UInt8(65 + letter))) + letters
      rest = quotient
    }
    return isFixed ? "$\(letters)$\(row + 1)" : "\(letters)\(row + 1)"
  }

  /// One of its sheets.
  struct Sheet {
    fileprivate let pointer: UnsafeMutablePointer<lxw_worksheet>

    /// A text is always written as a text, so that none becomes a formula.
    func text(
      _ text: String, _ row: Int, _ column: Int, _ format: Format? = nil, link: String? = nil
    ) {
      self.link(link, row, column)
      worksheet_write_string(
        pointer, lxw_row_t(row), lxw_col_t(column), String(text.prefix(32_000)), format)
    }

    func number(
      _ number: Double, _ row: Int, _ column: Int, _ format: Format? = nil, link: String? = nil
    ) {
      self.link(link, row, column)
      worksheet_write_number(pointer, lxw_row_t(row), lxw_col_t(column), number, format)
    }

    /// A formula of our own, with what it comes to.
    func formula(
      _ formula: String, _ value: Double, _ row: Int, _ column: Int, _ format: Format?,
      link: String? = nil
    ) {
      self.link(link, row, column)
      worksheet_write_formula_num(
        pointer, lxw_row_t(row), lxw_col_t(column), formula, format, value)
    }

    /// Lays a link on a cell; what is written into it afterwards is what it shows.
    private func link(_ address: String?, _ row: Int, _ column: Int) {
      guard let address else { return }
      worksheet_write_url(pointer, lxw_row_t(row), lxw_col_t(column), address, nil)
    }

    func width(_ first: Int, _ last: Int, _ characters: Double) {
      worksheet_set_column(pointer, lxw_col_t(first), lxw_col_t(last), characters, nil)
    }

    func freeze(rows: Int, columns: Int) {
      worksheet_freeze_panes(pointer, lxw_row_t(rows), lxw_col_t(columns))
    }
  }
}
