extension Parser {
  mutating func disjunction() throws(SyntaxError) -> Expression {
    let position = current.position
    let first = try conjunction()
    guard current.isKeyword("or") else { return first }
    var parts = [first]
    while skip(keyword: "or") { parts.append(try conjunction()) }
    return Expression(.or(parts), at: position)
  }

  private mutating func conjunction() throws(SyntaxError) -> Expression {
    let position = current.position
    let first = try comparison()
    guard current.isKeyword("and") else { return first }
    var parts = [first]
    while skip(keyword: "and") { parts.append(try comparison()) }
    return Expression(.and(parts), at: position)
  }

  private mutating func comparison() throws(SyntaxError) -> Expression {
    let position = current.position
    var left = try sum()
    while let form = try comparing(left) {
      try link()
      left = Expression(form, at: position)
    }
    return left
  }

  /// What follows a value at the level of comparisons; nil where nothing does.
  private mutating func comparing(_ left: Expression) throws(SyntaxError) -> Expression.Form? {
    if current.kind == .symbol {
      guard let comparison = ComparisonOperator(rawValue: current.word) else { return nil }
      advance()
      return .comparison(comparison, left, try sum())
    }
    guard current.kind == .keyword else { return nil }
    switch current.word {
    case "between":
      advance()
      let lower = try sum()
      try expect(keyword: "and")
      return .between(left, lower: lower, upper: try sum())
    case "in":
      advance()
      return .membership(left, try membershipTests())
    case "instance":
      advance()
      try expect(keyword: "of")
      return .instance(left, of: try type())
    default: return nil
    }
  }

  mutating func sum() throws(SyntaxError) -> Expression {
    let position = current.position
    var left = try product()
    while current.kind == .symbol, current.word == "+" || current.word == "-" {
      try link()
      let operation: ArithmeticOperator = current.word == "+" ? .add : .subtract
      advance()
      left = Expression(.arithmetic(operation, left, try product()), at: position)
    }
    return left
  }

  private mutating func product() throws(SyntaxError) -> Expression {
    let position = current.position
    var left = try power()
    while current.kind == .symbol, current.word == "*" || current.word == "/" {
      try link()
      let operation: ArithmeticOperator = current.word == "*" ? .multiply : .divide
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
