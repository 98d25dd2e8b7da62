extension PatternParser {
  /// What a backslash and what follows it stand for.
  enum Escape {
    case scalar(Unicode.Scalar)
    case content(ScalarContent)
  }

  /// An escape with one meaning inside and outside classes. Only what XPath knows is one: a letter
  /// of another dialect would be a mistake that nobody sees.
  mutating func escape() throws(PatternError) -> Escape {
    let place = reader.place
    reader.advance()
    guard let letter = reader.next else { throw unexpected(.escape) }
    if let scalar = Self.escapedScalar(letter) {
      reader.advance()
      return .scalar(scalar)
    }
    if let content = ScalarContent(escape: letter) {
      reader.advance()
      return .content(content)
    }
    guard letter == "p" || letter == "P" else {
      throw .unexpected(found: "\\\(letter)", expected: .escape, at: place)
    }
    reader.advance()
    let content = try category()
    return .content(letter == "p" ? content : content.complement)
  }

  private static func escapedScalar(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    switch letter {
    case "n": "\n"
    case "r": "\r"
    case "t": "\t"
    case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "$", "-", "[", "]", "^": letter
    default: nil
    }
  }

  /// The name in braces of a category or, after `Is`, of a block.
  private mutating func category() throws(PatternError) -> ScalarContent {
    guard reader.take("{") else { throw unexpected(.categoryName) }
    let place = reader.place
    var name = ""
    while let letter = reader.next, Self.isOfName(letter) {
      name.unicodeScalars.append(letter)
      reader.advance()
    }
    guard !name.isEmpty else { throw unexpected(.categoryName) }
    guard reader.take("}") else { throw unexpected(.closingBrace) }
    if let categories = GeneralCategories(named: name) {
      return ScalarContent(categories: categories)
    }
    if name.hasPrefix("Is"), let block = UnicodeBlocks.range(of: String(name.dropFirst(2))) {
      return ScalarContent(ranges: ScalarRanges([block]))
    }
    throw .unknownCategory(name, at: place)
  }

  private static func isOfName(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "a"..."z", "A"..."Z", "0"..."9", "-": true
    default: false
    }
  }
}
