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
    case instance(Expression, of: ValueType)
    /// A call by the name of a function that is known while reading.
    case call(String, [Expression])
    /// Any other call: of a value, or with named arguments.
    case invocation(Expression, Arguments)
    case function(FunctionLiteral)
    case filter(Expression, Expression)
    case path(Expression, String)
    case list([Expression])
    case context([ContextEntry])
    case range(RangeExpression)
    /// A range written as a comparison: `(>= 10)`.
    case comparisonRange(ComparisonOperator, Expression)
    case quantified(Quantifier, [Iteration], satisfies: Expression)
    case iteration([Iteration], result: Expression)
    /// A decision table, which has no form in the text of an expression.
    case table(DecisionTable)
    /// A value that must be of a type, after the conversions of the language.
    case typed(Expression, ValueType, name: String)
    /// What could not be read: null with that cause.
    case fault(EvaluationIssue.Cause)
  }

  public let form: Form
  public let position: SourcePosition

  public init(_ form: Form, at position: SourcePosition) {
    self.form = form
    self.position = position
  }
}
