extension Builtin {
  static let logic: [Builtin] = [
    Builtin("not", ["negand"]) { arguments, _ in
      arguments[0].asTruth.map { .boolean(!$0) }
    },
    Builtin("is", ["value1", "value2"]) { arguments, evaluator in
      .boolean(isSame(arguments[0], arguments[1], &evaluator))
    },
    Builtin("all", ["list"], isVariadic: true) { arguments, _ in
      quantify(arguments, isAll: true)
    },
    Builtin("any", ["list"], isVariadic: true) { arguments, _ in
      quantify(arguments, isAll: false)
    },
  ]

  /// Whether two values are the same element of the same type; times also by how their zone is
  /// written.
  private static func isSame(
    _ left: Value, _ right: Value, _ evaluator: inout Evaluator
  ) -> Bool {
    guard left.typeName == right.typeName else { return false }
    switch (left, right) {
    case (.time, _), (.dateTime, _): return left == right
    default: return evaluator.contains([right], left)
    }
  }

  /// The conjunction or disjunction of a list; an item that is no boolean leaves it undecided.
  private static func quantify(_ arguments: [Value], isAll: Bool) -> Value? {
    guard let items = arguments.items else { return nil }
    var isUndecided = false
    for item in items {
      switch item {
      case .boolean(!isAll): return .boolean(!isAll)
      case .boolean: continue
      default: isUndecided = true
      }
    }
    return isUndecided ? nil : .boolean(isAll)
  }
}
