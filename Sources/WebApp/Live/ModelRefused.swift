import DMN
import TradeTerms

/// A file that is no decision model, or one that cannot be used.
struct ModelRefused: Explained, Hashable {
  let file: String
  let error: DMNError

  var what: Wording { Wording(error.chinese, error.english) }

  var place: String { error.line.map { "\(file):\($0)" } ?? file }

  var remedy: Wording { Wording(error.remedyInChinese, error.remedyInEnglish) }
}
