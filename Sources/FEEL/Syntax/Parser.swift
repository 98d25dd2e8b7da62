/// Reads expressions and unary tests against the names that a scope knows.
public struct Parser {
  static let maximumDepth = 128
  static let maximumLinks = 500
  static let maximumRepetitions = 20

  let tokens: [Token]
  var index = 0
  var depth = 0
  /// The operators around this place that make a tree deeper without brackets, as in `1 + 1 + 1`.
  private var links = 0
  /// How often a part was read a second time, which doubles where such parts hold each other.
  var repetitions = 0
  var scope: Scope
  private let depthLimit: Int
  private let stack = StackMark()

  init(
    _ text: String, scope: Scope, isData: Bool = false, depthLimit: Int = Parser.maximumDepth
  ) throws(SyntaxError) {
    tokens = try Lexer.tokens(of: text, isData: isData)
    self.scope = scope
    self.depthLimit = depthLimit
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

  /// Reads `text` as an expression that is hardly nested, where little of the stack may be left.
  static func flatExpression(_ text: String) throws(SyntaxError) -> Expression {
    var parser = try Parser(text, scope: Scope(), depthLimit: 8)
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
    var limits = EvaluationLimits()
    // Data is as large as it is written; what makes more of it is none.
    let least = 10_000
    limits.steps = max(least, 4 * parser.tokens.count)
    limits.listLength = max(least, parser.tokens.count)
    limits.valueSize = max(least, 2 * parser.tokens.count)
    var evaluator = Evaluator(limits: limits)
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

  /// One expression, one level deeper than where it stands; its own chains end with it.
  mutating func expression() throws(SyntaxError) -> Expression {
    let outer = links
    try descend()
    defer {
      depth -= 1
      links = outer
    }
    return try disjunction()
  }

  /// One level deeper, for each construct that may hold itself.
  mutating func descend() throws(SyntaxError) {
    guard depth < depthLimit, stack.hasRoom else {
      throw SyntaxError(.tooDeep(limit: depth), at: current.position)
    }
    depth += 1
  }
}
