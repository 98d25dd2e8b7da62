public import TradeTerms

/// Why the registry does not take an entry.
public enum RegistryError: Explained, Hashable {
  case noCode(name: String)
  case noName(code: String)
  case endsBeforeItBegins(name: String, from: Day, to: Day)
  case codeTaken(code: String, by: String)
  case otherUSCC(code: String, registered: String)
  case unknownParty(Int64)
  case relatedToItself(Int64)

  public var what: Wording {
    switch self {
    case .noCode(let name):
      Wording(
        "企业“\(name)”既无统一社会信用代码，也无海关注册编码",
        "“\(name)” has neither a unified social credit code nor a customs registration code")
    case .noName(let code): Wording("企业 \(code) 没有名称", "The enterprise \(code) has no name")
    case .endsBeforeItBegins(let name, let from, let to):
      Wording(
        "“\(name)”的失效日期 \(to) 早于生效日期 \(from)",
        "“\(name)” ends on \(to), before it begins on \(from)")
    case .codeTaken(let code, let other):
      Wording(
        "代码 \(code) 已登记在另一家企业“\(other)”名下",
        "The code \(code) is registered for another enterprise, “\(other)”")
    case .otherUSCC(let code, let registered):
      Wording(
        "该企业已登记的统一社会信用代码是 \(registered)，不是 \(code)",
        "The enterprise is registered with the social credit code \(registered), not \(code)")
    case .unknownParty(let party):
      Wording("没有编号为 \(party) 的主体", "There is no party \(party)")
    case .relatedToItself(let party):
      Wording("主体 \(party) 不能与自己有关系", "The party \(party) cannot be related to itself")
    }
  }

  public var place: String {
    switch self {
    case .noCode(let name), .endsBeforeItBegins(let name, _, _): name
    case .noName(let code), .codeTaken(let code, _), .otherUSCC(let code, _): code
    case .unknownParty(let party), .relatedToItself(let party): "\(party)"
    }
  }

  public var remedy: Wording {
    switch self {
    case .noCode: Wording("请至少填写一个代码", "Give at least one of the codes")
    case .noName: Wording("请填写企业名称", "Give its name")
    case .endsBeforeItBegins: Wording("请更正日期", "Correct the days")
    case .codeTaken, .otherUSCC: Wording("请核对两家企业的代码", "Check the codes of both enterprises")
    case .unknownParty: Wording("请先登记该企业", "Register the enterprise first")
    case .relatedToItself: Wording("请填写另一方", "Name the other side")
    }
  }
}
