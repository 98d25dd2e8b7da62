extension Evaluator {
  mutating func negation(of operand: Expression, at position: SourcePosition) -> Value {
    switch value(of: operand) {
    case .number(let number): return .number(number.negated)
    case .yearMonthDuration(let duration): return .yearMonthDuration(duration.negated)
    case .dayTimeDuration(let duration): return .dayTimeDuration(duration.negated)
    case .null where nulls == .unknown: return .null
    case let other: return null(.wrongTypes(operation: "-", types: [other.typeName]), at: position)
    }
  }

  mutating func arithmetic(
    _ operation: ArithmeticOperator, _ left: Value, _ right: Value, at position: SourcePosition
  ) -> Value {
    switch (left, right) {
    case (.number(let left), .number(let right)):
      return arithmetic(operation, left, right, at: position)
    case (.string(let left), .string(let right)) where operation == .add:
      guard left.utf8.count + right.utf8.count <= limits.textLength else {
        return null(.tooLong(limit: limits.textLength), at: position)
      }
      guard spend((left.utf8.count + right.utf8.count) >> 6) else { return .null }
      return .string(left + right)
    case (.null, _) where nulls == .unknown, (_, .null) where nulls == .unknown: return .null
    default:
      if let result = temporal(operation, left, right) { return result }
      let types = [left.typeName, right.typeName]
      return null(.wrongTypes(operation: operation.rawValue, types: types), at: position)
    }
  }

  mutating func arithmetic(
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
    case .power: result = left.raised(to: right)
    }
    guard let result else {
      return null(.beyondRange(operation: operation.rawValue), at: position)
    }
    return .number(result)
  }
}
