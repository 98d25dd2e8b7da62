import Foundation

/// A text file of the repository, as the rules of the house look at it.
struct SourceFile: Sendable {
  /// From the root of the repository, such as `Sources/Registry/Enterprise.swift`.
  let path: String
  let lines: [String]

  init(path: String) throws {
    self.path = path
    let text = try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Its name without the folders before it.
  var name: String { String(path.split(separator: "/").last ?? "") }

  /// The folder below `Sources` or `Tests` that it belongs to.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  var isTest: Bool { path.hasPrefix("Tests/") }

  /// The modules that it imports.
  var imports: [String] {
    lines.compactMap { line in
      guard line.holds("import "), let match = line.firstMatch(of: Self.importLine) else {
        return nil
      }
      return String(match.1)
    }
  }

  /// The lines, from 1, that a pattern matches.
  ///
  /// A pattern is slow over a whole house, so `words` says what a line must hold to be looked at.
  func lineNumbers(matching pattern: Regex<Substring>, having words: [String]) -> [Int] {
    lines.indices
      .filter { index in words.contains { lines[index].holds($0) } }
      .filter { lines[$0].contains(pattern) }
      .map { $0 + 1 }
  }

  /// The lines, from 1, that hold one of the words, each not as a part of a longer one.
  func lineNumbers(holding words: [String]) -> [Int] {
    lines.indices
      .filter { index in words.contains { lines[index].holds($0, asWord: true) } }
      .map { $0 + 1 }
  }

  /// All Swift files below `Sources` and `Tests`.
  static var swift: [SourceFile] {
    get throws {
      try (Repository.paths(under: "Sources") + Repository.paths(under: "Tests"))
        .filter { $0.hasSuffix(".swift") }
        .map(SourceFile.init(path:))
    }
  }

  /// The Swift files of the product itself.
  static var product: [SourceFile] {
    get throws { try swift.filter { !$0.isTest } }
  }

  // A regex is no value that may be shared, so it is made where it is used.
  private static var importLine: Regex<(Substring, Substring)> {
    /^\s*(?:@\w+ )?(?:\w+ )?import (?:(?:struct|class|enum|protocol|func|var|typealias) )?(\w+)/
  }
}

extension String {
  /// Whether a word stands somewhere in it; `asWord`, not inside a longer one.
  func holds(_ word: String, asWord: Bool = false) -> Bool {
    var (text, word) = (self, word)
    return text.withUTF8 { text in
      word.withUTF8 { word in
        guard let first = word.first, text.count >= word.count else { return false }
        var start = 0
        while start + word.count <= text.count {
          let end = start + word.count
          if text[start] == first, text[start..<end].elementsEqual(word),
            !asWord || (!Self.isLetter(text, start - 1) && !Self.isLetter(text, end))
          {
            return true
          }
          start += 1
        }
        return false
      }
    }
  }

  private static func isLetter(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard text.indices.contains(place) else { return false }
    return (0x41...0x5A).contains(text[place]) || (0x61...0x7A).contains(text[place])
  }
}
