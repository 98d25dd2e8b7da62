import TradeTerms

/// Why a list cannot be shown, or continued.
enum PlaceError: Explained, Hashable {
  case unreadable(String)
  case unreadableMoment(String)

  var what: Wording {
    switch self {
    case .unreadable(let text):
      Wording("翻页位置“\(text)”无法识别", "“\(text)” is not a place in the list")
    case .unreadableMoment(let text):
      Wording("时刻“\(text)”无法识别", "“\(text)” is no moment of the list")
    }
  }

  var place: String {
    switch self {
    case .unreadable: "after"
    case .unreadableMoment: "at"
    }
  }

  var remedy: Wording {
    switch self {
    case .unreadable: Wording("请从第一页重新翻页", "begin with the first page again")
    case .unreadableMoment:
      Wording("请从报告中的链接打开，或去掉 at", "open it by the link of the report, or leave out “at”")
    }
  }
}
