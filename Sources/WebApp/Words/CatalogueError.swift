import TradeTerms

/// Why the wording of the pages cannot be used. It shows at start, never on a page.
enum CatalogueError: Explained, Hashable {
  case malformed(line: String)
  case repeated(key: String)
  case missing(key: String, template: String)
  case openMark(template: String)

  var what: Wording {
    switch self {
    case .malformed(let line):
      Wording("词条“\(line)”不是“键 | 中文 | 英文”", "“\(line)” is not “key | Chinese | English”")
    case .repeated(let key):
      Wording("词条“\(key)”重复", "the key “\(key)” occurs twice")
    case .missing(let key, _):
      Wording("没有词条“\(key)”", "there is no wording for “\(key)”")
    case .openMark:
      Wording("模板中有未闭合的 [[", "a mark [[ is not closed")
    }
  }

  var place: String {
    switch self {
    case .malformed, .repeated: "catalogue"
    case .missing(_, let template), .openMark(let template): template
    }
  }

  var remedy: Wording {
    Wording("请修改词条表或模板", "correct the catalogue or the template")
  }
}
