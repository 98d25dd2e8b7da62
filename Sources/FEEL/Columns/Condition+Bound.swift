extension Condition {
  init(_ source: Source, of decision: ColumnDecision) {
    self.source = source
    let names =
      switch source {
      case .expression(let expression): expression.names
      case .cell(let input, let tests): input.names.union(tests.names)
      }
    inputs = names.filter { decision.inputs[$0] != nil }.sorted()
    constants = names.filter { decision.inputs[$0] == nil && decision.constants[$0] != nil }
      .sorted()
    bound = Self.bound(of: source, decision)
  }

  /// The bound that the condition puts on one number, where it is as simple as that.
  private static func bound(of source: Source, _ decision: ColumnDecision) -> Bound? {
    switch source {
    case .cell(let input, let tests):
      guard case .name(let name) = input.form, tests.alternatives.count == 1, !tests.isNegated,
        case .comparison(let comparison, let operand) = tests.alternatives[0]
      else { return nil }
      return bound(name, comparison, operand, decision)
    case .expression(let expression):
      guard case .comparison(let comparison, let left, let right) = expression.form else {
        return nil
      }
      if case .name(let name) = left.form, let bound = bound(name, comparison, right, decision) {
        return bound
      }
      if case .name(let name) = right.form {
        return bound(name, comparison.mirrored, left, decision)
      }
      return nil
    }
  }

  private static func bound(
    _ name: String, _ comparison: ComparisonOperator, _ operand: Expression,
    _ decision: ColumnDecision
  ) -> Bound? {
    guard case .number = decision.inputs[name]?.kind,
      operand.names.allSatisfy({ decision.inputs[$0] == nil })
    else { return nil }
    var evaluator = Evaluator(Environment(values: decision.constants), nulls: .unknown)
    switch evaluator.value(of: operand) {
    case .number(let limit): return Bound(name: name, comparison: comparison, limit: limit)
    case .null: return Bound(name: name, comparison: comparison, limit: nil)
    default: return nil
    }
  }
}
