internal import FEEL

/// The types that models define, as FEEL has them.
struct TypeTable: Sendable {
  /// Every type by its namespace and name.
  private var types: [String: ValueType] = [:]
  /// The names that a model may use, with the types they lead to.
  private var visible: [String: [String: String]] = [:]
  /// The types of an evaluation by the namespace of its model.
  private var merged: [String: [String: ValueType]] = [:]

  init(_ library: ModelLibrary) {
    for model in library.all {
      var names: [String: String] = [:]
      for other in library.all {
        guard let path = library.path(from: model.namespace, to: other.namespace) else { continue }
        for item in other.itemDefinitions {
          names[(path + [item.name]).joined(separator: ".")] = Self.key(other, item)
        }
      }
      visible[model.namespace] = names
    }
    for model in library.all {
      for item in model.itemDefinitions {
        types[Self.key(model, item)] = type(of: item, in: model.namespace)
      }
    }
    for model in library.all {
      merged[model.namespace] = types.merging(
        (visible[model.namespace] ?? [:]).compactMapValues { types[$0] }
      ) { _, own in own }
    }
  }

  private static func key(_ model: Definitions, _ item: ItemDefinition) -> String {
    "\(model.namespace)#\(item.name)"
  }

  /// The types of an evaluation in a model, by the names that it uses and by those of all models.
  func types(in namespace: String) -> [String: ValueType] { merged[namespace] ?? types }

  /// The names that expressions of a model may use.
  func names(in namespace: String) -> [String] { (visible[namespace] ?? [:]).keys.sorted() }

  /// The type of a reference; any where there is none or it leads nowhere.
  func type(_ reference: String?, in namespace: String) -> ValueType {
    guard let reference else { return .any }
    if let key = visible[namespace]?[reference] { return .named(key) }
    if let basic = ValueType.basic[reference] { return basic }
    guard let read = try? Parser.type(reference) else { return .any }
    return qualified(read, in: namespace)
  }

  private func qualified(_ type: ValueType, in namespace: String) -> ValueType {
    switch type {
    case .named(let name): visible[namespace]?[name].map { .named($0) } ?? .any
    case .list(let item): .list(qualified(item, in: namespace))
    case .range(let item): .range(qualified(item, in: namespace))
    case .context(let members):
      .context(members.map { .init(name: $0.name, type: qualified($0.type, in: namespace)) })
    case .function(let parameters, let result):
      .function(
        parameters.map { qualified($0, in: namespace) }, qualified(result, in: namespace))
    default: type
    }
  }

  private func type(of item: ItemDefinition, in namespace: String) -> ValueType {
    var result: ValueType
    if let function = item.functionItem {
      result = .function(
        function.parameters.map { type($0.typeRef, in: namespace) },
        type(function.outputTypeRef, in: namespace))
    } else if item.components.isEmpty {
      result = type(item.typeRef, in: namespace)
    } else {
      let members = item.components.map { component in
        ValueType.Member(name: component.name, type: type(of: component, in: namespace))
      }
      // A name that stands twice would be looked at twice, and what is in it four times.
      let distinct = Dictionary(members.map { ($0.name, $0) }) { first, _ in first }
      result = .context(distinct.values.sorted { $0.name < $1.name })
    }
    if let allowed = item.allowedValues { result = constrained(result, by: allowed) }
    if item.isCollection { result = .list(result) }
    if let constraint = item.typeConstraint { result = constrained(result, by: constraint) }
    return result
  }

  private func constrained(_ type: ValueType, by tests: UnaryTestsText) -> ValueType {
    var scope = Scope()
    scope.add("?")
    scope.checksArguments = false
    // Tests that cannot be read are found when the model is checked; here they refuse nothing.
    guard let tests = try? Parser.unaryTests(tests.text, scope: scope) else { return type }
    return .constrained(
      type,
      TypeConstraint(text: tests.text, tests: tests) { value, most in
        var evaluator = Evaluator()
        evaluator.limits.steps = min(most, evaluator.limits.steps)
        let holds = evaluator.holds(tests, for: value, at: BoxCompiler.start) == true
        return (holds, evaluator.steps)
      })
  }
}
