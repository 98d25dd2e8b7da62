/// Why a file of days off and make-up working days cannot serve as a calendar.
public enum HolidayTableError: Explained, Hashable {
  case unreadable(file: String, DelimitedTextError)
  case missingFact(file: String, String)
  case badYears(file: String, String)
  case badDay(file: String, line: Int, String)
  case unknownKind(file: String, line: Int, String)
  case missingName(file: String, line: Int, Day)
  case repeatedDay(file: String, line: Int, Day)
  case workedAnyway(file: String, line: Int, Day)
  case outsideYears(file: String, line: Int, Day, ClosedRange<Int>)

  public var what: Wording {
    switch self {
    case .unreadable(_, let error): error.what
    case .missingFact(_, let fact):
      Wording("节假日表文件头缺少“# \(fact):”", "The head of the table lacks “# \(fact):”")
    case .badYears(_, let text):
      Wording("“\(text.shown)”不是年份范围", "“\(text.shown)” is not a range of years")
    case .badDay(_, _, let text):
      Wording("“\(text.shown)”不是日期", "“\(text.shown)” is not a day")
    case .unknownKind(_, _, let text):
      Wording("类别“\(text.shown)”未知", "The kind “\(text.shown)” is not known")
    case .missingName(_, _, let day):
      Wording("\(day) 没有名称", "\(day) has no name")
    case .repeatedDay(_, _, let day):
      Wording("\(day) 重复", "\(day) stands there twice")
    case .workedAnyway(_, _, let day):
      Wording(
        "\(day) 是周一至周五，不可能是调休上班日",
        "\(day) is one of Monday to Friday and cannot be a make-up working day")
    case .outsideYears(_, _, let day, let years):
      Wording(
        "\(day) 不在文件头所写的 \(years.lowerBound)-\(years.upperBound) 年内",
        "\(day) is outside the years \(years.lowerBound)-\(years.upperBound) of the head")
    }
  }

  public var place: String {
    switch self {
    case .unreadable(let file, let error): "\(file), \(error.place)"
    case .missingFact(let file, _), .badYears(let file, _): file
    case .badDay(let file, let line, _), .unknownKind(let file, let line, _),
      .missingName(let file, let line, _), .repeatedDay(let file, let line, _),
      .workedAnyway(let file, let line, _), .outsideYears(let file, let line, _, _):
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
    case .badYears:
      Wording("请写成“# years: 2004-2026”，先早后晚", "Write “# years: 2004-2026”, the earlier year first")
    case .badDay: Notation.day.remedy
    case .unknownKind:
      Wording(
        "放假写 off，调休上班写 work", "Write off for a day off, work for a make-up working day")
    case .missingName: Wording("请写上节日名称，例如国庆节", "Write the name of the holiday, such as 国庆节")
    case .repeatedDay: Wording("请删除重复的一行", "Remove one of the rows")
    case .workedAnyway:
      Wording("请更正日期，或删除该行", "Correct the day, or remove the row")
    case .outsideYears:
      Wording(
        "请更正日期；该年通知已全部录入的，请扩大“# years:”",
        "Correct the day, or widen “# years:” if the whole notice of that year is in the table")
    }
  }
}
