import TradeTerms

/// Why a list cannot be continued.
enum PlaceError: Explained, Hashable {
  case unreadable(String)

  var what: Wording {
    switch self {
    case .unreadable(let text):
      Wording("翻页位置“\(text)”无法识别", "“\(text)” is not a place in the list")
    }
  }

  var place: String { "after" }

  var remedy: Wording {
    Wording("请从第一页重新翻页", "begin with the first page again")
  }
}
