extension Parser {
  /// The cell of a decision table: `-`, alternatives, or `not(` alternatives `)`.
  mutating func unaryTests(_ text: String) throws(SyntaxError) -> UnaryTests {
    if current.isSymbol("-"), tokens[index + 1].kind == .end {
      advance()
      return UnaryTests([], text: "-")
    }
    scope.add("?")
    let isNegated = current.word == "not" && tokens[index + 1].isSymbol("(") && bracketEndsText
    if isNegated {
      advance()
      advance()
    }
    let alternatives = try self.alternatives()
    if isNegated { try expect(symbol: ")") }
    return UnaryTests(alternatives, isNegated: isNegated, text: text)
  }

  /// Whether the bracket of `not(` is closed by the last token, so that it is around all tests.
  private var bracketEndsText: Bool {
    var level = 0
    for (offset, token) in tokens[index...].enumerated() where token.kind == .symbol {
      switch token.word {
      case "(": level += 1
      case ")": level -= 1
      default: continue
      }
      if level == 0 { return tokens[index + offset + 1].kind == .end }
    }
    return false
  }

  /// What may follow `in`: one test, or several in brackets.
  mutating func membershipTests() throws(SyntaxError) -> UnaryTests {
    if current.isSymbol("("), !bracketOpensRange, !bracketBeginsValue {
      let start = index
      advance()
      let tests = UnaryTests(try alternatives(), text: "")
      try expect(symbol: ")")
      // `(for a in b, c in d return a) + e` has a comma, and yet is one value.
      if tests.alternatives.count > 1 || !continuesValue { return tests }
      repetitions += 1
      guard repetitions <= Self.maximumRepetitions else {
        throw SyntaxError(.tooDeep(limit: Self.maximumRepetitions), at: current.position)
      }
      index = start
    }
    return UnaryTests([try unaryTest(isBare: true)], text: "")
  }

  /// Whether what stands here goes on with the value before it.
  private var continuesValue: Bool { continuesValue(current) }

  private func continuesValue(_ token: Token) -> Bool {
    token.kind == .symbol && ["+", "-", "*", "/", "**", "[", "."].contains(token.word)
  }

  /// Whether the bracket here has no comma and a value that goes on behind it, as `(a) + b` does.
  private var bracketBeginsValue: Bool {
    var level = 0
    for (offset, token) in tokens[index...].enumerated() where token.kind == .symbol {
      switch token.word {
      case "(", "[", "{": level += 1
      case ")", "]", "}": level -= 1
      case ",": if level == 1 { return false }
      default: break
      }
      if level == 0 { return continuesValue(tokens[index + offset + 1]) }
    }
    return false
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

  /// One test; without brackets around it, it ends where a comparison would go on.
  private mutating func unaryTest(isBare: Bool = false) throws(SyntaxError) -> UnaryTest {
    if let comparison = comparisonOperator() { return .comparison(comparison, try sum()) }
    let value = isBare ? try sum() : try expression()
    if case .range(let range) = value.form { return .range(range) }
    return value.names.contains("?") ? .condition(value) : .value(value)
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
}
