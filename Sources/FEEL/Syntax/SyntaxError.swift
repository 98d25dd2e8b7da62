/// Why a text is not an expression that can be read: where, what was found, what to write.
public struct SyntaxError: Error, Hashable, Sendable {
  /// What is wrong at the place.
  public enum Cause: Hashable, Sendable {
    case unexpected(found: String, expected: String)
    case unknownName(String, nearest: String?)
    case unknownFunction(String, nearest: String?)
    case wrongArgumentCount(function: String, found: Int, expected: Int)
    case fullWidth(found: String, write: String)
    case strangeCharacter(String)
    case unterminatedText
    case notANumber(String)
    case tooDeep(limit: Int)
    case tooLong(limit: Int)
    case notATime(String)
  }

  public let cause: Cause
  public let position: SourcePosition

  public init(_ cause: Cause, at position: SourcePosition) {
    self.cause = cause
    self.position = position
  }
}
