/// One alternative of a cell.
public enum UnaryTest: Sendable {
  /// The input compares so with the value: `>= 30`.
  case comparison(ComparisonOperator, Expression)
  /// The input lies in the range: `[20..30)`.
  indirect case range(RangeExpression)
  /// The input equals the value, or is in it where it is a list or a range.
  case value(Expression)
  /// The expression speaks of the input as `?` and says itself whether it holds.
  case condition(Expression)
}
