import TradeTerms

/// A number under which no document is held.
struct UnknownDocument: Explained, Hashable {
  let id: String

  var what: Wording { Wording("没有编号为 \(id) 的单证", "No document has the number \(id)") }
  var place: String { id }

  var remedy: Wording {
    Wording(
      "编号见 chuhai documents list 与 chuhai documents refused",
      "The numbers are in chuhai documents list and chuhai documents refused")
  }
}
