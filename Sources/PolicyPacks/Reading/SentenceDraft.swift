internal import TradeTerms

/// A sentence as it stands in its file, before its blocks are understood.
struct SentenceDraft {
  /// A fenced block, with the table that follows it.
  struct Fence {
    let info: String
    let text: String
    let place: PackPlace
    var table: PipeTable?
  }

  let id: String
  let place: PackPlace
  var summary: Wording?
  var fences: [Fence] = []
}
