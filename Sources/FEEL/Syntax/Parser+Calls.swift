extension Parser {
  /// A call of a function that is known by name; its bracket is passed already.
  mutating func call(
    _ function: String, at position: SourcePosition
  ) throws(SyntaxError) -> Expression {
    let arguments = try arguments()
    guard case .positional(let expressions) = arguments else {
      return Expression(
        .invocation(Expression(.name(function), at: position), arguments), at: position)
    }
    if scope.checksArguments, let expected = scope.functions[function]?.argumentCount,
      !expected.contains(expressions.count)
    {
      let isShort = expressions.count < expected.lowerBound
      throw SyntaxError(
        .wrongArgumentCount(
          function: function, found: expressions.count,
          expected: isShort ? expected.lowerBound : expected.upperBound),
        at: position)
    }
    if function == "not", expressions.count == 1 {
      return Expression(.not(expressions[0]), at: position)
    }
    return Expression(.call(function, expressions), at: position)
  }

  /// What stands between the brackets of a call; the first of them is passed already.
  mutating func arguments() throws(SyntaxError) -> Arguments {
    if skip(symbol: ")") { return .positional([]) }
    if beginsNamedArgument {
      var entries: [ContextEntry] = []
      repeat {
        let name = try entryName()
        try expect(symbol: ":")
        entries.append(ContextEntry(name: name, value: try expression()))
      } while skip(symbol: ",")
      try expect(symbol: ")")
      return .named(entries)
    }
    var expressions: [Expression] = []
    repeat { expressions.append(try expression()) } while skip(symbol: ",")
    try expect(symbol: ")")
    return .positional(expressions)
  }

  /// Whether words and then a colon stand here, which no expression begins with.
  private var beginsNamedArgument: Bool {
    guard current.isWord || current.kind == .text else { return false }
    for token in tokens[(index + 1)...] {
      if token.isSymbol(":") { return true }
      guard token.isWord || token.isSymbol("-") || token.isSymbol("'") || token.isSymbol("/")
      else { return false }
    }
    return false
  }

  mutating func functionLiteral() throws(SyntaxError) -> FunctionLiteral {
    try expect(keyword: "function")
    try expect(symbol: "(")
    var parameters: [FunctionParameter] = []
    if !skip(symbol: ")") {
      repeat { parameters.append(try parameter()) } while skip(symbol: ",")
      try expect(symbol: ")")
    }
    let isExternal = skip(keyword: "external")
    let outer = scope.mark
    defer { scope.restoreNames(to: outer) }
    for parameter in parameters { scope.add(parameter.name) }
    // The context that describes an external function names nothing of ours.
    if isExternal { scope.allowsUnknownNames = true }
    return FunctionLiteral(
      parameters: parameters, body: try expression(), isExternal: isExternal)
  }

  private mutating func parameter() throws(SyntaxError) -> FunctionParameter {
    let name = try entryName()
    return FunctionParameter(name, skip(symbol: ":") ? try type() : .any)
  }
}
