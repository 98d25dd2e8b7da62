import TradeTerms

/// All wording of the pages, by key, in both languages.
struct Catalogue: Sendable {
  private let wordings: [String: Wording]

  /// Reads tables whose lines are `key | Chinese | English`.
  init(_ tables: [String]) throws(CatalogueError) {
    var wordings: [String: Wording] = [:]
    for line in tables.flatMap({ $0.split(separator: "\n") }) {
      let cells = line.split(separator: " | ", omittingEmptySubsequences: false)
      guard cells.count == 3 else { throw .malformed(line: String(line)) }
      let key = String(cells[0])
      guard wordings[key] == nil else { throw .repeated(key: key) }
      wordings[key] = Wording(String(cells[1]), String(cells[2]))
    }
    self.wordings = wordings
  }

  /// The keys, for the test that looks for wording that nothing uses.
  var keys: [String] { Array(wordings.keys) }

  /// The wording of a key; the key itself stands in for one that is missing.
  subscript(_ key: String) -> Wording { wordings[key] ?? Wording(key, key) }

  /// Whether the key has wording.
  func has(_ key: String) -> Bool { wordings[key] != nil }

  /// The template with every mark `[[key]]` replaced by the words of one language.
  func fill(
    _ template: String, named name: String, in language: Language
  ) throws(CatalogueError) -> String {
    var result = ""
    var rest = template[...]
    while let opening = rest.firstRange(of: "[[") {
      result += rest[..<opening.lowerBound]
      rest = rest[opening.upperBound...]
      guard let closing = rest.firstRange(of: "]]") else { throw .openMark(template: name) }
      let key = String(rest[..<closing.lowerBound])
      guard let wording = wordings[key] else { throw .missing(key: key, template: name) }
      result += wording[language]
      rest = rest[closing.upperBound...]
    }
    return result + rest
  }
}
