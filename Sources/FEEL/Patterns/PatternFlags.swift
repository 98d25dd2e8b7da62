/// How a pattern is to be read and matched: the letters s, m, i, x and q, in any order.
struct PatternFlags: Sendable {
  private(set) var dotTakesLineEnds = false
  private(set) var anchorsHoldAtLines = false
  private(set) var isCaseBlind = false
  private(set) var ignoresSpaces = false
  private(set) var isLiteral = false

  init(_ letters: String) throws(PatternError) {
    for letter in letters.unicodeScalars {
      switch letter {
      case "s": dotTakesLineEnds = true
      case "m": anchorsHoldAtLines = true
      case "i": isCaseBlind = true
      case "x": ignoresSpaces = true
      case "q": isLiteral = true
      default: throw .unknownFlag(String(letter))
      }
    }
  }
}
