/// One word of an expression, with the place where it begins.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case number
    case text
    case name
    case keyword
    case symbol
    case end
  }

  let kind: Kind
  /// The word itself; of a text, what stands between its quotes.
  let word: String
  let position: SourcePosition
  /// Whether white space or a comment stands before it, which names with signs in them need.
  var isAfterSpace = false

  func isSymbol(_ symbol: String) -> Bool { kind == .symbol && word == symbol }
  func isKeyword(_ keyword: String) -> Bool { kind == .keyword && word == keyword }

  /// Whether it may be part of a name of several words.
  var isWord: Bool { kind == .name || kind == .keyword }

  /// The words that FEEL keeps for itself.
  static let keywords: Set<String> = [
    "and", "between", "else", "every", "external", "false", "for", "function", "if", "in",
    "instance", "null", "of", "or", "return", "satisfies", "some", "then", "true",
  ]
}
