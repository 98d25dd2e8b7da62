/// A range whose ends are expressions; nil is an open end.
public struct RangeExpression: Sendable {
  public let lower: Expression?
  public let lowerIsInside: Bool
  public let upper: Expression?
  public let upperIsInside: Bool
  /// Whether it is written without brackets, for an iteration to run over.
  public var isIteration = false
}
