internal import TradeTerms

/// A measure as it stands in its file.
struct MeasureDraft {
  let id: String
  let title: Wording
  let file: String
  var sentences: [SentenceDraft] = []
}
