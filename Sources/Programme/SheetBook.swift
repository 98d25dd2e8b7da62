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

  func sheet(_ name: String) throws(ReportError) -> Sheet {
    guard let pointer = workbook_add_worksheet(book, name) else {
      throw .refused(place: name, reason: Self.reason(LXW_ERROR_PARAMETER_VALIDATION))
    }
    return Sheet(name: name, pointer: pointer)
  }

  /// Ends the file; false where it could not be written.
  func close() -> Bool { workbook_close(book) == LXW_NO_ERROR }

  /// Lets go of a book that is not to be written.
  func drop() { lxw_workbook_free(book) }

  /// Draws columns of cells that stand on another sheet.
  func chart(
    _ title: String, on sheet: Sheet, row: Int, categories: String, values: String
  ) throws(ReportError) {
    guard let chart = workbook_add_chart(book, UInt8(LXW_CHART_COLUMN.rawValue)) else {
      throw .refused(
        place: "\(sheet.name): \(title)", reason: Self.reason(LXW_ERROR_MEMORY_MALLOC_FAILED))
    }
    let series = chart_add_series(chart, categories, values)
    chart_series_set_name(series, title)
    chart_title_set_name(chart, title)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    var options = lxw_chart_options()
    options.x_scale = 2.4
    options.y_scale = 1.3
    try sheet.check(
      worksheet_insert_chart_opt(sheet.pointer, lxw_row_t(row), 0, chart, &options), row, 0)
  }

  /// How many UTF-16 units Excel takes in one cell.
  static let most = 32_767

  /// A text, or as much of its beginning as fits into a cell. A character that does not fit whole
  /// is left out, unless it is all that there is.
  static func fitting(_ text: String) -> String {
    guard text.utf16.count > most else { return text }
    var units = 0
    let whole = text.prefix {
      units += $0.utf16.count
      return units <= most
    }
    // A single character of marks upon marks is longer than a cell.
    return whole.isEmpty ? String(text.unicodeScalars.prefix(most / 2)) : String(whole)
  }

  /// What the library says of one of its results.
  fileprivate static func reason(_ result: lxw_error) -> String {
    lxw_strerror(result).map { String(cString: $0) } ?? "\(result.rawValue)"
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

  /// One of its sheets; whatever the library does not take is told with its cell.
  struct Sheet {
    fileprivate let name: String
    fileprivate let pointer: UnsafeMutablePointer<lxw_worksheet>

    /// A text is always written as a text, so that none becomes a formula.
    func text(
      _ text: String, _ row: Int, _ column: Int, _ format: Format? = nil, link: String? = nil
    ) throws(ReportError) {
      try self.link(link, row, column)
      guard !text.isEmpty || format != nil else { return }
      try check(
        worksheet_write_string(
          pointer, lxw_row_t(row), lxw_col_t(column), SheetBook.fitting(text), format),
        row, column)
    }

    func number(
      _ number: Double, _ row: Int, _ column: Int, _ format: Format? = nil, link: String? = nil
    ) throws(ReportError) {
      try self.link(link, row, column)
      try check(
        worksheet_write_number(pointer, lxw_row_t(row), lxw_col_t(column), number, format),
        row, column)
    }

    /// A formula of our own, with what it comes to.
    func formula(
      _ formula: String, _ value: Double, _ row: Int, _ column: Int, _ format: Format?
    ) throws(ReportError) {
      try check(
        worksheet_write_formula_num(
          pointer, lxw_row_t(row), lxw_col_t(column), formula, format, value), row, column)
    }

    /// Lays a link on a cell; what is written into it afterwards is what it shows.
    private func link(_ address: String?, _ row: Int, _ column: Int) throws(ReportError) {
      guard let address else { return }
      try check(
        worksheet_write_url(pointer, lxw_row_t(row), lxw_col_t(column), address, nil), row, column)
    }

    func width(_ first: Int, _ last: Int, _ characters: Double) throws(ReportError) {
      try check(
        worksheet_set_column(pointer, lxw_col_t(first), lxw_col_t(last), characters, nil), 0, first)
    }

    func freeze(rows: Int, columns: Int) {
      worksheet_freeze_panes(pointer, lxw_row_t(rows), lxw_col_t(columns))
    }

    fileprivate func check(
      _ result: lxw_error, _ row: Int, _ column: Int
    ) throws(ReportError) {
      guard result != LXW_NO_ERROR else { return }
      throw .refused(
        place: "\(name)!\(SheetBook.cell(row, column))", reason: SheetBook.reason(result))
    }
  }
}
