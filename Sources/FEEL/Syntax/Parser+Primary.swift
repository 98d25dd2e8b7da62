extension Parser {
  /// A primary value with the filters and paths that follow it.
  mutating func postfix() throws(SyntaxError) -> Expression {
    var value = try primary()
    while true {
      let position = current.position
      if skip(symbol: "[") {
        try link()
        let outer = scope
        scope.add("item")
        scope.allowsUnknownNames = true
        let condition = try expression()
        scope = outer
        try expect(symbol: "]")
        value = Expression(.filter(value, condition), at: position)
      } else if skip(symbol: ".") {
        try link()
        guard current.kind == .name else { throw unexpected("a name") }
        value = Expression(.path(value, current.word), at: position)
        advance()
      } else {
        return value
      }
    }
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
    case .name, .keyword: return try nameOrCall()
    case .symbol: return try bracketed()
    case .end: throw unexpected("a value")
    }
  }

  private mutating func nameOrCall() throws(SyntaxError) -> Expression {
    let position = current.position
    if let (function, count) = scope.longestFunction(in: tokens, at: index),
      tokens[index + count].isSymbol("(")
    {
      index += count
      return try call(function, at: position)
    }
    if let (name, count) = scope.longestName(in: tokens, at: index) {
      index += count
      return Expression(.name(name), at: position)
    }
    let word = current.word
    if current.kind == .keyword {
      let literals: [String: Value] = [
        "true": .boolean(true), "false": .boolean(false), "null": .null,
      ]
      if word == "function" { throw SyntaxError(.notYet("function"), at: position) }
      guard let literal = literals[word] else { throw unexpected("a value") }
      advance()
      return Expression(.literal(literal), at: position)
    }
    if tokens[index + 1].isSymbol("(") {
      let nearest = scope.nearestFunction(to: word)
      throw SyntaxError(.unknownFunction(word, nearest: nearest), at: position)
    }
    guard scope.allowsUnknownNames else {
      throw SyntaxError(.unknownName(word, nearest: scope.nearestName(to: word)), at: position)
    }
    advance()
    return Expression(.name(word), at: position)
  }

  private mutating func call(
    _ function: String, at position: SourcePosition
  ) throws(SyntaxError) -> Expression {
    try expect(symbol: "(")
    let arguments = try list(until: ")")
    if let expected = scope.functions[function]?.argumentCount,
      !expected.contains(arguments.count)
    {
      let bound = arguments.count < expected.lowerBound ? expected.lowerBound : expected.upperBound
      throw SyntaxError(
        .wrongArgumentCount(function: function, found: arguments.count, expected: bound),
        at: position)
    }
    if function == "not" { return Expression(.not(arguments[0]), at: position) }
    return Expression(.call(function, arguments), at: position)
  }

  private mutating func list(until close: String) throws(SyntaxError) -> [Expression] {
    var items: [Expression] = []
    if skip(symbol: close) { return items }
    repeat { items.append(try expression()) } while skip(symbol: ",")
    try expect(symbol: close)
    return items
  }

  private mutating func bracketed() throws(SyntaxError) -> Expression {
    let position = current.position
    if skip(symbol: "{") { return try context(at: position) }
    if skip(symbol: "@") {
      guard current.kind == .text, let day = CalendarDay(current.word) else {
        throw unexpected("\"2021-12-02\"")
      }
      advance()
      return Expression(.literal(.date(day)), at: position)
    }
    guard current.isSymbol("(") || current.isSymbol("[") || current.isSymbol("]") else {
      throw unexpected("a value")
    }
    let opening = current.word
    advance()
    if opening == "[", skip(symbol: "]") { return Expression(.list([]), at: position) }
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

  private mutating func context(at position: SourcePosition) throws(SyntaxError) -> Expression {
    let outer = scope
    defer { scope = outer }
    var entries: [ContextEntry] = []
    if skip(symbol: "}") { return Expression(.context([]), at: position) }
    repeat {
      guard current.kind == .name || current.kind == .text else { throw unexpected("a name") }
      var name = current.word
      advance()
      while current.kind == .name || current.kind == .keyword {
        name += " " + current.word
        advance()
      }
      try expect(symbol: ":")
      entries.append(ContextEntry(name: name, value: try expression()))
      scope.add(name)
    } while skip(symbol: ",")
    try expect(symbol: "}")
    return Expression(.context(entries), at: position)
  }
}
