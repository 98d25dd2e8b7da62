/// An expression of FEEL as a tree, each node with the place where it begins.
public struct Expression: Sendable {
  /// What a node is, with its parts.
  public indirect enum Form: Sendable {
    case literal(Value)
    case name(String)
    case negation(Expression)
    case arithmetic(ArithmeticOperator, Expression, Expression)
    case comparison(ComparisonOperator, Expression, Expression)
    case and([Expression])
    case or([Expression])
    case not(Expression)
    case conditional(Expression, then: Expression, otherwise: Expression)
    case between(Expression, lower: Expression, upper: Expression)
    case membership(Expression, UnaryTests)
    case call(String, [Expression])
    case filter(Expression, Expression)
    case path(Expression, String)
    case list([Expression])
    case context([ContextEntry])
    case range(RangeExpression)
    case quantified(Quantifier, [Iteration], satisfies: Expression)
    case iteration([Iteration], result: Expression)
  }

  public let form: Form
  public let position: SourcePosition

  public init(_ form: Form, at position: SourcePosition) {
    self.form = form
    self.position = position
  }
}
