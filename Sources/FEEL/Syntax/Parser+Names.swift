extension Parser {
  mutating func nameOrCall() throws(SyntaxError) -> Expression {
    let position = current.position
    let name = scope.longestName(in: tokens, at: index)
    let function = scope.longestFunction(in: tokens, at: index)
    if let function, function.count > name?.count ?? 0 {
      index += function.count
      guard skip(symbol: "(") else { return Expression(.name(function.name), at: position) }
      return try call(function.name, at: position)
    }
    if let name {
      index += name.count
      return Expression(.name(name.name), at: position)
    }
    return try unknownName()
  }

  /// Inside a filter, a name may be a member of the items; elsewhere it is a mistake.
  private mutating func unknownName() throws(SyntaxError) -> Expression {
    let position = current.position
    let word = current.word
    if scope.allowsUnknownNames {
      return Expression(.name(try member()), at: position)
    }
    if tokens[index + 1].isSymbol("(") {
      let nearest = scope.nearestFunction(to: word)
      throw SyntaxError(.unknownFunction(word, nearest: nearest), at: position)
    }
    throw SyntaxError(.unknownName(word, nearest: scope.nearestName(to: word)), at: position)
  }

  /// The name of a member: the longest that is known, else all words that stand here.
  mutating func member() throws(SyntaxError) -> String {
    if let (name, count) = scope.longestMember(in: tokens, at: index) {
      index += count
      return name
    }
    guard current.isWord else { throw unexpected("a name") }
    var name = current.word
    advance()
    while current.kind == .name {
      name += " " + current.word
      advance()
    }
    return name
  }

  /// The name before the colon of an entry, an argument or a parameter, as it was written.
  mutating func entryName() throws(SyntaxError) -> String {
    if current.kind == .text {
      defer { advance() }
      return current.word
    }
    guard current.isWord else { throw unexpected("a name") }
    return nameUpTo { $0.isSymbol(":") || $0.isSymbol(",") || $0.isSymbol(")") }
  }

  /// The words and signs from here to where a name ends, joined as they were written.
  mutating func nameUpTo(_ isEnd: (Token) -> Bool) -> String {
    var name = current.word
    advance()
    while current.kind != .end, current.kind != .text, !isEnd(current) {
      name += (current.isAfterSpace ? " " : "") + current.word
      advance()
    }
    return name
  }
}
