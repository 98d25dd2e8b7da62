extension Expression: CustomStringConvertible {
  /// The expression written out again, brackets only where they are needed for sure.
  public var description: String {
    switch form {
    case .literal(let value): value.description
    case .name(let name): name
    case .table: "table"
    case .typed(let operand, _, _): operand.description
    case .fault(let cause): EvaluationIssue(cause, at: position).english
    case .negation(let operand): "-\(operand.bracketed)"
    case .arithmetic(let operation, let left, let right):
      "\(left.bracketed) \(operation.rawValue) \(right.bracketed)"
    case .comparison(let comparison, let left, let right):
      "\(left.bracketed) \(comparison.rawValue) \(right.bracketed)"
    case .and(let parts): parts.map(\.bracketed).joined(separator: " and ")
    case .or(let parts): parts.map(\.bracketed).joined(separator: " or ")
    case .not(let operand): "not(\(operand))"
    case .conditional(let condition, let then, let otherwise):
      "if \(condition) then \(then) else \(otherwise)"
    case .between(let operand, let lower, let upper):
      "\(operand.bracketed) between \(lower.bracketed) and \(upper.bracketed)"
    case .membership(let operand, let tests): "\(operand.bracketed) in (\(tests.written))"
    case .instance(let operand, let type): "\(operand.bracketed) instance of \(type)"
    case .invocation(let function, let arguments): "\(function.bracketed)(\(arguments))"
    case .function(let function): function.description
    case .comparisonRange(let comparison, let limit): "(\(comparison.rawValue) \(limit))"
    case .call(let function, let arguments): "\(function)(\(Self.joined(arguments)))"
    case .filter(let source, let condition): "\(source.bracketed)[\(condition)]"
    case .path(let source, let member): "\(source.bracketed).\(member)"
    case .list(let items): "[\(Self.joined(items))]"
    case .context(let entries):
      "{" + entries.map { "\($0.name): \($0.value)" }.joined(separator: ", ") + "}"
    case .range(let range): range.written
    case .quantified(let quantifier, let iterations, let condition):
      "\(quantifier.rawValue) \(Self.joined(iterations)) satisfies \(condition)"
    case .iteration(let iterations, let result):
      "for \(Self.joined(iterations)) return \(result)"
    }
  }

  private var bracketed: String {
    switch form {
    case .literal, .name, .table, .fault, .call, .invocation, .list, .context, .not, .path, .filter,
      .range,
      .comparisonRange:
      description
    default: "(\(self))"
    }
  }

  private static func joined(_ parts: [Expression]) -> String {
    parts.map(\.description).joined(separator: ", ")
  }

  private static func joined(_ iterations: [Iteration]) -> String {
    iterations.map { "\($0.name) in \($0.source)" }.joined(separator: ", ")
  }
}

extension RangeExpression {
  var written: String {
    (lowerIsInside ? "[" : "(") + (lower?.description ?? "null") + ".."
      + (upper?.description ?? "null") + (upperIsInside ? "]" : ")")
  }
}

extension UnaryTests {
  /// The tests written out again.
  var written: String {
    let parts = alternatives.map { test in
      switch test {
      case .comparison(let comparison, let operand): "\(comparison.rawValue) \(operand)"
      case .range(let range): range.written
      case .value(let value), .condition(let value): value.description
      }
    }
    let joined = asksNothing ? "-" : parts.joined(separator: ", ")
    return isNegated ? "not(\(joined))" : joined
  }
}

extension Arguments: CustomStringConvertible {
  public var description: String {
    switch self {
    case .positional(let expressions): expressions.map(\.description).joined(separator: ", ")
    case .named(let entries): entries.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    }
  }
}

extension FunctionLiteral: CustomStringConvertible {
  public var description: String {
    let parameters = parameters.map { parameter in
      parameter.type == .any ? parameter.name : "\(parameter.name): \(parameter.type)"
    }
    return "function(" + parameters.joined(separator: ", ") + ")"
      + (isExternal ? " external" : "") + " \(body)"
  }
}
