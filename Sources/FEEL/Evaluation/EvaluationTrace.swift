/// What each node of an expression came to, in the order in which they were finished.
public struct EvaluationTrace: Sendable {
  /// A node that was evaluated.
  public struct Step: Sendable {
    public let expression: Expression
    public let value: Value
    /// How many nodes were waiting for it.
    public let depth: Int
    /// The numbers of the rules that hold, where it is a table.
    public let rules: [Int]
  }

  /// More steps than this are counted, not kept.
  static let mostSteps = 10_000

  public internal(set) var steps: [Step] = []
  /// How many steps were left out.
  public internal(set) var leftOut = 0

  public init() { steps.reserveCapacity(32) }
}

extension Evaluator {
  /// The value of an expression with what each of its nodes came to.
  public mutating func traceValue(of expression: Expression) -> (Value, EvaluationTrace) {
    trace = EvaluationTrace()
    defer { trace = nil }
    let value = value(of: expression)
    return (value, trace ?? EvaluationTrace())
  }

  mutating func traced(_ expression: Expression) -> Value {
    var rules: [Int] = []
    let value: Value
    switch expression.form {
    case .literal(let literal): return literal
    case .table(let table):
      let outcome = table.outcome(in: &self)
      value = bounded(outcome.value, at: expression.position)
      rules = outcome.matched.map { table.rules[$0].number }
    default: value = form(of: expression)
    }
    if trace?.steps.count ?? 0 < EvaluationTrace.mostSteps {
      trace?.steps.append(
        EvaluationTrace.Step(expression: expression, value: value, depth: depth, rules: rules))
    } else {
      trace?.leftOut += 1
    }
    return value
  }
}
