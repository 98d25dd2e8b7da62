extension Evaluator {
  /// The value as one of a type, after the implicit conversions of the language; nil where it is
  /// none.
  ///
  /// A list of one becomes its item, one becomes a list of it, and a date a date and time.
  public mutating func coerced(_ value: Value, to type: ValueType) -> Value? {
    if type == .any || value.isNull { return value }
    let type = resolved(type)
    if conforms(value, to: type) { return value }
    switch (type, value) {
    case (.list(let item), _) where conforms(value, to: item): return .list([value])
    case (_, .list(let items)) where items.count == 1 && conforms(items[0], to: type):
      return items[0]
    case (.dateTime, .date(let day)): return .dateTime(DateTime(utcMidnightOf: day))
    default: return nil
    }
  }

  /// The value as one of a type, or null with the name of what it was for.
  public mutating func typed(
    _ value: Value, _ type: ValueType, _ name: String, at position: SourcePosition
  ) -> Value {
    coerced(value, to: type)
      ?? null(.notOfType(name, type: type.description, value: value.typeName), at: position)
  }

  private mutating func conforms(_ value: Value, to type: ValueType) -> Bool {
    holds(value, type, isConstrained: true)
  }

  /// Whether a value is of a type; the work is counted.
  mutating func holds(_ value: Value, _ type: ValueType, isConstrained: Bool) -> Bool {
    let types = environment.types
    var check = TypeCheck(isConstrained: isConstrained, left: stepsLeft << 4) { types[$0] }
    let before = check.left
    let holds = check.holds(type, value)
    guard spend((before - max(0, check.left)) >> 4) else { return false }
    return holds
  }

  private func resolved(_ type: ValueType) -> ValueType {
    var type = type
    // A type that is defined by itself would never end.
    for _ in 0..<32 {
      guard case .named(let name) = type, let next = environment.types[name] else { break }
      type = next
    }
    return type
  }
}
