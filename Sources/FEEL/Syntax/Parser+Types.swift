extension Parser {
  private static let basicTypes = NameIndex(ValueType.basic.keys)

  /// Reads `text` as the name of a type, such as `list<number>`.
  public static func type(_ text: String, scope: Scope = Scope()) throws(SyntaxError) -> ValueType {
    var parser = try Parser(text, scope: scope)
    let type = try parser.type()
    try parser.expectEnd()
    return type
  }

  /// A type, one level deeper than where it stands.
  mutating func type() throws(SyntaxError) -> ValueType {
    try descend()
    defer { depth -= 1 }
    if tokens[min(index + 1, tokens.count - 1)].isSymbol("<"), let type = try genericType() {
      return type
    }
    if let (name, count) = Self.basicTypes.longest(in: tokens, at: index) {
      index += count
      return ValueType.basic[name] ?? .any
    }
    return try namedType()
  }

  private mutating func genericType() throws(SyntaxError) -> ValueType? {
    let word = current.word
    guard ["list", "range", "context", "function"].contains(word) else { return nil }
    advance()
    advance()
    switch word {
    case "list", "range":
      let item = try type()
      try expect(symbol: ">")
      return word == "list" ? .list(item) : .range(item)
    case "context": return .context(try memberTypes())
    default: return try functionType()
    }
  }

  private mutating func memberTypes() throws(SyntaxError) -> [ValueType.Member] {
    var members: [ValueType.Member] = []
    if skip(symbol: ">") { return members }
    repeat {
      let name = try entryName()
      try expect(symbol: ":")
      members.append(ValueType.Member(name: name, type: try type()))
    } while skip(symbol: ",")
    try expect(symbol: ">")
    // A name that stands twice would be looked at twice, and what is in it four times.
    let distinct = Dictionary(members.map { ($0.name, $0) }) { first, _ in first }
    return distinct.values.sorted { $0.name < $1.name }
  }

  private mutating func functionType() throws(SyntaxError) -> ValueType {
    var parameters: [ValueType] = []
    if !skip(symbol: ">") {
      repeat { parameters.append(try type()) } while skip(symbol: ",")
      try expect(symbol: ">")
    }
    try expect(symbol: "->")
    return .function(parameters, try type())
  }

  /// A type of the surroundings: words, joined by points where it is imported.
  private mutating func namedType() throws(SyntaxError) -> ValueType {
    if let (name, count) = scope.longestType(in: tokens, at: index) {
      index += count
      return .named(name)
    }
    guard current.isWord else { throw unexpected("a type") }
    var name = current.word
    advance()
    while true {
      if current.kind == .name {
        name += (current.isAfterSpace ? " " : "") + current.word
      } else if current.isSymbol("."), tokens[index + 1].isWord {
        name += "."
      } else {
        return .named(name)
      }
      advance()
    }
  }
}
