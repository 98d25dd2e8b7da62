/// One atomic condition of a decision: the smallest thing that an explanation speaks of.
public struct Condition: Sendable {
  /// What is asked, so that it can be asked of a single row too.
  public enum Source: Sendable {
    case expression(Expression)
    case cell(input: Expression, UnaryTests)
  }

  /// A bound on a number: the value is to stand so to the limit.
  public struct Bound: Sendable {
    public let name: String
    public let comparison: ComparisonOperator
    /// Nil where the limit itself is not known.
    public let limit: Decimal128?
  }

  public let source: Source
  /// The inputs it depends on, in order of their names.
  public let inputs: [String]
  /// The names that are the same for every row and that it uses.
  public let constants: [String]
  public let bound: Bound?

  /// The condition as it was written.
  public var text: String {
    switch source {
    case .expression(let expression): expression.description
    case .cell(let input, let tests): "\(input) \(tests.text)"
    }
  }
}
