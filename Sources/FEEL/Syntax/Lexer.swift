/// Cuts the text of an expression into tokens, code point by code point.
struct Lexer {
  static let maximumLength = 100_000
  /// What data written as a context may have.
  static let maximumDataLength = 16_000_000

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1

  /// Whether the text is data, which may be JSON with its escapes.
  private let isData: Bool

  init(_ text: String, isData: Bool = false) {
    scalars = Array(text.unicodeScalars)
    self.isData = isData
  }

  /// All tokens of `text`, closed by one of kind `end`.
  static func tokens(of text: String, isData: Bool = false) throws(SyntaxError) -> [Token] {
    let limit = isData ? maximumDataLength : maximumLength
    // Bytes are counted before anything is copied.
    guard text.utf8.count <= 4 * limit else {
      throw SyntaxError(.tooLong(limit: limit), at: SourcePosition(line: 1, column: 1))
    }
    var lexer = Lexer(text, isData: isData)
    guard lexer.scalars.count <= limit else {
      throw SyntaxError(.tooLong(limit: limit), at: lexer.position)
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
    let before = index
    skipSpaceAndComments()
    let isAfterSpace = index > before
    var token = try word()
    token.isAfterSpace = isAfterSpace
    return token
  }

  private mutating func word() throws(SyntaxError) -> Token {
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
      if Self.isSpace(scalar) {
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

  /// What an escape stands for; nil for a backslash that begins none, which stands for itself.
  private mutating func escaped(from start: SourcePosition) throws(SyntaxError) -> Unicode.Scalar {
    guard let mark = peek() else { throw SyntaxError(.unterminatedText, at: start) }
    let place = position
    switch mark {
    case "n": return after("\n")
    case "t": return after("\t")
    case "r": return after("\r")
    case "\"", "\\", "'": return after(mark)
    case "u" where Self.isHexDigit(peek(1)), "U" where Self.isHexDigit(peek(1)):
      advance()
      return try code(digits: mark == "u" ? 4 : 6, mark, at: place)
    case "/" where isData: return after(mark)
    case "b" where isData: return after("\u{8}")
    case "f" where isData: return after("\u{C}")
    default: return "\\"
    }
  }

  private mutating func after(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    advance()
    return scalar
  }

  /// The code point of an escape; two of `\\u` may be the halves of one code point of UTF-16.
  private mutating func code(
    digits count: Int, _ mark: Unicode.Scalar, at place: SourcePosition
  ) throws(SyntaxError) -> Unicode.Scalar {
    let (word, code) = hexadecimal(count)
    if let scalar = Unicode.Scalar(code), word.utf8.count == count { return scalar }
    if (0xD800..<0xDC00).contains(code), peek() == "\\", peek(1) == "u" {
      advance()
      advance()
      let (_, low) = hexadecimal(4)
      if (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (code - 0xD800) << 10 + (low - 0xDC00))
      {
        return scalar
      }
    }
    throw SyntaxError(.strangeCharacter("\\\(mark)\(word)"), at: place)
  }

  private mutating func hexadecimal(_ count: Int) -> (word: String, code: UInt32) {
    var word = ""
    while word.utf8.count < count, let digit = peek(), Self.isHexDigit(digit) {
      word.unicodeScalars.append(digit)
      advance()
    }
    return (word, UInt32(word, radix: 16) ?? 0)
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
    if Self.singleSymbols.contains(first) || Self.onlyInNames.contains(first) {
      advance()
      return Token(kind: .symbol, word: String(first), position: start)
    }
    if let plain = Self.fullWidth[first] {
      throw SyntaxError(.fullWidth(found: String(first), write: plain), at: start)
    }
    throw SyntaxError(.strangeCharacter(String(first)), at: start)
  }
}
