/// Why a file cannot be read as a table, with the line and column.
public enum DelimitedTextError: Explained, Hashable {
  case empty
  case notText(line: Int)
  case openQuote(line: Int, column: Int)
  case strayQuote(line: Int, column: Int)
  case textAfterQuote(line: Int, column: Int)
  case repeatedColumn(line: Int, column: Int, name: String)
  case missingColumn(name: String, found: [String])
  case wrongCellCount(line: Int, found: Int, expected: Int)

  public var what: Wording {
    switch self {
    case .empty: Wording("文件中没有表头", "The file has no header row")
    case .notText:
      Wording("文件既不是 UTF-8 也不是 GB18030 文本", "The file is neither UTF-8 nor GB18030 text")
    case .openQuote: Wording("引号没有结束", "A quote is opened and never closed")
    case .strayQuote:
      Wording("未加引号的单元格中出现引号", "A quote stands inside a cell that is not quoted")
    case .textAfterQuote:
      Wording("结束引号之后还有文字", "There is text after the closing quote")
    case .repeatedColumn(_, _, let name):
      Wording("列名“\(name)”重复", "The column “\(name)” is there twice")
    case .missingColumn(let name, let found):
      Wording(
        "缺少“\(name)”列，现有：\(found.joined(separator: "、"))",
        "The column “\(name)” is missing; found: \(found.joined(separator: ", "))")
    case .wrongCellCount(_, let found, let expected):
      Wording(
        "该行有 \(found) 个单元格，表头有 \(expected) 个",
        "The row has \(found) cells, the header \(expected)")
    }
  }

  public var place: String {
    switch self {
    case .empty: "line 1"
    case .missingColumn: "header"
    case .notText(let line), .wrongCellCount(let line, _, _): "line \(line)"
    case .openQuote(let line, let column), .strayQuote(let line, let column),
      .textAfterQuote(let line, let column), .repeatedColumn(let line, let column, _):
      "line \(line), column \(column)"
    }
  }

  public var remedy: Wording {
    switch self {
    case .empty:
      Wording("请在首行写列名", "Write the names of the columns in the first row")
    case .notText:
      Wording("请在表格软件中另存为“CSV UTF-8”", "Save it as “CSV UTF-8” from the spreadsheet program")
    case .openQuote, .strayQuote, .textAfterQuote:
      Wording(
        "含引号的单元格请整体加引号，其中的引号写两次",
        "Put the whole cell in quotes and write each quote inside it twice")
    case .repeatedColumn: Wording("请删除或改名其中一列", "Remove or rename one of the columns")
    case .missingColumn: Wording("请补上该列", "Add the column")
    case .wrongCellCount:
      Wording(
        "请检查该行的逗号；含逗号的单元格请加引号",
        "Check the commas of the row; a cell with a comma needs quotes")
    }
  }
}
