/// A function as it stands in a formatted file, found by its indentation: it ends at the first
/// closing brace that stands as far left as its first word.
struct FunctionBody: Equatable {
  let name: String
  /// The line of its first word, from 1.
  let line: Int
  let lineCount: Int

  /// The functions, initializers and subscripts of a file that have a body of several lines.
  static func all(in file: SourceFile) -> [FunctionBody] {
    file.lines.indices.compactMap { start in
      guard words.contains(where: { file.lines[start].holds($0) }),
        let match = file.lines[start].firstMatch(of: declaration)
      else { return nil }
      let depth = match.1.count
      guard let end = end(of: start, depth: depth, in: file.lines) else { return nil }
      return FunctionBody(name: String(match.2), line: start + 1, lineCount: end - start + 1)
    }
  }

  private static func end(of start: Int, depth: Int, in lines: [String]) -> Int? {
    if isWholeBody(lines[start]) { return nil }
    for index in lines.indices.dropFirst(start + 1) {
      let line = lines[index]
      let text = line.drop { $0 == " " }
      guard !text.isEmpty else { continue }
      let indentation = line.count - text.count
      if indentation < depth { return nil }
      guard indentation == depth else { continue }
      if text.hasPrefix("}") { return index }
      // A signature over several lines goes on; anything else means that there is no body.
      guard [")", "{", "->", "where", "throws", "async"].contains(where: text.hasPrefix) else {
        return nil
      }
    }
    return nil
  }

  private static func isWholeBody(_ line: String) -> Bool {
    line.contains("{") && line.count { $0 == "{" } == line.count { $0 == "}" }
  }

  private static let words = ["func ", "init", "subscript"]

  private static var declaration: Regex<(Substring, Substring, Substring)> {
    /^( *)(?:[@\w()]+ )*?(func [^(<]+|init[?]?(?=[(<])|subscript(?=[(<])|deinit)/
  }
}
