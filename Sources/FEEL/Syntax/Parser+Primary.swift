extension Parser {
  /// A primary value with the filters, paths and calls that follow it.
  mutating func postfix() throws(SyntaxError) -> Expression {
    var value = try primary()
    while current.kind == .symbol {
      let position = current.position
      switch current.word {
      case "[" where beginsValue(tokens[index + 1]):
        try link()
        advance()
        value = Expression(.filter(value, try filterCondition()), at: position)
      case ".":
        try link()
        advance()
        value = Expression(.path(value, try member()), at: position)
      case "(":
        try link()
        advance()
        value = Expression(.invocation(value, try arguments()), at: position)
      default: return value
      }
    }
    return value
  }

  /// Whether a value may begin with a token; a bracket that none follows closes a range.
  private func beginsValue(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .text, .name: true
    case .keyword:
      !["and", "or", "then", "else", "return", "satisfies", "in", "between", "of", "instance"]
        .contains(token.word)
    case .symbol: ["(", "[", "]", "{", "-", "@"].contains(token.word)
    case .end: false
    }
  }

  private mutating func filterCondition() throws(SyntaxError) -> Expression {
    let outer = scope.mark
    scope.beginFilter()
    let condition = try expression()
    scope.restoreNames(to: outer)
    try expect(symbol: "]")
    return condition
  }

  private mutating func primary() throws(SyntaxError) -> Expression {
    let token = current
    switch token.kind {
    case .number:
      advance()
      return Expression(.literal(Value(number: Decimal128(token.word))), at: token.position)
    case .text:
      advance()
      return Expression(.literal(.string(token.word)), at: token.position)
    case .name: return try nameOrCall()
    case .keyword: return try keyword()
    case .symbol: return try bracketed()
    case .end: throw unexpected("a value")
    }
  }

  /// What begins with a word that the language keeps for itself, unless it begins a known name.
  private mutating func keyword() throws(SyntaxError) -> Expression {
    let position = current.position
    if scope.longestName(in: tokens, at: index) != nil { return try nameOrCall() }
    switch current.word {
    case "true": return literal(.boolean(true))
    case "false": return literal(.boolean(false))
    case "null": return literal(.null)
    case "if": return try conditional()
    case "for": return try iteration()
    case "some": return try quantified(.some)
    case "every": return try quantified(.every)
    case "function": return Expression(.function(try functionLiteral()), at: position)
    default: throw unexpected("a value")
    }
  }

  private mutating func literal(_ value: Value) -> Expression {
    let position = current.position
    advance()
    return Expression(.literal(value), at: position)
  }

  private mutating func bracketed() throws(SyntaxError) -> Expression {
    let position = current.position
    switch current.word {
    case "{":
      advance()
      return try context(at: position)
    case "@":
      advance()
      return try temporal(at: position)
    case "(", "[", "]": return try listOrRange()
    default: throw unexpected("a value")
    }
  }

  private mutating func temporal(at position: SourcePosition) throws(SyntaxError) -> Expression {
    guard current.kind == .text else { throw unexpected("\"2021-12-02\"") }
    guard let value = Value(temporal: current.word) else {
      throw SyntaxError(.notATime(current.word), at: current.position)
    }
    advance()
    return Expression(.literal(value), at: position)
  }

  private mutating func listOrRange() throws(SyntaxError) -> Expression {
    let position = current.position
    let opening = current.word
    advance()
    if opening == "[", skip(symbol: "]") { return Expression(.list([]), at: position) }
    if opening == "(", let comparison = comparisonOperator() {
      try descend()
      defer { depth -= 1 }
      let limit = try sum()
      try expect(symbol: ")")
      return Expression(.comparisonRange(comparison, limit), at: position)
    }
    let first = try expression()
    if skip(symbol: "..") {
      return Expression(.range(try range(from: first, opening: opening)), at: position)
    }
    switch opening {
    case "(":
      try expect(symbol: ")")
      return first
    case "[":
      var items = [first]
      while skip(symbol: ",") { items.append(try expression()) }
      try expect(symbol: "]")
      return Expression(.list(items), at: position)
    default: throw unexpected("..")
    }
  }

  /// A comparison that stands here; then it is passed.
  mutating func comparisonOperator() -> ComparisonOperator? {
    guard current.kind == .symbol, let comparison = ComparisonOperator(rawValue: current.word)
    else { return nil }
    advance()
    return comparison
  }

  private mutating func context(at position: SourcePosition) throws(SyntaxError) -> Expression {
    let outer = scope.mark
    defer { scope.restoreNames(to: outer) }
    var entries: [ContextEntry] = []
    if skip(symbol: "}") { return Expression(.context([]), at: position) }
    repeat {
      let name = try entryName()
      try expect(symbol: ":")
      // A function may call itself by the name of its entry.
      if current.isKeyword("function") { scope.add(name) }
      entries.append(ContextEntry(name: name, value: try expression()))
      scope.add(name)
      scope.add(member: name)
    } while skip(symbol: ",")
    try expect(symbol: "}")
    return Expression(.context(entries), at: position)
  }
}
