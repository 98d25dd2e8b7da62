/// Reads cells as far as they speak of constants.
struct CellReading {
  /// A test whose values are known without a row.
  enum PlainTest {
    case value(Value)
    case comparison(ComparisonOperator, Value)
    case range(ValueRange)
  }

  private var evaluator: Evaluator
  /// Whether what has no truth may hold all the same.
  var isUnknownOpen: Bool { evaluator.nulls == .unknown }
  /// The names that stand for constants.
  private let known: Set<String>
  /// What all evaluations together may still take, in steps; cells are not looked into beyond.
  private(set) var left: Int
  private static let mostSteps = 10_000

  init(_ constants: Environment, nulls: Evaluator.NullReading, left: Int) {
    self.left = left
    var limits = EvaluationLimits()
    limits.steps = Self.mostSteps
    evaluator = Evaluator(constants, nulls: nulls, limits: limits)
    known = Set(constants.values.keys)
  }

  /// The tests of a cell; nil where one of them must be evaluated with a value.
  mutating func plainTests(of cell: UnaryTests) -> [PlainTest]? {
    var tests: [PlainTest] = []
    for test in cell.alternatives {
      switch test {
      case .condition: return nil
      case .value(let expression):
        guard isClosed(expression), let value = value(of: expression) else { return nil }
        switch value {
        case .list(let items):
          for item in items where ValueKind(item) == nil { return nil }
          tests += items.map { .value($0) }
        case .range(let range):
          guard isPlain(range) else { return nil }
          tests.append(.range(range))
        default:
          guard ValueKind(value) != nil else { return nil }
          tests.append(.value(value))
        }
      case .comparison(let comparison, let operand):
        guard isClosed(operand), comparison != .notEqual else { return nil }
        guard let limit = value(of: operand), let kind = ValueKind(limit),
          kind.isOrdered || comparison == .equal
        else { return nil }
        tests.append(comparison == .equal ? .value(limit) : .comparison(comparison, limit))
      case .range(let expression):
        let ends = [expression.lower, expression.upper].compactMap { $0 }
        guard ends.allSatisfy({ isClosed($0) }),
          case .range(let range) = value(of: Expression(.range(expression), at: Self.start)),
          isPlain(range)
        else { return nil }
        tests.append(.range(range))
      }
    }
    return tests
  }

  /// Whether a cell needs nothing but its value.
  func isClosed(_ cell: UnaryTests) -> Bool {
    var inner = self.known
    inner.insert("?")
    return cell.partsSatisfy { Self.isClosed($0, inner) }
  }

  func isClosed(_ expression: Expression) -> Bool { Self.isClosed(expression, known) }

  /// What an expression of constants comes to; nil where it comes to nothing, with a cause.
  mutating func value(of expression: Expression) -> Value? {
    if case .literal(let value) = expression.form { return value }
    guard begin() else { return nil }
    let value = evaluator.value(of: expression)
    left -= evaluator.steps + 1
    return evaluator.issues.isEmpty ? value : nil
  }

  /// Whether a cell holds for a value.
  mutating func holds(_ cell: UnaryTests, for value: Value) -> Bool? {
    guard begin() else { return nil }
    defer { left -= evaluator.steps + 1 }
    return evaluator.holds(cell, for: value, at: Self.start)
  }

  /// Begins an evaluation of its own; false where there were too many.
  private mutating func begin() -> Bool {
    evaluator = Evaluator(
      evaluator.environment, nulls: evaluator.nulls, limits: evaluator.limits)
    return left > 0
  }

  mutating func type(_ type: ValueType, holds value: Value) -> Bool {
    evaluator.coerced(value, to: type) != nil
  }

  func order(_ left: Value, _ right: Value) -> Int? { evaluator.order(left, right) }

  /// The simple values that a cell names, at which it may change.
  mutating func bounds(of cell: UnaryTests) -> [Value] {
    guard let tests = plainTests(of: cell) else {
      var literals: [Value] = []
      _ = cell.partsSatisfy { Self.collect($0, into: &literals) }
      return literals.filter { ValueKind($0) != nil }
    }
    return tests.flatMap { test in
      switch test {
      case .value(let value), .comparison(_, let value): [value]
      case .range(let range): [range.lower, range.upper].filter { !$0.isNull }
      }
    }
  }

  private func isPlain(_ range: ValueRange) -> Bool {
    let kinds = [range.lower, range.upper].filter { !$0.isNull }.map { ValueKind($0) }
    guard let first = kinds.first else { return false }
    if case .comparison(.notEqual) = range.form { return false }
    if case .interval = range.form, kinds.count < 2 { return false }
    return kinds.allSatisfy { $0 == first } && first?.isOrdered == true
  }

  private static func isClosed(_ expression: Expression, _ known: Set<String>) -> Bool {
    switch expression.form {
    case .name(let name): return known.contains(name)
    case .fault: return false
    case .call(let name, let arguments):
      return Builtin.named[name] != nil && name != "now" && name != "today"
        && arguments.allSatisfy { isClosed($0, known) }
    case .quantified(_, let iterations, _), .iteration(let iterations, _):
      let inner = known.union(iterations.map(\.name)).union(["partial"])
      return expression.partsSatisfy { isClosed($0, inner) }
    default: return expression.partsSatisfy { isClosed($0, known) }
    }
  }

  private static func collect(_ expression: Expression, into literals: inout [Value]) -> Bool {
    if case .literal(let value) = expression.form { literals.append(value) }
    return expression.partsSatisfy { collect($0, into: &literals) }
  }

  private static let start = SourcePosition(line: 1, column: 1)
}
