/// A regular expression as XPath and XQuery Functions and Operators 3.1 define it in section 5.6,
/// read once and cheap to copy; it works on code points.
///
/// Any pattern may be run on any text: work that grows faster than the text is cut off with
/// `PatternError.tooExpensive`.
public struct XPathPattern: Sendable {
  /// The steps that a call may take beyond those that its text allows, unless it says otherwise.
  public static let stepLimit = PatternLimits.steps

  let program: PatternProgram

  /// Reads a pattern and its flags, any mix of s, m, i, x and q; throws `PatternError` with the
  /// place of the first mistake.
  public init(_ pattern: String, flags: String = "") throws(PatternError) {
    program = try PatternProgram(pattern, flags: flags)
  }

  /// Whether the pattern matches somewhere in the text; throws `PatternError` if the work was cut
  /// off.
  public func matches(
    _ text: String, stepLimit: Int = XPathPattern.stepLimit
  ) throws(PatternError) -> Bool {
    var taken = 0
    return try matches(text, stepLimit: stepLimit, taken: &taken)
  }

  /// As `matches`, with the steps that were taken.
  func matches(
    _ text: String, stepLimit: Int, taken: inout Int
  ) throws(PatternError) -> Bool {
    var matcher = try PatternMatcher(
      program, text: Array(text.unicodeScalars), keepsGroups: false, stepLimit: stepLimit)
    defer { taken = matcher.stepsTaken }
    return try matcher.match(from: 0) != nil
  }

  /// The texts between the matches, empty ones too; throws `PatternError` if the pattern matches
  /// the empty text or the work was cut off.
  public func split(
    _ text: String, stepLimit: Int = XPathPattern.stepLimit
  ) throws(PatternError) -> [String] {
    var taken = 0
    return try split(text, stepLimit: stepLimit, taken: &taken)
  }

  /// As `split`, with the steps that were taken.
  func split(
    _ text: String, stepLimit: Int, taken: inout Int
  ) throws(PatternError) -> [String] {
    guard !program.matchesEmptyText else { throw .matchesEmptyText }
    let scalars = Array(text.unicodeScalars)
    var matcher = try PatternMatcher(
      program, text: scalars, keepsGroups: false, stepLimit: stepLimit)
    defer { taken = matcher.stepsTaken }
    var parts: [String] = []
    var start = 0
    while let match = try matcher.match(from: start) {
      parts.append(Self.text(scalars[start..<match.lowerBound]))
      // A match that takes nothing would stop here for ever; there is none.
      guard match.upperBound > start else { break }
      start = match.upperBound
    }
    parts.append(Self.text(scalars[start...]))
    return parts
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var result = ScalarText()
    result.append(scalars)
    return result.text
  }
}
