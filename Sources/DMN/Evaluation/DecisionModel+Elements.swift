internal import FEEL

extension DecisionModel {
  /// The value of an element, made once in a run.
  func value(
    of key: ModelLibrary.Key, _ state: inout ModelState, _ evaluator: inout Evaluator
  ) -> Value {
    if let value = state.values[key] { return value }
    guard let element = elements[key] else {
      return evaluator.null(.unknownName(key.id), at: BoxCompiler.start)
    }
    guard !state.open.contains(key), state.open.count < ModelState.mostOpen else {
      return evaluator.null(
        .other(
          chinese: "“\(element.name)”依赖自身，或依赖链过长",
          english: "“\(element.name)” requires itself, or too long a chain of others"),
        at: BoxCompiler.start)
    }
    // What waits for others needs its part of the stack, as nodes of expressions do.
    guard evaluator.enter(at: BoxCompiler.start) else { return .null }
    state.open.insert(key)
    defer {
      evaluator.leave()
      state.open.remove(key)
    }
    let value = made(element, &state, &evaluator)
    state.values[key] = value
    if case .decision = element.logic { state.order.append(key) }
    return value
  }

  private func made(
    _ element: CompiledElement, _ state: inout ModelState, _ evaluator: inout Evaluator
  ) -> Value {
    switch element.logic {
    case .input:
      let given = state.inputs[element.name, in: element.key.namespace] ?? .null
      return typed(given, element, &evaluator)
    case .decision(let expression):
      let environment = environment(for: element, &state, &evaluator)
      // What it requires was made before, so that the steps from here on are its own.
      let first = evaluator.trace?.steps.count ?? 0
      let value = within(environment, &evaluator) { evaluator in
        typed(evaluator.value(of: expression), element, &evaluator)
      }
      state.steps[element.key] = first..<(evaluator.trace?.steps.count ?? first)
      return value
    case .function(let literal):
      let environment = environment(for: element, &state, &evaluator)
      return function(literal, element, environment, &evaluator)
    case .service(let service): return .function(function(service, element))
    }
  }

  private func within(
    _ environment: Environment, _ evaluator: inout Evaluator,
    _ body: (inout Evaluator) -> Value
  ) -> Value {
    let outer = evaluator.environment
    defer { evaluator.environment = outer }
    evaluator.environment = environment
    return body(&evaluator)
  }

  private func typed(
    _ value: Value, _ element: CompiledElement, _ evaluator: inout Evaluator
  ) -> Value {
    let outer = evaluator.environment.types
    defer { evaluator.environment.types = outer }
    evaluator.environment.types = types.types(in: element.key.namespace)
    return evaluator.typed(value, element.type, element.name, at: BoxCompiler.start)
  }

  /// The names that an element may use: what it requires, under the names of imports where it
  /// stands in another model.
  private func environment(
    for element: CompiledElement, _ state: inout ModelState, _ evaluator: inout Evaluator
  ) -> Environment {
    var environment = Environment(
      types: types.types(in: element.key.namespace), now: evaluator.environment.now)
    environment.external = ExternalFunctions.function
    for requirement in element.requirements {
      guard let required = elements[requirement.key] else { continue }
      let value = value(of: requirement.key, &state, &evaluator)
      put(value, as: required.name, requirement.path[...], into: &environment.values)
    }
    return environment
  }

  private func put(
    _ value: Value, as name: String, _ path: ArraySlice<String>, into values: inout [String: Value]
  ) {
    guard let first = path.first else {
      values[name] = value
      return
    }
    var inner: [String: Value] = [:]
    if case .context(let context)? = values[first] {
      for (name, value) in context { inner[name] = value }
    }
    put(value, as: name, path.dropFirst(), into: &inner)
    var context = Context()
    for name in inner.keys.sorted() { context[name] = inner[name] }
    values[first] = .context(context)
  }

  private func function(
    _ literal: FunctionLiteral, _ element: CompiledElement, _ environment: Environment,
    _ evaluator: inout Evaluator
  ) -> Value {
    if literal.isExternal {
      return within(environment, &evaluator) { evaluator in
        evaluator.value(of: Expression(.function(literal), at: BoxCompiler.start))
      }
    }
    return .function(
      FunctionValue(
        name: element.name, parameters: literal.parameters, result: result(of: element.type),
        body: .expression(literal.body, environment)))
  }

  /// The type of what a function gives: models write it in place of the type of the function.
  private func result(of type: ValueType) -> ValueType {
    var type = type
    for _ in 0..<32 {
      switch type {
      case .function(_, let result): return result
      case .named(let name):
        guard let next = types.types(in: definitions.namespace)[name] else { return type }
        type = next
      default: return type
      }
    }
    return .any
  }

  private func function(
    _ service: CompiledService, _ element: CompiledElement
  ) -> FunctionValue {
    let parameters = (service.inputs + service.inputDecisions).compactMap { key in
      elements[key].map { FunctionParameter($0.name, $0.type) }
    }
    return FunctionValue(
      name: element.name, parameters: parameters,
      body: .native { values, evaluator in run(service, element, values, &evaluator) })
  }

  /// Runs a decision service with the values of its inputs; it sees nothing else.
  func run(
    _ service: CompiledService, _ element: CompiledElement, _ values: [Value],
    _ evaluator: inout Evaluator
  ) -> Value {
    var inputs = ModelInputs()
    for (key, value) in zip(service.inputs, values) {
      inputs.set(elements[key]?.name ?? "", value, in: key.namespace)
    }
    var state = ModelState(inputs)
    for (key, value) in zip(service.inputDecisions, values.dropFirst(service.inputs.count)) {
      guard let element = elements[key] else { continue }
      state.values[key] = typed(value, element, &evaluator)
    }
    if service.outputs.count == 1 {
      let value = value(of: service.outputs[0], &state, &evaluator)
      return evaluator.typed(
        value, result(of: element.type), element.name, at: BoxCompiler.start)
    }
    var context = Context()
    for key in service.outputs {
      context[elements[key]?.name ?? key.id] = value(of: key, &state, &evaluator)
    }
    return evaluator.typed(
      .context(context), result(of: element.type), element.name, at: BoxCompiler.start)
  }
}
