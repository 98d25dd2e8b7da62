/// The code points of a pattern, read one after another; each knows its place as written.
struct PatternReader {
  private let scalars: [Unicode.Scalar]
  /// Where each code point stood before spaces were left out; empty if none were.
  private let places: [Int]
  private let length: Int
  private(set) var index = 0

  init(_ pattern: [Unicode.Scalar], ignoringSpaces: Bool) {
    length = pattern.count
    guard ignoringSpaces else {
      (scalars, places) = (pattern, [])
      return
    }
    places = Self.placesWithoutSpaces(pattern)
    scalars = places.map { pattern[$0] }
  }

  var next: Unicode.Scalar? { peek(0) }

  /// The place, as written, of the code point that comes next.
  var place: Int {
    guard !places.isEmpty else { return min(index, length) }
    return index < places.count ? places[index] : length
  }

  func peek(_ distance: Int) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  mutating func advance() {
    index += 1
  }

  /// Reads `scalar` if it comes next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  /// What comes next, for people.
  var found: String {
    next.map { String($0) } ?? "end"
  }

  /// Spaces count only inside brackets, where even `\ ` is not joined to what follows.
  private static func placesWithoutSpaces(_ pattern: [Unicode.Scalar]) -> [Int] {
    var kept: [Int] = []
    var depth = 0
    var isEscaped = false
    for (place, scalar) in pattern.enumerated() {
      if depth == 0, ["\t", "\n", "\r", " "].contains(scalar) { continue }
      kept.append(place)
      switch scalar {
      case _ where isEscaped: isEscaped = false
      case "\\": isEscaped = true
      case "[": depth += 1
      case "]": depth = max(0, depth - 1)
      default: break
      }
    }
    return kept
  }
}
