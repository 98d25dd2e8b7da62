extension Evaluator {
  mutating func call(
    _ function: String, _ arguments: [Expression], at position: SourcePosition
  ) -> Value {
    var values: [Value] = []
    for argument in arguments { values.append(value(of: argument)) }
    if let given = environment.functions[function] { return given.body(values) }
    guard let builtin = Builtin(rawValue: function) else {
      return null(.unknownName(function), at: position)
    }
    if builtin.takesList {
      // `count(list)` and `count(a, b)` are the same to FEEL.
      if values.count == 1, case .list(let items) = values[0] { values = items }
      return builtin.fold(values, from: self, at: position, issues: &issues)
    }
    guard let result = builtin.apply(values) else {
      let wrong = values.first { $0 != .null } ?? .null
      return null(.wrongArgument(function: function, type: wrong.typeName), at: position)
    }
    return result
  }
}
