/// Why a pattern, its flags or a replacement cannot be used, or why its work was cut off.
///
/// Places are indexes in code points, from zero, in the pattern (or the replacement) as written.
public enum PatternError: Error, Hashable, Sendable {
  /// What a pattern may have at a place.
  public enum Expectation: Hashable, Sendable {
    case atom
    case branchEnd
    case closingBrace
    case closingBracket
    case closingParenthesis
    case classMember
    case rangeEnd
    case categoryName
    case number
    case plainGroup
    case escape
    case replacementDigit
    case replacementEscape
  }

  case unexpected(found: String, expected: Expectation, at: Int)
  case reversedRange(from: String, to: String, at: Int)
  case reversedCount(minimum: Int, maximum: Int, at: Int)
  case unknownCategory(String, at: Int)
  case noClosedGroup(Int, at: Int)
  case replacement(found: String, expected: Expectation, at: Int)
  case unknownFlag(String)
  case matchesEmptyText
  case tooDeep(limit: Int, at: Int)
  case tooLarge(limit: Int)
  case tooLong(limit: Int)
  case tooExpensive(limit: Int)

  /// The index in code points of the place, where the error has one.
  public var place: Int? {
    switch self {
    case .unexpected(_, _, let place), .reversedRange(_, _, let place),
      .reversedCount(_, _, let place), .unknownCategory(_, let place),
      .noClosedGroup(_, let place), .replacement(_, _, let place), .tooDeep(_, let place):
      place
    case .unknownFlag, .matchesEmptyText, .tooLarge, .tooLong, .tooExpensive: nil
    }
  }
}
