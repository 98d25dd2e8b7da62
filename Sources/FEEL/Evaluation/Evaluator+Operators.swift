extension Evaluator {
  mutating func arithmetic(
    _ operation: ArithmeticOperator, _ left: Value, _ right: Value, at position: SourcePosition
  ) -> Value {
    switch (left, right) {
    case (.number(let left), .number(let right)):
      return arithmetic(operation, left, right, at: position)
    case (.string(let left), .string(let right)) where operation == .add:
      return .string(left + right)
    case (.null, _), (_, .null): return .null
    default:
      let types = [left.typeName, right.typeName]
      return null(.wrongTypes(operation: operation.rawValue, types: types), at: position)
    }
  }

  private mutating func arithmetic(
    _ operation: ArithmeticOperator, _ left: Decimal128, _ right: Decimal128,
    at position: SourcePosition
  ) -> Value {
    let result: Decimal128?
    switch operation {
    case .add: result = left.adding(right)
    case .subtract: result = left.subtracting(right)
    case .multiply: result = left.multiplied(by: right)
    case .divide:
      guard right != Decimal128(0) else { return null(.divisionByZero, at: position) }
      result = left.divided(by: right)
    case .power: result = Self.power(left, right)
    }
    guard let result else {
      return null(.beyondRange(operation: operation.rawValue), at: position)
    }
    return .number(result)
  }

  /// Whole exponents by squaring; others need a logarithm, which this part has not.
  private static func power(_ base: Decimal128, _ exponent: Decimal128) -> Decimal128? {
    guard var count = exponent.integer(), abs(count) <= 10_000 else { return nil }
    let isInverse = count < 0
    count = abs(count)
    var result: Decimal128? = Decimal128(1)
    var factor: Decimal128? = base
    while count > 0, let square = factor {
      if count & 1 == 1 { result = result?.multiplied(by: square) }
      count >>= 1
      if count > 0 { factor = square.multiplied(by: square) }
    }
    guard count == 0, let result else { return nil }
    return isInverse ? Decimal128(1).divided(by: result) : result
  }

  mutating func compare(
    _ comparison: ComparisonOperator, _ left: Value, _ right: Value, at position: SourcePosition
  ) -> Bool? {
    switch (left, right) {
    case (.null, _), (_, .null): return compareWithNull(comparison, left, right)
    case (.number(let left), .number(let right)): return comparison.holds(left, right)
    case (.string(let left), .string(let right)):
      // Code points, not graphemes and not canonical equivalence, decide.
      switch comparison {
      case .equal: return left.unicodeScalars.elementsEqual(right.unicodeScalars)
      case .notEqual: return !left.unicodeScalars.elementsEqual(right.unicodeScalars)
      default:
        let isLess = left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
        let isMore = right.unicodeScalars.lexicographicallyPrecedes(left.unicodeScalars)
        return comparison.holds(isMore ? 1 : isLess ? -1 : 0, 0)
      }
    case (.date(let left), .date(let right)): return comparison.holds(left, right)
    default: return compareOther(comparison, left, right, at: position)
    }
  }

  private func compareWithNull(
    _ comparison: ComparisonOperator, _ left: Value, _ right: Value
  ) -> Bool? {
    guard nulls == .standard else { return nil }
    switch comparison {
    case .equal: return left == right
    case .notEqual: return left != right
    default: return nil
    }
  }

  private mutating func compareOther(
    _ comparison: ComparisonOperator, _ left: Value, _ right: Value, at position: SourcePosition
  ) -> Bool? {
    let types = [left.typeName, right.typeName]
    if types[0] == types[1] {
      if comparison == .equal { return left == right }
      if comparison == .notEqual { return left != right }
    }
    _ = null(.wrongTypes(operation: comparison.rawValue, types: types), at: position)
    return nil
  }
}
