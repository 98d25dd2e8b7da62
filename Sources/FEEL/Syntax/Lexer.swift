/// Cuts the text of an expression into tokens, code point by code point.
struct Lexer {
  static let maximumLength = 100_000

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// All tokens of `text`, closed by one of kind `end`.
  static func tokens(of text: String) throws(SyntaxError) -> [Token] {
    var lexer = Lexer(text)
    guard lexer.scalars.count <= maximumLength else {
      throw SyntaxError(.tooLong(limit: maximumLength), at: lexer.position)
    }
    var tokens: [Token] = []
    repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private var position: SourcePosition { SourcePosition(line: line, column: column) }

  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  private mutating func advance() {
    if scalars[index] == "\n" {
      line += 1
      column = 1
    } else {
      column += 1
    }
    index += 1
  }

  private mutating func next() throws(SyntaxError) -> Token {
    skipSpaceAndComments()
    let start = position
    guard let scalar = peek() else { return Token(kind: .end, word: "", position: start) }
    if Self.isDigit(scalar) || scalar == "." && peek(1).map(Self.isDigit) == true {
      return try number(from: start)
    }
    if scalar == "\"" { return try text(from: start) }
    if Self.beginsName(scalar) {
      let word = take { Self.continuesName($0) }
      let kind: Token.Kind = Token.keywords.contains(word) ? .keyword : .name
      return Token(kind: kind, word: word, position: start)
    }
    return try symbol(from: start)
  }

  private mutating func skipSpaceAndComments() {
    while let scalar = peek() {
      if scalar.properties.isWhitespace {
        advance()
      } else if scalar == "/", peek(1) == "/" {
        while let inside = peek(), inside != "\n" { advance() }
      } else if scalar == "/", peek(1) == "*" {
        while let inside = peek(), !(inside == "*" && peek(1) == "/") { advance() }
        for _ in 0..<2 where peek() != nil { advance() }
      } else {
        return
      }
    }
  }

  private mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
    var taken = String.UnicodeScalarView()
    while let scalar = peek(), condition(scalar) {
      taken.append(scalar)
      advance()
    }
    return String(taken)
  }

  private mutating func number(from start: SourcePosition) throws(SyntaxError) -> Token {
    var word = take(while: Self.isDigit)
    if peek() == ".", peek(1).map(Self.isDigit) == true {
      advance()
      word += "." + take(while: Self.isDigit)
    }
    if let mark = peek(), mark == "e" || mark == "E" {
      let signed = peek(1) == "-" || peek(1) == "+"
      if peek(signed ? 2 : 1).map(Self.isDigit) == true {
        word += String(mark)
        advance()
        if signed, let sign = peek() {
          word += String(sign)
          advance()
        }
        word += take(while: Self.isDigit)
      }
    }
    guard Decimal128(word) != nil else { throw SyntaxError(.notANumber(word), at: start) }
    return Token(kind: .number, word: word, position: start)
  }

  private mutating func text(from start: SourcePosition) throws(SyntaxError) -> Token {
    advance()
    var content = String.UnicodeScalarView()
    while let scalar = peek() {
      advance()
      if scalar == "\"" { return Token(kind: .text, word: String(content), position: start) }
      guard scalar == "\\" else {
        content.append(scalar)
        continue
      }
      content.append(try escaped(from: start))
    }
    throw SyntaxError(.unterminatedText, at: start)
  }

  private mutating func escaped(from start: SourcePosition) throws(SyntaxError) -> Unicode.Scalar {
    guard let mark = peek() else { throw SyntaxError(.unterminatedText, at: start) }
    let place = position
    advance()
    switch mark {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "\"", "\\", "'": return mark
    case "u", "U":
      var digits = ""
      while digits.count < (mark == "u" ? 4 : 6), let digit = peek(), digit.properties.isHexDigit {
        digits.unicodeScalars.append(digit)
        advance()
      }
      guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
        throw SyntaxError(.strangeCharacter("\\\(mark)\(digits)"), at: place)
      }
      return scalar
    default: throw SyntaxError(.strangeCharacter("\\\(mark)"), at: place)
    }
  }

  private mutating func symbol(from start: SourcePosition) throws(SyntaxError) -> Token {
    guard let first = peek() else { return Token(kind: .end, word: "", position: start) }
    if let second = peek(1) {
      let pair = String(first) + String(second)
      if Self.doubleSymbols.contains(pair) {
        advance()
        advance()
        return Token(kind: .symbol, word: pair, position: start)
      }
    }
    if Self.singleSymbols.contains(first) {
      advance()
      return Token(kind: .symbol, word: String(first), position: start)
    }
    if let plain = Self.fullWidth[first] {
      throw SyntaxError(.fullWidth(found: String(first), write: plain), at: start)
    }
    throw SyntaxError(.strangeCharacter(String(first)), at: start)
  }
}
