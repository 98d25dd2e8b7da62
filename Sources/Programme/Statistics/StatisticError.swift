public import TradeTerms

/// Why a figure is refused.
public enum StatisticError: Explained, Hashable {
  public enum Field: String, Sendable {
    case period, value, flag, published, scope, source, note
  }

  case unknownTarget(String)
  case unreadable(Field, String)
  case missing(Field)
  case tooLong(Field)
  /// A row of a file, by its line.
  indirect case row(Int, StatisticError)

  public var what: Wording {
    switch self {
    case .unknownTarget(let id): Wording("没有目标“\(id)”", "There is no target “\(id)”")
    case .unreadable(.period, let text): Wording("期间“\(text)”无法识别", "“\(text)” is no period")
    case .unreadable(.value, let text): Wording("数值“\(text)”无法识别", "“\(text)” is no number")
    case .unreadable(.flag, let text): Wording("核实标记“\(text)”无法识别", "“\(text)” is no flag")
    case .unreadable(_, let text): Wording("日期“\(text)”无法识别", "“\(text)” is no day")
    case .missing(.source): Wording("没有写来源", "The source is missing")
    case .missing: Wording("没有写口径", "What it covers is missing")
    case .tooLong: Wording("文字超过 500 字", "A text has more than 500 characters")
    case .row(_, let error): error.what
    }
  }

  public var place: String {
    switch self {
    case .unknownTarget: "target"
    case .unreadable(let field, _), .missing(let field), .tooLong(let field): field.rawValue
    case .row(let line, let error): "\(line): \(error.place)"
    }
  }

  public var remedy: Wording {
    switch self {
    case .unknownTarget: Wording("请写政策中的目标编号，如 T12", "Name a target of the policy, such as T12")
    case .unreadable(.period, _):
      Wording(
        "请写成 2024、2024-H1、2024-Q3 或 2024-09", "Write it like 2024, 2024-H1, 2024-Q3 or 2024-09")
    case .unreadable(.value, _): Wording("请写不带单位的数字", "Write a number without its unit")
    case .unreadable(.flag, _):
      Wording("可用的有：verified、unverified", "There are: verified, unverified")
    case .unreadable: Wording("请写成 2024-12-31", "Write it like 2024-12-31")
    case .missing(.source):
      Wording("没有来源的数字不能入库", "A figure without a source is not taken in")
    case .missing: Wording("请写明覆盖的范围", "Say what the figure covers")
    case .tooLong: Wording("请缩短", "Shorten it")
    case .row(_, let error): error.remedy
    }
  }
}
