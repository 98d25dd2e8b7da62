/// Looks whether values are of types, and counts what that takes.
struct TypeCheck {
  /// Types in types and values in values that may wait for each other; a type that is made of
  /// itself only would never end.
  private static let mostDepth = 300

  let isConstrained: Bool
  let named: (String) -> ValueType?
  /// What may still be done; below zero, no value is of any type.
  private(set) var left: Int
  private var depth = 0

  init(isConstrained: Bool, left: Int, named: @escaping (String) -> ValueType?) {
    self.isConstrained = isConstrained
    self.left = left
    self.named = named
  }

  mutating func holds(_ type: ValueType, _ value: Value) -> Bool {
    left -= 1
    guard left >= 0, depth < Self.mostDepth else { return false }
    depth += 1
    defer { depth -= 1 }
    switch type {
    case .any: return true
    case .named(let name): return named(name).map { holds($0, value) } ?? false
    case .constrained(let base, let constraint):
      guard holds(base, value) else { return false }
      return !isConstrained || keeps(constraint, value)
    default: return hasForm(type, value)
    }
  }

  private mutating func keeps(_ constraint: TypeConstraint, _ value: Value) -> Bool {
    let (holds, steps) = constraint.holds(value, left)
    left -= steps
    return holds
  }

  private mutating func hasForm(_ type: ValueType, _ value: Value) -> Bool {
    switch (type, value) {
    case (.null, .null), (.boolean, .boolean), (.number, .number), (.string, .string),
      (.date, .date), (.time, .time), (.dateTime, .dateTime),
      (.yearMonthDuration, .yearMonthDuration), (.dayTimeDuration, .dayTimeDuration):
      return true
    case (.list(let item), .list(let items)):
      for value in items where !takes(item, value) { return false }
      return true
    case (.range(let end), .range(let range)):
      return takes(end, range.lower) && takes(end, range.upper)
    case (.context(let members), .context(let context)):
      for member in members {
        guard let value = context[member.name], takes(member.type, value) else { return false }
      }
      return true
    case (.function(let parameters, let result), .function(let function)):
      return Self.takes(parameters, result, function)
    default: return false
    }
  }

  /// As `holds`, but null stands for a value of every type.
  private mutating func takes(_ type: ValueType, _ value: Value) -> Bool {
    value.isNull || holds(type, value)
  }

  private static func takes(
    _ parameters: [ValueType], _ result: ValueType, _ function: FunctionValue
  ) -> Bool {
    if function.isBuiltin {
      return Builtin.named[function.name]?.takes(parameters.count) ?? false
    }
    return function.parameters.count == parameters.count
      && zip(parameters, function.parameters).allSatisfy { $1.type.takes($0) }
      && result.takes(function.result)
  }
}
