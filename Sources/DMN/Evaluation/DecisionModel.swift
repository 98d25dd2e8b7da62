public import FEEL

/// A decision model with all that it imports, compiled so that it can be run often.
public struct DecisionModel: Sendable {
  /// The model as it was written.
  public let definitions: Definitions
  let elements: [ModelLibrary.Key: CompiledElement]
  let types: TypeTable
  private let keys: [String: [ModelLibrary.Key]]

  /// Compiles a model; `imports` holds the models that it imports, and those that they do.
  ///
  /// What cannot be read becomes null with a cause when it is evaluated; `ModelCheck` tells of it
  /// before.
  public init(_ definitions: Definitions, imports: [Definitions] = []) {
    let library = ModelLibrary(definitions, imports: imports)
    self.definitions = definitions
    types = TypeTable(library)
    var elements: [ModelLibrary.Key: CompiledElement] = [:]
    for model in library.all {
      let compiler = ElementCompiler(library: library, types: types, model: model)
      for element in compiler.elements() { elements[element.key] = element }
    }
    self.elements = elements
    var keys: [String: [ModelLibrary.Key]] = [:]
    for element in elements.values {
      for name in Set([element.name, element.title]) { keys[name, default: []].append(element.key) }
    }
    self.keys = keys
  }

  /// Runs a decision, a business knowledge model or a decision service of the model by its name.
  ///
  /// `inputs` are values by the names of input data (and of input decisions of a service); `now` is
  /// the instant that `now()` and `today()` give; `isTraced` keeps what each node came to.
  public func run(
    _ name: String, _ inputs: ModelInputs = ModelInputs(), now: DateTime? = nil,
    limits: EvaluationLimits = EvaluationLimits(), isTraced: Bool = false
  ) -> ModelOutcome {
    var evaluator = Evaluator(Environment(now: now), limits: limits)
    if isTraced { evaluator.trace = EvaluationTrace() }
    guard let key = key(named: name), let element = elements[key] else {
      let value = evaluator.null(.unknownName(name), at: BoxCompiler.start)
      return ModelOutcome(value: value, issues: evaluator.issues, decisions: [])
    }
    var state = ModelState(inputs)
    let value = value(of: element, given: inputs, &state, &evaluator)
    return ModelOutcome(
      value: value, issues: evaluator.issues,
      decisions: state.order.compactMap { key in
        guard let element = elements[key], let value = state.values[key] else { return nil }
        let steps = state.steps[key].flatMap { evaluator.trace?.steps[$0] } ?? []
        return ModelOutcome.Decided(name: element.title, value: value, steps: Array(steps))
      })
  }

  private func value(
    of element: CompiledElement, given inputs: ModelInputs, _ state: inout ModelState,
    _ evaluator: inout Evaluator
  ) -> Value {
    switch element.logic {
    case .input, .decision: return value(of: element.key, &state, &evaluator)
    case .function(let literal):
      guard case .function(let function) = value(of: element.key, &state, &evaluator) else {
        return .null
      }
      let arguments = literal.parameters.map { inputs[$0.name, in: nil] ?? .null }
      return evaluator.call(function, arguments, at: BoxCompiler.start)
    case .service(let service):
      let given = (service.inputs + service.inputDecisions).map { key in
        inputs[elements[key]?.name ?? "", in: key.namespace] ?? .null
      }
      return run(service, element, given, &evaluator)
    }
  }

  /// An element of the model itself before one of its imports.
  private func key(named name: String) -> ModelLibrary.Key? {
    let found = keys[name] ?? []
    return found.first { $0.namespace == definitions.namespace } ?? found.first
  }
}
