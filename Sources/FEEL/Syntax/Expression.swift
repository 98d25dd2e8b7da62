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

/// The arithmetic of FEEL.
public enum ArithmeticOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "**"
}

/// The comparisons of FEEL.
public enum ComparisonOperator: String, Sendable, Hashable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// The comparison that says the same with its two sides exchanged.
  public var mirrored: ComparisonOperator {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// Whether the comparison holds for two values of an order.
  @inlinable
  public func holds<Ordered: Comparable>(_ left: Ordered, _ right: Ordered) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

/// Whether one or all must satisfy.
public enum Quantifier: String, Sendable {
  case some
  case every
}

/// One name that runs over a list.
public struct Iteration: Sendable {
  public let name: String
  public let source: Expression
}

/// One entry of a context that is being written.
public struct ContextEntry: Sendable {
  public let name: String
  public let value: Expression
}

/// A range whose ends are expressions; nil is an open end.
public struct RangeExpression: Sendable {
  public let lower: Expression?
  public let lowerIsInside: Bool
  public let upper: Expression?
  public let upperIsInside: Bool
}
