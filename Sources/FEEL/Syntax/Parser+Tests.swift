extension Parser {
  /// The cell of a decision table: `-`, alternatives, or `not(` alternatives `)`.
  mutating func unaryTests(_ text: String) throws(SyntaxError) -> UnaryTests {
    if current.isSymbol("-"), tokens[index + 1].kind == .end {
      advance()
      return UnaryTests([], text: "-")
    }
    let isNegated = current.word == "not" && tokens[index + 1].isSymbol("(")
    if isNegated {
      advance()
      advance()
    }
    let alternatives = try self.alternatives()
    if isNegated { try expect(symbol: ")") }
    return UnaryTests(alternatives, isNegated: isNegated, text: text)
  }

  /// What may follow `in`: one test, or several in brackets.
  mutating func membershipTests() throws(SyntaxError) -> UnaryTests {
    if current.isSymbol("("), !bracketOpensRange {
      advance()
      let tests = UnaryTests(try alternatives(), text: "")
      try expect(symbol: ")")
      return tests
    }
    return UnaryTests([try unaryTest()], text: "")
  }

  /// Whether the bracket here closes a range, which only the two dots at its level can tell.
  private var bracketOpensRange: Bool {
    var level = 0
    for token in tokens[index...] where token.kind == .symbol {
      switch token.word {
      case "(", "[", "{": level += 1
      case ")", "]", "}": level -= 1
      case "..": if level == 1 { return true }
      case ",": if level == 1 { return false }
      default: break
      }
      if level == 0 { return false }
    }
    return false
  }

  private mutating func alternatives() throws(SyntaxError) -> [UnaryTest] {
    var tests: [UnaryTest] = []
    repeat { tests.append(try unaryTest()) } while skip(symbol: ",")
    return tests
  }

  private mutating func unaryTest() throws(SyntaxError) -> UnaryTest {
    if current.kind == .symbol, let comparison = ComparisonOperator(rawValue: current.word) {
      advance()
      return .comparison(comparison, try sum())
    }
    let value = try sumOrRange()
    if case .range(let range) = value.form { return .range(range) }
    return .value(value)
  }

  private mutating func sumOrRange() throws(SyntaxError) -> Expression {
    guard depth < Self.maximumDepth else {
      throw SyntaxError(.tooDeep(limit: Self.maximumDepth), at: current.position)
    }
    depth += 1
    defer { depth -= 1 }
    return try sum()
  }

  /// The rest of a range after its two dots.
  mutating func range(
    from lower: Expression, opening: String
  ) throws(SyntaxError) -> RangeExpression {
    let upper = try expression()
    guard current.isSymbol("]") || current.isSymbol(")") || current.isSymbol("[") else {
      throw unexpected("]")
    }
    let upperIsInside = current.isSymbol("]")
    advance()
    return RangeExpression(
      lower: lower, lowerIsInside: opening == "[", upper: upper, upperIsInside: upperIsInside)
  }

  mutating func conditional() throws(SyntaxError) -> Expression {
    let position = current.position
    try expect(keyword: "if")
    let condition = try expression()
    try expect(keyword: "then")
    let then = try expression()
    try expect(keyword: "else")
    return Expression(
      .conditional(condition, then: then, otherwise: try expression()), at: position)
  }

  mutating func quantified(_ quantifier: Quantifier) throws(SyntaxError) -> Expression {
    let position = current.position
    advance()
    let outer = scope
    defer { scope = outer }
    let iterations = try self.iterations()
    try expect(keyword: "satisfies")
    return Expression(
      .quantified(quantifier, iterations, satisfies: try expression()), at: position)
  }

  mutating func iteration() throws(SyntaxError) -> Expression {
    let position = current.position
    advance()
    let outer = scope
    defer { scope = outer }
    let iterations = try self.iterations()
    try expect(keyword: "return")
    return Expression(.iteration(iterations, result: try expression()), at: position)
  }

  private mutating func iterations() throws(SyntaxError) -> [Iteration] {
    var iterations: [Iteration] = []
    repeat {
      guard current.kind == .name else { throw unexpected("a name") }
      let name = current.word
      advance()
      try expect(keyword: "in")
      let source = try expression()
      iterations.append(Iteration(name: name, source: source))
      scope.add(name)
    } while skip(symbol: ",")
    return iterations
  }
}
