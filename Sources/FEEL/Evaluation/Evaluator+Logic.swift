extension Evaluator {
  /// The truth of an operand; null and what is no boolean have none.
  mutating func truth(of expression: Expression) -> Bool? {
    switch value(of: expression) {
    case .boolean(let truth): return truth
    case .null:
      // What is not known is no mistake where null is read so.
      if nulls == .standard, issues.isEmpty {
        _ = null(.wrongTypes(operation: "boolean", types: ["null"]), at: expression.position)
      }
      return nil
    case let other:
      _ = null(
        .wrongTypes(operation: "boolean", types: [other.typeName]), at: expression.position)
      return nil
    }
  }

  mutating func conjunction(_ parts: [Expression]) -> Bool? {
    var result: Bool? = true
    for part in parts {
      switch truth(of: part) {
      case false: return false
      case nil: result = nil
      case true: continue
      }
    }
    return result
  }

  mutating func disjunction(_ parts: [Expression]) -> Bool? {
    var result: Bool? = false
    for part in parts {
      switch truth(of: part) {
      case true: return true
      case nil: result = nil
      case false: continue
      }
    }
    return result
  }

  mutating func conditional(
    _ condition: Expression, then: Expression, otherwise: Expression
  ) -> Value {
    switch truth(of: condition) {
    case true: value(of: then)
    case false: value(of: otherwise)
    case nil: nulls == .standard ? value(of: otherwise) : .null
    }
  }

  mutating func between(
    _ operand: Expression, lower: Expression, upper: Expression, at position: SourcePosition
  ) -> Value {
    let value = self.value(of: operand)
    let lower = self.value(of: lower)
    let above = compare(.greaterOrEqual, value, lower, at: position)
    let below = compare(.lessOrEqual, value, self.value(of: upper), at: position)
    return Value(truth: Ternary.and(above, below))
  }

  mutating func isInstance(_ operand: Expression, of type: ValueType) -> Bool {
    let value = value(of: operand)
    if value.isNull { return type == .null }
    return holds(value, type, isConstrained: false)
  }
}
