extension XPathPattern {
  /// The text with each match replaced; in the replacement `$n` is what group n took, `$0` the
  /// match, `\$` a dollar and `\\` a backslash, but with the flag q all stands for itself.
  ///
  /// Throws `PatternError` if the pattern matches the empty text, the replacement cannot be read,
  /// the result has more than `lengthLimit` code points, or the work was cut off.
  public func replacing(
    in text: String, with replacement: String, stepLimit: Int = XPathPattern.stepLimit,
    lengthLimit: Int = XPathPattern.lengthLimit
  ) throws(PatternError) -> String {
    var taken = 0
    return try replacing(
      in: text, with: replacement, stepLimit: stepLimit, lengthLimit: lengthLimit, taken: &taken)
  }

  /// As `replacing`, with the steps that were taken.
  func replacing(
    in text: String, with replacement: String, stepLimit: Int, lengthLimit: Int, taken: inout Int
  ) throws(PatternError) -> String {
    guard !program.matchesEmptyText else { throw .matchesEmptyText }
    let template =
      program.replacesLiterally
      ? PatternReplacement(literal: replacement)
      : try PatternReplacement(replacement, groupCount: program.groupCount)
    var matcher = try PatternMatcher(
      program, text: Array(text.unicodeScalars), keepsGroups: template.needsGroups,
      stepLimit: stepLimit)
    defer { taken = matcher.stepsTaken }
    var result = ReplacedText(limit: lengthLimit)
    var start = 0
    while let match = try matcher.match(from: start), match.upperBound > start {
      try matcher.spend(template.pieces.count / 4)
      try result.append(matcher.text[start..<match.lowerBound])
      for piece in template.pieces {
        switch piece {
        case .text(let scalars): try result.append(scalars[...])
        case .group(0): try result.append(matcher.text[match])
        case .group(let number): try result.append(matcher.text[matcher.range(ofGroup: number)])
        }
      }
      start = match.upperBound
    }
    if start == 0 { return text }
    try result.append(matcher.text[start...])
    return result.text
  }

  /// The code points that a replaced text may have, unless the call says otherwise.
  public static let lengthLimit = PatternLimits.resultLength
}

/// A text in the making that does not grow beyond its limit.
private struct ReplacedText {
  let limit: Int
  private var scalars = ScalarText()

  init(limit: Int) {
    self.limit = limit
  }

  var text: String { scalars.text }

  mutating func append(_ more: ArraySlice<Unicode.Scalar>) throws(PatternError) {
    guard scalars.length + more.count <= limit else { throw .tooLong(limit: limit) }
    scalars.append(more)
  }
}
