/// Evaluates an expression for one set of values; null with a cause instead of an exception.
public struct Evaluator: Sendable {
  /// What null means to comparisons.
  public enum NullReading: Sendable {
    /// As the standard has it: `null = null` is true, `if null` takes the other branch.
    case standard
    /// Null is a value that is not known, so whatever depends on it is not known either.
    case unknown
  }

  public var environment: Environment
  let nulls: NullReading
  public var limits: EvaluationLimits
  /// The work so far.
  public private(set) var steps = 0
  private(set) var depth = 0
  /// Where the stack stood at the outermost node.
  private var stack = StackMark()
  /// The causes of the nulls so far.
  public internal(set) var issues: [EvaluationIssue] = []
  /// Where the evaluation is, for the causes that functions give.
  var place = SourcePosition(line: 1, column: 1)
  /// Patterns that were read already; the same one is mostly asked of many texts.
  var patterns: [PatternKey: XPathPattern] = [:]
  /// What each node came to, where that is asked for.
  public var trace: EvaluationTrace?

  public init(
    _ environment: Environment = Environment(), nulls: NullReading = .standard,
    limits: EvaluationLimits = EvaluationLimits()
  ) {
    self.environment = environment
    self.nulls = nulls
    self.limits = limits
  }

  /// The value of `expression`, or null with its cause among the issues.
  public mutating func value(of expression: Expression) -> Value {
    guard enter(at: expression.position) else { return .null }
    defer { depth -= 1 }
    guard trace == nil else { return traced(expression) }
    return form(of: expression)
  }

  /// The value of an operand; a literal, as most are, is no work that counts.
  @inline(__always)
  mutating func operand(_ expression: Expression) -> Value {
    if case .literal(let value) = expression.form { return value }
    return value(of: expression)
  }

  /// One more node, or element of a model; false where that is beyond a limit. After true, `leave`
  /// must follow.
  public mutating func enter(at position: SourcePosition) -> Bool {
    steps += 1
    guard steps <= limits.steps else {
      if steps == limits.steps + 1 {
        _ = null(.tooManySteps(limit: limits.steps), at: position)
      }
      return false
    }
    if depth == 0 { stack = StackMark() }
    guard depth < limits.depth, stack.hasRoom else {
      _ = null(.tooDeep(limit: depth), at: position)
      return false
    }
    depth += 1
    return true
  }

  /// The end of a node that was entered.
  public mutating func leave() { depth -= 1 }

  /// Counts the work of something that is no node, such as an item that is looked at.
  mutating func spend(_ count: Int) -> Bool {
    steps &+= count
    if steps <= limits.steps { return true }
    _ = null(.tooManySteps(limit: limits.steps), at: place)
    return false
  }

  /// The steps that are left.
  var stepsLeft: Int { max(0, limits.steps - steps) }

  mutating func form(of expression: Expression) -> Value {
    let position = expression.position
    switch expression.form {
    case .literal(let value): return value
    case .name(let name): return named(name, at: position)
    case .negation(let operand): return negation(of: operand, at: position)
    case .arithmetic(let operation, let left, let right):
      let left = operand(left)
      return arithmetic(operation, left, operand(right), at: position)
    case .comparison(let comparison, let left, let right):
      let left = operand(left)
      return Value(truth: compare(comparison, left, operand(right), at: position))
    case .and(let parts): return Value(truth: conjunction(parts))
    case .or(let parts): return Value(truth: disjunction(parts))
    case .not(let operand): return Value(truth: truth(of: operand).map { !$0 })
    case .conditional(let condition, let then, let otherwise):
      return conditional(condition, then: then, otherwise: otherwise)
    default: return structure(of: expression)
    }
  }

  private mutating func structure(of expression: Expression) -> Value {
    let position = expression.position
    switch expression.form {
    case .between(let operand, let lower, let upper):
      return between(operand, lower: lower, upper: upper, at: position)
    case .membership(let operand, let tests):
      let value = value(of: operand)
      return Value(truth: holds(tests, for: value, at: position))
    case .instance(let operand, let type): return .boolean(isInstance(operand, of: type))
    case .call(let function, let arguments): return call(function, arguments, at: position)
    case .invocation(let function, let arguments):
      return invoke(function, arguments, at: position)
    case .function(let literal): return function(literal, at: position)
    case .filter(let source, let condition): return filter(source, by: condition, at: position)
    case .path(let source, let member): return path(source, member, at: position)
    case .list(let items): return list(items, at: position)
    case .context(let entries): return context(entries, at: position)
    case .range(let range): return self.range(range, at: position)
    case .comparisonRange(let comparison, let limit):
      return comparisonRange(comparison, value(of: limit), at: position)
    case .quantified(let quantifier, let iterations, let condition):
      return Value(truth: quantified(quantifier, iterations, satisfies: condition))
    case .iteration(let iterations, let result): return iterate(iterations, result: result)
    case .table(let table): return bounded(table.outcome(in: &self).value, at: position)
    case .typed(let operand, let type, let name):
      return typed(value(of: operand), type, name, at: position)
    case .fault(let cause): return null(cause, at: position)
    default: return .null
    }
  }

  /// Null, with its cause among the issues.
  public mutating func null(_ cause: EvaluationIssue.Cause, at position: SourcePosition) -> Value {
    if issues.count < 100 { issues.append(EvaluationIssue(cause, at: position)) }
    return .null
  }

  private mutating func named(_ name: String, at position: SourcePosition) -> Value {
    if let value = environment.values[name] { return value }
    if let builtin = Builtin.named[name] { return .function(builtin.value) }
    return null(.unknownName(name), at: position)
  }
}
