/// Why a value became null, kept beside it.
public struct EvaluationIssue: Hashable, Sendable {
  /// What went wrong.
  public enum Cause: Hashable, Sendable {
    case wrongTypes(operation: String, types: [String])
    case divisionByZero
    case beyondRange(operation: String)
    case unknownName(String)
    case unknownFunction(String)
    case noMember(String)
    case noItem
    case doubleName(String)
    case notIterable(String)
    case notAFunction(String)
    case notAllowed(String)
    case wrongArguments(function: String, types: [String])
    case wrongCount(function: String, count: Int)
    case wrongNames(function: String)
    case wrongResult(function: String, type: String)
    case invalid(function: String, text: String)
    case overlappingRules([Int])
    case noRule
    case reversedRange(String, String)
    case notOfType(String, type: String, value: String)
    /// An expression that could not be read.
    case unreadable(SyntaxError)
    case notAmong(String, allowed: String)
    case tooManySteps(limit: Int)
    case tooDeep(limit: Int)
    case tooLong(limit: Int)
    /// What a model says about it, in words of its own.
    case other(chinese: String, english: String)
  }

  public let cause: Cause
  public let position: SourcePosition

  public init(_ cause: Cause, at position: SourcePosition) {
    self.cause = cause
    self.position = position
  }
}
