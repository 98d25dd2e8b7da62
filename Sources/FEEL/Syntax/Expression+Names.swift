extension Expression {
  /// Every name that the expression reads, those it binds itself among them.
  public var names: Set<String> {
    switch form {
    case .literal, .fault: []
    case .typed(let operand, _, _): operand.names
    case .table(let table):
      table.rules.reduce(into: table.inputs.reduce(into: []) { $0.formUnion($1.names) }) {
        names, rule in
        for cell in rule.cells { names.formUnion(cell.names) }
        for output in rule.outputs { names.formUnion(output.names) }
      }
    case .name(let name): [name]
    case .negation(let operand), .not(let operand), .instance(let operand, _),
      .comparisonRange(_, let operand):
      operand.names
    case .invocation(let function, let arguments):
      arguments.expressions.reduce(into: function.names) { $0.formUnion($1.names) }
    case .function(let function): function.isExternal ? [] : function.body.names
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right),
      .filter(let left, let right):
      left.names.union(right.names)
    case .and(let parts), .or(let parts), .list(let parts), .call(_, let parts):
      parts.reduce(into: []) { $0.formUnion($1.names) }
    case .conditional(let condition, let then, let otherwise):
      condition.names.union(then.names).union(otherwise.names)
    case .between(let operand, let lower, let upper):
      operand.names.union(lower.names).union(upper.names)
    case .membership(let operand, let tests): operand.names.union(tests.names)
    case .path(let source, _): source.names
    case .context(let entries): entries.reduce(into: []) { $0.formUnion($1.value.names) }
    case .range(let range): range.names
    case .quantified(_, let iterations, let result), .iteration(let iterations, let result):
      iterations.reduce(into: result.names) { $0.formUnion($1.source.names) }
    }
  }
}

extension RangeExpression {
  var names: Set<String> { (lower?.names ?? []).union(upper?.names ?? []) }
}

extension UnaryTests {
  /// Every name that the tests read.
  public var names: Set<String> {
    alternatives.reduce(into: []) { names, test in
      switch test {
      case .comparison(_, let operand), .value(let operand), .condition(let operand):
        names.formUnion(operand.names)
      case .range(let range): names.formUnion(range.names)
      }
    }
  }
}
