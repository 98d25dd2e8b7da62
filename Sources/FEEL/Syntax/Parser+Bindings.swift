extension Parser {
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
    let outer = scope.mark
    defer { scope.restoreNames(to: outer) }
    let iterations = try self.iterations()
    try expect(keyword: "satisfies")
    return Expression(
      .quantified(quantifier, iterations, satisfies: try expression()), at: position)
  }

  mutating func iteration() throws(SyntaxError) -> Expression {
    let position = current.position
    advance()
    let outer = scope.mark
    defer { scope.restoreNames(to: outer) }
    let iterations = try self.iterations()
    try expect(keyword: "return")
    scope.add("partial")
    return Expression(.iteration(iterations, result: try expression()), at: position)
  }

  private mutating func iterations() throws(SyntaxError) -> [Iteration] {
    var iterations: [Iteration] = []
    repeat {
      guard current.isWord else { throw unexpected("a name") }
      let name = nameUpTo { $0.isKeyword("in") }
      try expect(keyword: "in")
      iterations.append(Iteration(name: name, source: try iterationSource()))
      scope.add(name)
    } while skip(symbol: ",")
    return iterations
  }

  /// A list, or the two ends of a range without brackets: `1..n`.
  private mutating func iterationSource() throws(SyntaxError) -> Expression {
    let position = current.position
    let source = try expression()
    guard skip(symbol: "..") else { return source }
    let upper = try expression()
    return Expression(
      .range(
        RangeExpression(
          lower: source, lowerIsInside: true, upper: upper, upperIsInside: true, isIteration: true)),
      at: position)
  }
}
