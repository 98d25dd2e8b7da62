/// Evaluates an expression for one set of values; null with a cause instead of an exception.
public struct Evaluator: Sendable {
  /// What null means to comparisons.
  public enum NullReading: Sendable {
    /// As the standard has it: `null = null` is true, `if null` takes the other branch.
    case standard
    /// Null is a value that is not known, so whatever depends on it is not known either.
    case unknown
  }

  public static let maximumSteps = 1_000_000

  var environment: Environment
  let nulls: NullReading
  private var steps = 0
  /// The causes of the nulls so far.
  public internal(set) var issues: [EvaluationIssue] = []

  public init(_ environment: Environment = Environment(), nulls: NullReading = .standard) {
    self.environment = environment
    self.nulls = nulls
  }

  /// The value of `expression`, or null with its cause among the issues.
  public mutating func value(of expression: Expression) -> Value {
    steps += 1
    guard steps <= Self.maximumSteps else {
      if steps == Self.maximumSteps + 1 {
        _ = null(.tooManySteps(limit: Self.maximumSteps), at: expression.position)
      }
      return .null
    }
    let position = expression.position
    switch expression.form {
    case .literal(let value): return value
    case .name(let name): return named(name, at: position)
    case .negation(let operand): return negation(of: operand, at: position)
    case .arithmetic(let operation, let left, let right):
      return arithmetic(operation, value(of: left), value(of: right), at: position)
    case .comparison(let comparison, let left, let right):
      let truth = compare(comparison, value(of: left), value(of: right), at: position)
      return Value(truth: truth)
    case .and(let parts): return Value(truth: conjunction(parts))
    case .or(let parts): return Value(truth: disjunction(parts))
    case .not(let operand): return Value(truth: value(of: operand).truth.map { !$0 })
    case .conditional(let condition, let then, let otherwise):
      return conditional(condition, then: then, otherwise: otherwise)
    case .between(let operand, let lower, let upper):
      return between(operand, lower: lower, upper: upper, at: position)
    case .membership(let operand, let tests):
      return Value(truth: holds(tests, for: value(of: operand), at: position))
    case .call(let function, let arguments): return call(function, arguments, at: position)
    case .filter(let source, let condition): return filter(source, by: condition)
    case .path(let source, let member): return path(source, member, at: position)
    case .list(let items): return list(items)
    case .context(let entries): return context(entries)
    case .range(let range): return .range(self.range(range))
    case .quantified(let quantifier, let iterations, let condition):
      return Value(truth: quantified(quantifier, iterations[...], satisfies: condition))
    case .iteration(let iterations, let result): return iterate(iterations, result: result)
    }
  }

  mutating func null(_ cause: EvaluationIssue.Cause, at position: SourcePosition) -> Value {
    if issues.count < 100 { issues.append(EvaluationIssue(cause, at: position)) }
    return .null
  }

  private mutating func named(_ name: String, at position: SourcePosition) -> Value {
    environment.values[name] ?? null(.unknownName(name), at: position)
  }

  private mutating func negation(of operand: Expression, at position: SourcePosition) -> Value {
    switch value(of: operand) {
    case .number(let number): return .number(number.negated)
    case .null: return .null
    case let other: return null(.wrongTypes(operation: "-", types: [other.typeName]), at: position)
    }
  }

  private mutating func conjunction(_ parts: [Expression]) -> Bool? {
    var result: Bool? = true
    for part in parts {
      switch value(of: part).truth {
      case false: return false
      case nil: result = nil
      case true: continue
      }
    }
    return result
  }

  private mutating func disjunction(_ parts: [Expression]) -> Bool? {
    var result: Bool? = false
    for part in parts {
      switch value(of: part).truth {
      case true: return true
      case nil: result = nil
      case false: continue
      }
    }
    return result
  }

  private mutating func conditional(
    _ condition: Expression, then: Expression, otherwise: Expression
  ) -> Value {
    switch value(of: condition).truth {
    case true: value(of: then)
    case false: value(of: otherwise)
    case nil: nulls == .standard ? value(of: otherwise) : .null
    }
  }

  private mutating func between(
    _ operand: Expression, lower: Expression, upper: Expression, at position: SourcePosition
  ) -> Value {
    let value = self.value(of: operand)
    let above = compare(.greaterOrEqual, value, self.value(of: lower), at: position)
    let below = compare(.lessOrEqual, value, self.value(of: upper), at: position)
    return Value(truth: Ternary.and(above, below))
  }
}
