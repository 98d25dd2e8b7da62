extension Evaluator {
  mutating func compare(
    _ comparison: ComparisonOperator, _ left: Value, _ right: Value, at position: SourcePosition
  ) -> Bool? {
    switch (left, right) {
    case (.number(let left), .number(let right)): return comparison.holds(left, right)
    case (.null, _), (_, .null): return compareWithNull(comparison, left, right, at: position)
    default: break
    }
    switch comparison {
    case .equal: return equals(left, right, at: position)
    case .notEqual: return equals(left, right, at: position).map { !$0 }
    default:
      guard let order = ordered(left, right) else {
        guard stepsLeft > 0 else { return nil }
        let types = [left.typeName, right.typeName]
        _ = null(.wrongTypes(operation: comparison.rawValue, types: types), at: position)
        return nil
      }
      return comparison.holds(order, 0)
    }
  }

  /// Less than zero, zero or more as the left stands before, with or after the right; nil where
  /// the two have no order.
  func order(_ left: Value, _ right: Value) -> Int? {
    switch (left, right) {
    case (.number(let left), .number(let right)): left < right ? -1 : left == right ? 0 : 1
    case (.string(let left), .string(let right)):
      left.precedes(right) ? -1 : left.hasSameCodePoints(as: right) ? 0 : 1
    case (.date(let left), .date(let right)): left < right ? -1 : left == right ? 0 : 1
    case (.time(let left), .time(let right)): left.order(to: right)?.sign
    case (.dateTime(let left), .dateTime(let right)): left.order(to: right)?.sign
    case (.yearMonthDuration(let left), .yearMonthDuration(let right)):
      left < right ? -1 : left == right ? 0 : 1
    case (.dayTimeDuration(let left), .dayTimeDuration(let right)):
      left < right ? -1 : left == right ? 0 : 1
    default: nil
    }
  }

  /// The order, with the work of comparing long texts counted.
  mutating func ordered(_ left: Value, _ right: Value) -> Int? {
    if case .string(let first) = left, case .string(let second) = right,
      !spend(onComparing: first, second)
    {
      return nil
    }
    return order(left, right)
  }

  private mutating func compareWithNull(
    _ comparison: ComparisonOperator, _ left: Value, _ right: Value, at position: SourcePosition
  ) -> Bool? {
    guard nulls == .standard else { return nil }
    switch comparison {
    case .equal: return left.isNull && right.isNull
    case .notEqual: return !(left.isNull && right.isNull)
    default:
      let types = [left.typeName, right.typeName]
      _ = null(.wrongTypes(operation: comparison.rawValue, types: types), at: position)
      return nil
    }
  }

  /// Whether two values are equal; nil, with its cause, for values of different types.
  mutating func equals(_ left: Value, _ right: Value, at position: SourcePosition) -> Bool? {
    switch (left, right) {
    case (.null, _), (_, .null): return compareWithNull(.equal, left, right, at: position)
    case (.boolean(let left), .boolean(let right)): return left == right
    case (.number(let left), .number(let right)): return left == right
    case (.string(let left), .string(let right)):
      guard spend(onComparing: left, right) else { return nil }
      return left.hasSameCodePoints(as: right)
    case (.list(let left), .list(let right)):
      guard left.count == right.count else { return false }
      return allEqual(zip(left, right), at: position)
    case (.context(let left), .context(let right)):
      guard left.count == right.count else { return false }
      var pairs: [(Value, Value)] = []
      for (name, value) in left {
        guard let other = right[name] else { return false }
        pairs.append((value, other))
      }
      return allEqual(pairs, at: position)
    case (.range(let left), .range(let right)):
      guard left.form == right.form, left.lowerIsInside == right.lowerIsInside,
        left.upperIsInside == right.upperIsInside
      else { return false }
      return allEqual([(left.lower, right.lower), (left.upper, right.upper)], at: position)
    case (.function(let left), .function(let right)): return left == right
    case (.time(let left), .time(let right)): return left.equals(right)
    case (.dateTime(let left), .dateTime(let right)): return left.equals(right)
    default:
      if let order = order(left, right) { return order == 0 }
      let types = [left.typeName, right.typeName]
      if types[0] == types[1] { return false }
      _ = null(.wrongTypes(operation: "=", types: types), at: position)
      return nil
    }
  }

  private mutating func allEqual(
    _ pairs: some Sequence<(Value, Value)>, at position: SourcePosition
  ) -> Bool? {
    // A list may hold lists in turn, and those were not counted as nodes.
    guard enter(at: position) else { return nil }
    defer { leave() }
    var result: Bool? = true
    for (left, right) in pairs {
      guard spend(1) else { return nil }
      result = Ternary.and(result, equals(left, right, at: position))
      if result == false { return false }
    }
    return result
  }

  /// Whether the item is in the list by FEEL's equality, without a cause for other types.
  mutating func contains(_ items: [Value], _ item: Value) -> Bool {
    let before = issues.count
    defer { issues.removeSubrange(before...) }
    return items.contains { equals($0, item, at: place) == true }
  }
}
