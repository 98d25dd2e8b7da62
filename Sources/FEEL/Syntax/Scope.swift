/// The names that an expression may use, so that names with spaces are read whole.
public struct Scope: Sendable {
  /// A function that may be called; nil arguments mean any number.
  public struct Signature: Sendable {
    public let argumentCount: ClosedRange<Int>

    public init(_ argumentCount: ClosedRange<Int>) { self.argumentCount = argumentCount }
  }

  private var names: [String: String] = [:]
  private var longest = 1
  private(set) var functions: [String: Signature]
  /// Inside a filter, members of an unknown context may be named.
  var allowsUnknownNames = false

  public init(names: some Sequence<String> = [], functions: [String: Signature] = [:]) {
    self.functions = Builtin.signatures.merging(functions) { _, given in given }
    for name in names { add(name) }
    for name in self.functions.keys { measure(name) }
  }

  /// Makes a name known.
  public mutating func add(_ name: String) {
    measure(name)
    names[Self.key(words(of: name))] = name
  }

  private mutating func measure(_ name: String) { longest = max(longest, words(of: name).count) }

  private func words(of name: String) -> [String] {
    ((try? Lexer.tokens(of: name)) ?? []).dropLast().map(\.word)
  }

  private static func key(_ words: some Sequence<String>) -> String {
    words.joined(separator: " ")
  }

  /// The longest known name that begins at `index`, with the number of its tokens.
  func longestName(in tokens: [Token], at index: Int) -> (name: String, count: Int)? {
    longestMatch(in: tokens, at: index) { names[$0] }
  }

  /// The longest function name that begins at `index`, with the number of its tokens.
  func longestFunction(in tokens: [Token], at index: Int) -> (name: String, count: Int)? {
    longestMatch(in: tokens, at: index) { functions[$0] == nil ? nil : $0 }
  }

  private func longestMatch(
    in tokens: [Token], at index: Int, _ find: (String) -> String?
  ) -> (name: String, count: Int)? {
    for count in stride(from: min(longest, tokens.count - 1 - index), through: 1, by: -1) {
      if let name = find(Self.key(tokens[index..<index + count].lazy.map(\.word))) {
        return (name, count)
      }
    }
    return nil
  }

  /// The known name that is the least letters away, if it is near at all.
  func nearestName(to name: String) -> String? {
    Spelling.nearest(to: name, among: names.values)
  }

  /// The function name that is the least letters away, if it is near at all.
  func nearestFunction(to name: String) -> String? {
    Spelling.nearest(to: name, among: functions.keys)
  }
}
