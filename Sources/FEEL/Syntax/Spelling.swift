/// Finds the word that somebody may have meant.
public enum Spelling {
  /// The candidate with the fewest letters to change, where that is at most a third of them.
  public static func nearest(
    to word: String, among candidates: some Sequence<String>
  ) -> String? {
    // The work grows with the square of the letters, and nobody mistypes a word so long.
    guard word.utf8.count <= 256 else { return nil }
    let limit = max(2, word.unicodeScalars.count / 3)
    return candidates.filter { $0.utf8.count <= 1_024 }.sorted().map { ($0, distance(word, $0)) }
      .filter { $0.1 <= limit && $0.1 < word.unicodeScalars.count }
      .min { $0.1 < $1.1 }?.0
  }

  /// The letters to insert, remove or change (Levenshtein).
  static func distance(_ left: String, _ right: String) -> Int {
    let target = Array(right.unicodeScalars)
    var row = Array(0...target.count)
    for (index, letter) in left.unicodeScalars.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in target.indices {
        let change = diagonal + (target[column] == letter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, diagonal + 1)
      }
    }
    return row[target.count]
  }
}
