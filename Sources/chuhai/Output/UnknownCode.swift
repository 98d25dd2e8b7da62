import TradeTerms

/// A code under which nothing is known.
struct UnknownCode: Explained, Hashable {
  let code: String

  var what: Wording {
    Wording("没有代码为 \(code) 的企业", "No enterprise has the code \(code)")
  }

  var place: String { code }

  var remedy: Wording {
    Wording(
      "请核对代码，或用 chuhai enterprises list 查找",
      "Check the code, or look it up: chuhai enterprises list")
  }
}
