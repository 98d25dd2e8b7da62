extension Evaluator {
  /// Calls a function that was known by name while reading.
  mutating func call(
    _ function: String, _ arguments: [Expression], at position: SourcePosition
  ) -> Value {
    let values = values(of: arguments)
    if !environment.functions.isEmpty, let given = environment.functions[function] {
      guard given.argumentCount.contains(values.count) else {
        return null(.wrongCount(function: function, count: values.count), at: position)
      }
      return given.body(values)
    }
    guard let builtin = Builtin.named[function] else {
      return null(.unknownFunction(function), at: position)
    }
    return call(builtin, values, at: position)
  }

  private mutating func values(of arguments: [Expression]) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments { values.append(operand(argument)) }
    return values
  }

  mutating func call(_ builtin: Builtin, _ values: [Value], at position: SourcePosition) -> Value {
    let outer = place
    defer { place = outer }
    place = position
    let before = issues.count
    guard builtin.takes(values.count) else {
      return null(.wrongCount(function: builtin.name, count: values.count), at: position)
    }
    guard spend(on: values) else { return .null }
    if let result = builtin.body(values, &self) { return bounded(result, at: position) }
    // The function may have said more about it than its name.
    if issues.count == before {
      let types = values.map(\.typeName)
      return null(.wrongArguments(function: builtin.name, types: types), at: position)
    }
    return .null
  }

  /// Calls whatever the expression before the brackets comes to.
  mutating func invoke(
    _ function: Expression, _ arguments: Arguments, at position: SourcePosition
  ) -> Value {
    if case .name(let name) = function.form, !environment.values[name].isFunction {
      if let given = environment.functions[name], case .positional(let expressions) = arguments {
        return given.body(values(of: expressions))
      }
      if let builtin = Builtin.named[name] {
        return invoke(builtin, arguments, at: position)
      }
    }
    guard case .function(let value) = self.value(of: function) else {
      return null(.notAFunction(function.brief), at: position)
    }
    switch arguments {
    case .positional(let expressions): return call(value, values(of: expressions), at: position)
    case .named(let entries):
      if case .builtin(let name) = value.body, let builtin = Builtin.named[name] {
        return invoke(builtin, arguments, at: position)
      }
      guard let values = ordered(entries, by: value.parameters.map(\.name)) else {
        return null(.wrongNames(function: function.brief), at: position)
      }
      return call(value, values, at: position)
    }
  }

  private mutating func invoke(
    _ builtin: Builtin, _ arguments: Arguments, at position: SourcePosition
  ) -> Value {
    switch arguments {
    case .positional(let expressions): return call(builtin, values(of: expressions), at: position)
    case .named(let entries):
      for names in builtin.parameters where entries.allSatisfy({ names.contains($0.name) }) {
        if let values = ordered(entries, by: names, atLeast: builtin.least),
          entries.isEmpty || zip(names, values).allSatisfy(Self.isOfItsName)
        {
          return call(builtin, Array(values.prefix(builtin.most ?? values.count)), at: position)
        }
      }
      return null(.wrongNames(function: builtin.name), at: position)
    }
  }

  /// Whether a value is what the plural or singular of a name promises, by which ways to call a
  /// function differ.
  private static func isOfItsName(_ name: String, _ value: Value) -> Bool {
    let isList = if case .list = value { true } else { false }
    switch name {
    case "keys": return isList
    case "key": return !isList
    default: return true
    }
  }

  /// Named arguments in the order of the parameters; null for those that were left out.
  private mutating func ordered(
    _ entries: [ContextEntry], by names: [String], atLeast least: Int = 0
  ) -> [Value]? {
    guard Set(entries.map(\.name)).count == entries.count else { return nil }
    var values = [Value](repeating: .null, count: names.count)
    var last = least
    for entry in entries {
      guard let place = names.firstIndex(of: entry.name) else { return nil }
      values[place] = value(of: entry.value)
      last = max(last, place + 1)
    }
    return Array(values.prefix(last))
  }

  /// Calls a function with values; null with its cause where it does not take them.
  public mutating func call(
    _ function: FunctionValue, _ values: [Value], at position: SourcePosition
  ) -> Value {
    if case .builtin(let name) = function.body {
      guard let builtin = Builtin.named[name] else {
        return null(.unknownFunction(name), at: position)
      }
      return call(builtin, values, at: position)
    }
    let name = function.name.isEmpty ? "function" : function.name
    guard values.count == function.parameters.count else {
      return null(.wrongCount(function: name, count: values.count), at: position)
    }
    var taken: [Value] = []
    for (value, parameter) in zip(values, function.parameters) {
      guard let value = coerced(value, to: parameter.type) else {
        return null(.wrongArguments(function: name, types: values.map(\.typeName)), at: position)
      }
      taken.append(value)
    }
    return run(function, taken, name: name, at: position)
  }

  private mutating func run(
    _ function: FunctionValue, _ values: [Value], name: String, at position: SourcePosition
  ) -> Value {
    guard enter(at: position) else { return .null }
    defer { leave() }
    switch function.body {
    case .builtin: return .null
    case .native(let body):
      let before = issues.count
      if let result = body(values, &self) { return bounded(result, at: position) }
      if issues.count > before { return .null }
      return null(.wrongArguments(function: name, types: values.map(\.typeName)), at: position)
    case .expression(let expression, let captured):
      guard spend(captured.values.count >> 4) else { return .null }
      let outer = environment
      defer { environment = outer }
      environment = captured
      // A function that has a name may call itself.
      if !function.name.isEmpty { environment.values[function.name] = .function(function) }
      for (parameter, value) in zip(function.parameters, values) {
        environment.values[parameter.name] = value
      }
      let result = value(of: expression)
      return coerced(result, to: function.result)
        ?? null(.wrongResult(function: name, type: result.typeName), at: position)
    }
  }

  /// A function as a value, with the names that are known where it is written.
  mutating func function(_ literal: FunctionLiteral, at position: SourcePosition) -> Value {
    guard literal.isExternal else {
      return capture(literal, at: position)
    }
    guard case .context(let description) = value(of: literal.body),
      let function = environment.external?(literal, description)
    else { return null(.notAllowed(literal.body.brief), at: position) }
    return .function(function)
  }
}

extension Evaluator {
  /// The function with the names that it reads, and no others: what it holds would pile up where
  /// functions hold functions.
  private mutating func capture(
    _ literal: FunctionLiteral, at position: SourcePosition
  ) -> Value {
    var captured = environment
    captured.values = [:]
    var depth = 0
    var size = 0
    for name in literal.captured {
      guard let value = environment.values[name] else { continue }
      captured.values[name] = value
      let measure = ValueMeasure(value, limit: limits.valueSize)
      depth = max(depth, measure.depth)
      size += measure.size
    }
    guard spend(literal.captured.count >> 4 + size >> 6) else { return .null }
    guard depth < ValueMeasure.mostDepth else {
      return null(.tooDeep(limit: ValueMeasure.mostDepth), at: position)
    }
    return .function(
      FunctionValue(
        parameters: literal.parameters, body: .expression(literal.body, captured),
        depth: depth + 1))
  }
}

extension Value? {
  var isFunction: Bool {
    if case .function = self { true } else { false }
  }
}
