/// What an evaluation may cost before it is cut off, so that no expression can hang or exhaust
/// the machine.
public struct EvaluationLimits: Hashable, Sendable {
  /// The nodes that are evaluated.
  public var steps = 1_000_000
  /// The nodes that wait for each other, calls of functions among them; fewer where these need
  /// more of the stack than a thread has for them.
  public var depth = 1_000
  /// The items of a list.
  public var listLength = 1_000_000
  /// The values in all the lists and contexts of a value together.
  public var valueSize = 4_000_000
  /// The code units of a text.
  public var textLength = 10_000_000

  public init() {}
}
