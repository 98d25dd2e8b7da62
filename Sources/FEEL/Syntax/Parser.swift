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

  private init(_ text: String, scope: Scope) throws(SyntaxError) {
    tokens = try Lexer.tokens(of: text)
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
    switch current.word {
    case "if" where current.kind == .keyword: return try conditional()
    case "for" where current.kind == .keyword: return try iteration()
    case "some" where current.kind == .keyword: return try quantified(.some)
    case "every" where current.kind == .keyword: return try quantified(.every)
    default: return try disjunction()
    }
  }

  private mutating func disjunction() throws(SyntaxError) -> Expression {
    let position = current.position
    var parts = [try conjunction()]
    while current.isKeyword("or") {
      advance()
      parts.append(try conjunction())
    }
    return parts.count == 1 ? parts[0] : Expression(.or(parts), at: position)
  }

  private mutating func conjunction() throws(SyntaxError) -> Expression {
    let position = current.position
    var parts = [try comparison()]
    while current.isKeyword("and") {
      advance()
      parts.append(try comparison())
    }
    return parts.count == 1 ? parts[0] : Expression(.and(parts), at: position)
  }

  private mutating func comparison() throws(SyntaxError) -> Expression {
    let position = current.position
    var left = try sum()
    while true {
      if current.kind == .symbol, let comparison = ComparisonOperator(rawValue: current.word) {
        try link()
        advance()
        left = Expression(.comparison(comparison, left, try sum()), at: position)
      } else if current.isKeyword("between") {
        try link()
        advance()
        let lower = try sum()
        try expect(keyword: "and")
        left = Expression(.between(left, lower: lower, upper: try sum()), at: position)
      } else if current.isKeyword("in") {
        try link()
        advance()
        left = Expression(.membership(left, try membershipTests()), at: position)
      } else if current.isKeyword("instance") {
        throw SyntaxError(.notYet("instance of"), at: current.position)
      } else {
        return left
      }
    }
  }

  mutating func sum() throws(SyntaxError) -> Expression {
    let position = current.position
    var left = try product()
    while current.isSymbol("+") || current.isSymbol("-") {
      try link()
      let operation: ArithmeticOperator = current.isSymbol("+") ? .add : .subtract
      advance()
      left = Expression(.arithmetic(operation, left, try product()), at: position)
    }
    return left
  }

  private mutating func product() throws(SyntaxError) -> Expression {
    let position = current.position
    var left = try power()
    while current.isSymbol("*") || current.isSymbol("/") {
      try link()
      let operation: ArithmeticOperator = current.isSymbol("*") ? .multiply : .divide
      advance()
      left = Expression(.arithmetic(operation, left, try power()), at: position)
    }
    return left
  }

  private mutating func power() throws(SyntaxError) -> Expression {
    let position = current.position
    var left = try negation()
    while skip(symbol: "**") {
      try link()
      left = Expression(.arithmetic(.power, left, try negation()), at: position)
    }
    return left
  }

  private mutating func negation() throws(SyntaxError) -> Expression {
    let position = current.position
    var count = 0
    while skip(symbol: "-") {
      count += 1
      try link()
    }
    var operand = try postfix()
    for _ in 0..<count { operand = Expression(.negation(operand), at: position) }
    return operand
  }
}
