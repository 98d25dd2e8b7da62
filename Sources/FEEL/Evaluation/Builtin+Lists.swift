extension Builtin {
  /// Count, sum, least, greatest or mean of a list.
  ///
  /// Where null is “not known”, a count of unknown things is still a count, but the sum is unknown.
  func fold(
    _ values: [Value], from evaluator: Evaluator, at position: SourcePosition,
    issues: inout [EvaluationIssue]
  ) -> Value {
    if self == .count { return .number(Decimal128(Int64(values.count))) }
    guard let first = values.first, !values.contains(.null) else { return .null }
    var scratch = evaluator
    var result = first
    for value in values.dropFirst() {
      switch self {
      case .min where scratch.compare(.less, value, result, at: position) == true: result = value
      case .max where scratch.compare(.greater, value, result, at: position) == true:
        result = value
      case .sum, .mean: result = scratch.arithmetic(.add, result, value, at: position)
      default: continue
      }
    }
    if self == .mean {
      let count = Value.number(Decimal128(Int64(values.count)))
      result = scratch.arithmetic(.divide, result, count, at: position)
    }
    issues = scratch.issues
    return result
  }
}
