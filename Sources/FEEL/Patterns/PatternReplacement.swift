/// What takes the place of each match: text, and what groups of the match took.
struct PatternReplacement: Sendable {
  enum Piece: Hashable, Sendable {
    case text([Unicode.Scalar])
    /// Group 0 is the whole match.
    case group(Int)
  }

  private(set) var pieces: [Piece] = []

  init(literal text: String) {
    pieces = [.text(Array(text.unicodeScalars))]
  }

  init(_ text: String, groupCount: Int) throws(PatternError) {
    let scalars = Array(text.unicodeScalars)
    var plain: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "\\":
        plain.append(try Self.escaped(scalars, index))
        index += 2
      case "$":
        if !plain.isEmpty { pieces.append(.text(plain)) }
        plain = []
        index = try readGroup(scalars, after: index, groupCount)
      default:
        plain.append(scalars[index])
        index += 1
      }
    }
    if !plain.isEmpty { pieces.append(.text(plain)) }
  }

  var needsGroups: Bool {
    pieces.contains { piece in
      if case .group(let number) = piece { number > 0 } else { false }
    }
  }

  private static func escaped(
    _ scalars: [Unicode.Scalar], _ index: Int
  ) throws(PatternError) -> Unicode.Scalar {
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    guard let next, next == "\\" || next == "$" else {
      throw .replacement(
        found: "\\" + (next.map { String($0) } ?? ""), expected: .replacementEscape, at: index)
    }
    return next
  }

  /// The longest number that is a group of the pattern or a single digit; the digits behind it
  /// are text. A digit that no group has stands for nothing.
  private mutating func readGroup(
    _ scalars: [Unicode.Scalar], after dollar: Int, _ groupCount: Int
  ) throws(PatternError) -> Int {
    var index = dollar + 1
    guard index < scalars.count, var number = PatternParser.value(ofDigit: scalars[index]) else {
      throw .replacement(found: "$", expected: .replacementDigit, at: dollar)
    }
    index += 1
    while index < scalars.count, let digit = PatternParser.value(ofDigit: scalars[index]) {
      let longer = number * 10 + digit
      guard longer <= max(groupCount, 9) else { break }
      number = longer
      index += 1
    }
    if number <= groupCount { pieces.append(.group(number)) }
    return index
  }
}
