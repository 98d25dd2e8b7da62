/// Why a file of codes cannot serve as a table.
public enum CodeTableError: Explained, Hashable {
  case unreadable(file: String, DelimitedTextError)
  case missingFact(file: String, String)
  case missingColumn(file: String, String)
  case badCode(file: String, line: Int, String)
  case repeatedCode(file: String, line: Int, String)

  public var what: Wording {
    switch self {
    case .unreadable(_, let error): error.what
    case .missingFact(_, let fact):
      Wording("代码表文件头缺少“# \(fact):”", "The head of the table lacks “# \(fact):”")
    case .missingColumn(_, let column):
      Wording("代码表缺少“\(column)”列", "The table lacks the column “\(column)”")
    case .badCode(_, _, let code):
      Wording("代码“\(code)”应为 1 至 15 个字节", "The code “\(code)” is not 1 to 15 bytes long")
    case .repeatedCode(_, _, let code):
      Wording("代码“\(code)”重复", "The code “\(code)” stands there twice")
    }
  }

  public var place: String {
    switch self {
    case .unreadable(let file, let error): "\(file), \(error.place)"
    case .missingFact(let file, _), .missingColumn(let file, _): file
    case .badCode(let file, let line, _), .repeatedCode(let file, let line, _):
      "\(file), line \(line)"
    }
  }

  public var remedy: Wording {
    switch self {
    case .unreadable(_, let error): error.remedy
    case .missingFact(_, "complete"):
      Wording("请加上“# complete: yes”或“# complete: no”", "Add “# complete: yes” or “# complete: no”")
    case .missingFact(_, let fact):
      Wording("请在文件头补上“# \(fact): …”", "Add “# \(fact): …” at the head of the file")
    case .missingColumn:
      Wording("首行应含 code,zh,en 三列", "The first row must have the columns code,zh,en")
    case .badCode: Wording("请更正该行代码", "Correct the code in this row")
    case .repeatedCode: Wording("请删除重复的一行", "Remove one of the rows")
    }
  }
}
