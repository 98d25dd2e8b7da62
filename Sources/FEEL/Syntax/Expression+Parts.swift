extension Expression {
  /// Whether a test holds for each expression that this one is directly made of; it is not asked
  /// further once it does not.
  func partsSatisfy(_ test: (Expression) -> Bool) -> Bool {
    switch form {
    case .literal, .fault, .name: true
    case .typed(let part, _, _), .negation(let part), .not(let part), .instance(let part, _),
      .comparisonRange(_, let part), .path(let part, _):
      test(part)
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right),
      .filter(let left, let right):
      test(left) && test(right)
    case .and(let parts), .or(let parts), .list(let parts), .call(_, let parts):
      parts.allSatisfy(test)
    case .conditional(let first, let second, let third), .between(let first, let second, let third):
      test(first) && test(second) && test(third)
    default: boundPartsSatisfy(test)
    }
  }

  private func boundPartsSatisfy(_ test: (Expression) -> Bool) -> Bool {
    switch form {
    case .membership(let operand, let tests): test(operand) && tests.partsSatisfy(test)
    case .invocation(let function, let arguments):
      test(function) && arguments.expressions.allSatisfy(test)
    case .function(let function): test(function.body)
    case .context(let entries): entries.allSatisfy { test($0.value) }
    case .range(let range): range.partsSatisfy(test)
    case .quantified(_, let iterations, let result), .iteration(let iterations, let result):
      iterations.allSatisfy { test($0.source) } && test(result)
    case .table(let table): table.partsSatisfy(test)
    default: true
    }
  }
}

extension RangeExpression {
  func partsSatisfy(_ test: (Expression) -> Bool) -> Bool {
    (lower.map(test) ?? true) && (upper.map(test) ?? true)
  }
}

extension UnaryTests {
  func partsSatisfy(_ test: (Expression) -> Bool) -> Bool {
    alternatives.allSatisfy { $0.partsSatisfy(test) }
  }
}

extension UnaryTest {
  func partsSatisfy(_ test: (Expression) -> Bool) -> Bool {
    switch self {
    case .comparison(_, let operand), .value(let operand), .condition(let operand): test(operand)
    case .range(let range): range.partsSatisfy(test)
    }
  }
}

extension DecisionTable {
  func partsSatisfy(_ test: (Expression) -> Bool) -> Bool {
    inputs.allSatisfy(test)
      && inputValues.allSatisfy { $0?.partsSatisfy(test) ?? true }
      && outputs.allSatisfy { output in
        output.values.allSatisfy { $0.partsSatisfy(test) }
          && (output.defaultValue.map(test) ?? true)
      }
      && rules.allSatisfy { rule in
        rule.cells.allSatisfy { $0.partsSatisfy(test) } && rule.outputs.allSatisfy(test)
      }
  }
}
