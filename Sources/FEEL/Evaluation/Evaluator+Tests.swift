extension Evaluator {
  /// Whether a cell holds for its input; nil where that is not known.
  public mutating func holds(
    _ tests: UnaryTests, for input: Value, at position: SourcePosition
  ) -> Bool? {
    if tests.asksNothing { return true }
    if nulls == .unknown, input.isNull { return nil }
    var result: Bool? = false
    // By index: a test that is copied out of its array costs more than most tests themselves.
    for index in tests.alternatives.indices where result != true {
      result = Ternary.or(result, holds(tests.alternatives[index], for: input, at: position))
    }
    return tests.isNegated ? result.map { !$0 } : result
  }

  private mutating func holds(
    _ test: UnaryTest, for input: Value, at position: SourcePosition
  ) -> Bool? {
    switch test {
    case .comparison(let comparison, let operand):
      return compare(comparison, input, self.operand(operand), at: operand.position)
    case .range(let range):
      guard case .range(let range) = self.range(range, at: position) else { return nil }
      return contains(range, input, at: position)
    case .value(let expression):
      return matches(operand(expression), input, expression.position)
    case .condition(let expression):
      let outer = environment.values["?"]
      environment.values["?"] = input
      defer { environment.values["?"] = outer }
      return truth(of: expression)
    }
  }

  /// Whether the input equals a value, or is in it where that is a list or a range.
  mutating func matches(_ value: Value, _ input: Value, _ position: SourcePosition) -> Bool? {
    switch value {
    case .list(let items):
      if case .list = input, contains([value], input) { return true }
      guard enter(at: position) else { return nil }
      defer { leave() }
      return isAmong(items, input, position)
    case .range(let range):
      if case .range = input { return equals(input, value, at: position) }
      return contains(range, input, at: position)
    default: return equals(input, value, at: position)
    }
  }

  /// Whether the input matches an item of a list; one of another type is just not it, unless null
  /// is read as not known.
  private mutating func isAmong(
    _ items: [Value], _ input: Value, _ position: SourcePosition
  ) -> Bool? {
    let before = issues.count
    var result: Bool? = false
    for item in items where result != true {
      guard spend(1) else { return nil }
      let truth = matches(item, input, position)
      let isUnlike = nulls == .standard && !item.isNull && !input.isNull
      result = Ternary.or(result, isUnlike ? truth ?? false : truth)
    }
    if result != nil { issues.removeSubrange(before...) }
    return result
  }

  mutating func range(_ range: RangeExpression, at position: SourcePosition) -> Value {
    let lower = range.lower.map { operand($0) } ?? .null
    let upper = range.upper.map { operand($0) } ?? .null
    if nulls == .standard, let fault = fault(lower, upper, range) {
      return null(fault, at: position)
    }
    let value = ValueRange(
      lower: lower, lowerIsInside: range.lowerIsInside, upper: upper,
      upperIsInside: range.upperIsInside)
    return bounded(.range(value), at: position)
  }

  /// Why two values are no ends of one range; nil where they are. What an iteration runs over may
  /// go downwards.
  private mutating func fault(
    _ lower: Value, _ upper: Value, _ range: RangeExpression
  ) -> EvaluationIssue.Cause? {
    if let fault = ValueRange.fault(lower, upper) { return fault }
    guard !range.isIteration, let order = ordered(lower, upper), order > 0 else { return nil }
    return .reversedRange(lower.brief, upper.brief)
  }

  mutating func comparisonRange(
    _ comparison: ComparisonOperator, _ limit: Value, at position: SourcePosition
  ) -> Value {
    bounded(.range(ValueRange(comparison, limit)), at: position)
  }

  /// Whether a value lies in a range; nil where an end is null.
  mutating func contains(
    _ range: ValueRange, _ input: Value, at position: SourcePosition
  ) -> Bool? {
    if case .comparison(let comparison) = range.form {
      let limit = range.lower.isNull ? range.upper : range.lower
      return compare(comparison, input, limit, at: position)
    }
    let above = compare(
      range.lowerIsInside ? .greaterOrEqual : .greater, input, range.lower, at: position)
    let below = compare(
      range.upperIsInside ? .lessOrEqual : .less, input, range.upper, at: position)
    return Ternary.and(above, below)
  }
}
