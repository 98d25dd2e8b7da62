/// What a cell of a decision table asks of its input: any of the alternatives, or none of them.
public struct UnaryTests: Sendable {
  public let alternatives: [UnaryTest]
  /// `not(…)` around the alternatives.
  public let isNegated: Bool
  /// The text as it was written.
  public let text: String

  public init(_ alternatives: [UnaryTest], isNegated: Bool = false, text: String) {
    self.alternatives = alternatives
    self.isNegated = isNegated
    self.text = text
  }

  /// The cell `-`, which asks nothing.
  public var asksNothing: Bool { alternatives.isEmpty }
}

/// One alternative of a cell.
public enum UnaryTest: Sendable {
  /// The input compares so with the value: `>= 30`.
  case comparison(ComparisonOperator, Expression)
  /// The input lies in the range: `[20..30)`.
  case range(RangeExpression)
  /// The input equals the value, or is in it where it is a list or a range.
  case value(Expression)
}
