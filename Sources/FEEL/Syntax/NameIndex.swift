/// Names by their first word, the longest first.
struct NameIndex: Sendable {
  private struct Entry: Sendable {
    let name: String
    let words: [String]
  }

  private var entries: [String: [Entry]] = [:]

  init(_ names: some Sequence<String> = []) { for name in names { add(name) } }

  /// All names, in no order.
  var names: [String] { entries.values.flatMap { $0.map(\.name) } }

  mutating func add(_ name: String) {
    let words = Self.words(of: name)
    guard let first = words.first else { return }
    var row = entries[first] ?? []
    guard !row.contains(where: { $0.words == words }) else { return }
    let place = row.firstIndex { $0.words.count < words.count } ?? row.endIndex
    row.insert(Entry(name: name, words: words), at: place)
    entries[first] = row
  }

  /// The longest name whose words are the tokens from `index` on.
  func longest(in tokens: [Token], at index: Int) -> (name: String, count: Int)? {
    guard let row = entries[tokens[index].word] else { return nil }
    for entry in row where index + entry.words.count < tokens.count {
      // The first word was compared by the table.
      if entry.words.count == 1
        || zip(entry.words, tokens[index...]).allSatisfy({ $0.0 == $0.1.word })
      {
        return (entry.name, entry.words.count)
      }
    }
    return nil
  }

  private static func words(of name: String) -> [String] {
    // Most names are one word of letters, which needs no lexer.
    if name.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) { return [name] }
    return ((try? Lexer.tokens(of: name)) ?? []).dropLast().map(\.word)
  }
}
