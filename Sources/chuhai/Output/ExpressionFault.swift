import FEEL
import TradeTerms

/// An expression, or data written like one, that cannot be read.
struct ExpressionFault: Explained, Hashable {
  /// The file, empty for what stands on the command line.
  let file: String
  let error: SyntaxError

  var what: Wording { Wording(error.chinese, error.english) }

  var place: String { file.isEmpty ? "\(error.position)" : "\(file):\(error.position)" }

  var remedy: Wording { Wording(error.remedyInChinese, error.remedyInEnglish) }
}
