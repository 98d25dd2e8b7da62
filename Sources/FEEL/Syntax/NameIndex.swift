/// Names word by word, so that the longest which begins at a token is found in one walk.
struct NameIndex: Sendable {
  /// One word further from a node; the walk begins at node 0.
  private struct Step: Hashable, Sendable {
    let node: Int
    let word: String
  }

  private var steps: [Step: Int] = [:]
  /// The name that ends at each node.
  private var ends: [String?] = [nil]
  /// Whether a name goes on from a node.
  private var goesOn = [false]

  init(_ names: some Sequence<String> = []) { for name in names { add(name) } }

  /// All names, in no order.
  var names: [String] { ends.compactMap(\.self) }

  /// Makes a name known; gives the node to forget it by, nil where its words are known already.
  @discardableResult
  mutating func add(_ name: String) -> Int? {
    let words = Self.words(of: name)
    guard !words.isEmpty else { return nil }
    var node = 0
    for word in words { node = step(from: node, word) }
    guard ends[node] == nil else { return nil }
    ends[node] = name
    return node
  }

  /// Forgets the name of a node.
  mutating func forget(_ node: Int) { ends[node] = nil }

  private mutating func step(from node: Int, _ word: String) -> Int {
    let step = Step(node: node, word: word)
    if let next = steps[step] { return next }
    steps[step] = ends.count
    goesOn[node] = true
    ends.append(nil)
    goesOn.append(false)
    return ends.count - 1
  }

  /// The longest name whose words are the tokens from `index` on.
  func longest(in tokens: [Token], at index: Int) -> (name: String, count: Int)? {
    var found: (name: String, count: Int)?
    var node = 0
    var place = index
    // The last token is the end of the text and no word.
    while goesOn[node], place + 1 < tokens.count,
      let next = steps[Step(node: node, word: tokens[place].word)]
    {
      node = next
      place += 1
      if let name = ends[node] { found = (name, place - index) }
    }
    return found
  }

  private static func words(of name: String) -> [String] {
    // Most names are one word of letters, which needs no lexer.
    if name.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) { return [name] }
    return ((try? Lexer.tokens(of: name)) ?? []).dropLast().map(\.word)
  }
}
