/// Reads expressions and unary tests against the names that a scope knows.
public struct Parser {
  static let maximumDepth = 128
  static let maximumLinks = 500

  let tokens: [Token]
  var index = 0
  var depth = 0
  /// The operators so far that make a tree deeper without brackets, as in `1 + 1 + 1`.
  private var links = 0
  var scope: Scope

  init(_ text: String, scope: Scope, isData: Bool = false) throws(SyntaxError) {
    tokens = try Lexer.tokens(of: text, isData: isData)
    self.scope = scope
  }

  /// Reads `text` as one expression.
  public static func expression(
    _ text: String, scope: Scope = Scope()
  ) throws(SyntaxError) -> Expression {
    var parser = try Parser(text, scope: scope)
    let expression = try parser.expression()
    try parser.expectEnd()
    return expression
  }

  /// Reads `text` as data: a value as FEEL or JSON writes it, such as a context of inputs.
  ///
  /// JSON is nearly a part of FEEL, and its numbers keep all their digits so.
  public static func data(_ text: String) throws(SyntaxError) -> Value {
    var parser = try Parser(text, scope: Scope(), isData: true)
    let expression = try parser.expression()
    try parser.expectEnd()
    var evaluator = Evaluator()
    return evaluator.value(of: expression)
  }

  /// Reads `text` as the cell of a decision table.
  public static func unaryTests(
    _ text: String, scope: Scope = Scope()
  ) throws(SyntaxError) -> UnaryTests {
    var parser = try Parser(text, scope: scope)
    let tests = try parser.unaryTests(text)
    try parser.expectEnd()
    return tests
  }

  var current: Token { tokens[index] }

  mutating func advance() { if current.kind != .end { index += 1 } }

  func unexpected(_ expected: String) -> SyntaxError {
    if current.kind == .symbol, let first = current.word.unicodeScalars.first,
      Lexer.onlyInNames.contains(first)
    {
      return SyntaxError(.strangeCharacter(current.word), at: current.position)
    }
    let found = current.kind == .end ? "end" : current.word
    return SyntaxError(.unexpected(found: found, expected: expected), at: current.position)
  }

  func expectEnd() throws(SyntaxError) {
    guard current.kind == .end else { throw unexpected("the end") }
  }

  mutating func expect(symbol: String) throws(SyntaxError) {
    guard current.isSymbol(symbol) else { throw unexpected(symbol) }
    advance()
  }

  mutating func expect(keyword: String) throws(SyntaxError) {
    guard current.isKeyword(keyword) else { throw unexpected(keyword) }
    advance()
  }

  mutating func skip(symbol: String) -> Bool {
    guard current.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func skip(keyword: String) -> Bool {
    guard current.isKeyword(keyword) else { return false }
    advance()
    return true
  }

  /// Counts one more operator of a chain.
  mutating func link() throws(SyntaxError) {
    links += 1
    guard links <= Self.maximumLinks else {
      throw SyntaxError(.tooDeep(limit: Self.maximumLinks), at: current.position)
    }
  }

  /// One expression, one level deeper than where it stands.
  mutating func expression() throws(SyntaxError) -> Expression {
    guard depth < Self.maximumDepth else {
      throw SyntaxError(.tooDeep(limit: Self.maximumDepth), at: current.position)
    }
    depth += 1
    defer { depth -= 1 }
    return try disjunction()
  }
}
