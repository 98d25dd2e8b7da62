public import TradeTerms

/// Why a file of enterprises cannot be read at all. Faults of single rows are findings.
public enum EnterpriseImportError: Explained, Hashable {
  case unreadable(DelimitedTextError)
  case unknownColumn(heading: String)
  case repeatedColumn(EnterpriseColumn)
  case missingColumn(EnterpriseColumn)
  case missingEvidence(year: Int)

  public var what: Wording {
    switch self {
    case .unreadable(let error): error.what
    case .unknownColumn(let heading):
      Wording("不认识的列“\(heading)”", "The column “\(heading)” is not known")
    case .repeatedColumn(let column):
      Wording(
        "“\(column.heading.chinese)”列出现两次",
        "The column “\(column.heading.english)” is there twice")
    case .missingColumn(let column):
      Wording("缺少“\(column.heading.chinese)”列", "The column “\(column.heading.english)” is missing")
    case .missingEvidence(let year):
      Wording(
        "有 \(year) 年申报交易额，但没有“申报证据”列",
        "Turnover is declared for \(year), but there is no column “evidence”")
    }
  }

  public var place: String {
    switch self {
    case .unreadable(let error): error.place
    case .unknownColumn(let heading): heading
    case .repeatedColumn(let column), .missingColumn(let column): column.heading.chinese
    case .missingEvidence: EnterpriseColumn.evidence.heading.chinese
    }
  }

  public var remedy: Wording {
    let known = EnterpriseColumn.fixed.map(\.heading)
    switch self {
    case .unreadable(let error): return error.remedy
    case .unknownColumn:
      return Wording(
        "可用的列：" + known.map(\.chinese).joined(separator: "、") + "、2025年申报交易额（元）",
        "Known columns: " + known.map(\.english).joined(separator: ", ")
          + ", declared_turnover_2025")
    case .repeatedColumn: return Wording("请删除其中一列", "Remove one of them")
    case .missingColumn, .missingEvidence: return Wording("请补上该列", "Add the column")
    }
  }
}
