import DMN
import TradeTerms

/// A decision model that cannot be used.
struct ModelFault: Explained, Hashable {
  let file: String
  let error: DMNError

  var what: Wording { Wording(error.chinese, error.english) }

  var place: String { error.line.map { "\(file):\($0)" } ?? file }

  var remedy: Wording { Wording(error.remedyInChinese, error.remedyInEnglish) }
}
