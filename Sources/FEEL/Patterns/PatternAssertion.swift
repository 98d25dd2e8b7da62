/// What `^` and `$` ask of a place, by the flag m.
enum PatternAssertion: Hashable, Sendable {
  case textStart
  case textEnd
  case lineStart
  case lineEnd

  /// A newline at the very end of the text begins no line of its own.
  func holds(at place: Int, in text: [Unicode.Scalar]) -> Bool {
    switch self {
    case .textStart: place == 0
    case .textEnd: place == text.count
    case .lineStart:
      place == 0 || (place < text.count && text[place - 1] == "\n")
    case .lineEnd:
      place < text.count ? text[place] == "\n" : text.last != "\n"
    }
  }
}
