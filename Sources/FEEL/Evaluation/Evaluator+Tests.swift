extension Evaluator {
  /// Whether a cell holds for its input; nil where that is not known.
  public mutating func holds(
    _ tests: UnaryTests, for input: Value, at position: SourcePosition
  ) -> Bool? {
    if tests.asksNothing { return true }
    if nulls == .unknown, input == .null { return nil }
    let outer = environment.values["?"]
    environment.values["?"] = input
    defer { environment.values["?"] = outer }
    var result: Bool? = false
    for test in tests.alternatives where result != true {
      result = Ternary.or(result, holds(test, for: input, at: position))
    }
    return tests.isNegated ? result.map { !$0 } : result
  }

  private mutating func holds(
    _ test: UnaryTest, for input: Value, at position: SourcePosition
  ) -> Bool? {
    switch test {
    case .comparison(let comparison, let operand):
      return compare(comparison, input, value(of: operand), at: operand.position)
    case .range(let range): return contains(self.range(range), input, at: position)
    case .value(let expression): return matches(value(of: expression), input, expression.position)
    }
  }

  private mutating func matches(
    _ value: Value, _ input: Value, _ position: SourcePosition
  ) -> Bool? {
    switch value {
    case .list(let items):
      if case .list = input, compare(.equal, input, value, at: position) == true { return true }
      var result: Bool? = false
      for item in items { result = Ternary.or(result, matches(item, input, position)) }
      return result
    case .range(let range):
      if case .range = input { return input == value }
      return contains(range, input, at: position)
    default: return compare(.equal, input, value, at: position)
    }
  }

  mutating func range(_ range: RangeExpression) -> ValueRange {
    let lower = range.lower.map { value(of: $0) } ?? .null
    let upper = range.upper.map { value(of: $0) } ?? .null
    return ValueRange(
      lower: lower, lowerIsInside: range.lowerIsInside, upper: upper,
      upperIsInside: range.upperIsInside)
  }

  private mutating func contains(
    _ range: ValueRange, _ input: Value, at position: SourcePosition
  ) -> Bool? {
    let above = compare(
      range.lowerIsInside ? .greaterOrEqual : .greater, input, range.lower, at: position)
    let below = compare(
      range.upperIsInside ? .lessOrEqual : .less, input, range.upper, at: position)
    return Ternary.and(above, below)
  }
}
