/// A condition that can be read but cannot be meant: its sides do not fit together.
public struct ColumnFinding: Hashable, Sendable {
  /// What does not fit.
  public enum Cause: Hashable, Sendable {
    case unknownText(String, nearest: String?, allowed: [String])
    case wrongTypes(operation: String, types: [String])
    case notACondition(type: String)
  }

  public let decision: String
  public let cause: Cause
  public let position: SourcePosition
}
