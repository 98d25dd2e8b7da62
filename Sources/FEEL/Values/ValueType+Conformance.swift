extension ValueType {
  /// Whether a value is of this type; null is of every type but counts as an instance of none.
  ///
  /// `named` says what a type of the surroundings is; `instance of` does not look at constraints.
  public func holds(
    _ value: Value, isConstrained: Bool = true, named: (String) -> ValueType? = { _ in nil }
  ) -> Bool {
    switch (self, value) {
    case (.any, _): true
    case (.named(let name), _):
      named(name)?.holds(value, isConstrained: isConstrained, named: named) ?? false
    case (.constrained(let base, let constraint), _):
      base.holds(value, isConstrained: isConstrained, named: named)
        && (!isConstrained || constraint.holds(value))
    case (.null, .null), (.boolean, .boolean), (.number, .number), (.string, .string),
      (.date, .date), (.time, .time), (.dateTime, .dateTime),
      (.yearMonthDuration, .yearMonthDuration), (.dayTimeDuration, .dayTimeDuration):
      true
    case (.list(let type), .list(let items)):
      items.allSatisfy { $0.isNull || type.holds($0, isConstrained: isConstrained, named: named) }
    case (.range(let type), .range(let range)):
      [range.lower, range.upper].allSatisfy {
        $0.isNull || type.holds($0, isConstrained: isConstrained, named: named)
      }
    case (.context(let members), .context(let context)):
      members.allSatisfy { member in
        context[member.name].map {
          $0.isNull || member.type.holds($0, isConstrained: isConstrained, named: named)
        } ?? false
      }
    case (.function(let parameters, _), .function(let function)) where function.isBuiltin:
      Builtin.named[function.name]?.takes(parameters.count) ?? false
    case (.function(let parameters, let result), .function(let function)):
      function.parameters.count == parameters.count
        && zip(parameters, function.parameters).allSatisfy { $1.type.takes($0) }
        && result.takes(function.result)
    default: false
    }
  }

  /// Whether every value of the other type is one of this.
  func takes(_ other: ValueType) -> Bool {
    switch (self, other) {
    case (.any, _), (_, .any), (_, .null): true
    case (.list(let left), .list(let right)), (.range(let left), .range(let right)):
      left.takes(right)
    case (.context(let left), .context(let right)):
      left.allSatisfy { member in
        right.contains { $0.name == member.name && member.type.takes($0.type) }
      }
    case (.function(let left, let leftResult), .function(let right, let rightResult)):
      left.count == right.count && zip(left, right).allSatisfy { $1.takes($0) }
        && leftResult.takes(rightResult)
    default: self == other
    }
  }
}
