internal import FEEL

/// Compiles the elements of one model.
struct ElementCompiler {
  let library: ModelLibrary
  let types: TypeTable
  let model: Definitions
  /// What each element of the model may name beside what it requires.
  private let scope: Scope
  /// Where a check reads what was compiled.
  private let journal: BoxJournal?

  init(
    library: ModelLibrary, types: TypeTable, model: Definitions, journal: BoxJournal? = nil
  ) {
    self.journal = journal
    self.library = library
    self.types = types
    self.model = model
    var scope = Scope()
    scope.checksArguments = false
    for model in library.all { Self.addMembers(of: model.itemDefinitions, to: &scope) }
    for name in types.names(in: model.namespace) { scope.add(type: name) }
    self.scope = scope
  }

  func elements() -> [CompiledElement] {
    model.elements.compactMap { element in
      compiled(element, ModelLibrary.key(of: element, in: model.namespace))
    }
  }

  /// Compiles one element.
  func compile(_ element: GraphElement) {
    _ = compiled(element, ModelLibrary.key(of: element, in: model.namespace))
  }

  private func compiled(_ element: GraphElement, _ key: ModelLibrary.Key) -> CompiledElement? {
    let type = types.type(element.variable?.typeRef, in: model.namespace)
    let name = element.variable?.name ?? element.name
    switch element {
    case .source: return nil
    case .input:
      return CompiledElement(
        key: key, name: name, title: element.name, type: type, logic: .input, requirements: [])
    case .decision(let decision):
      let requirements = requirements(
        decision.informationRequirements.map(\.reference)
          + decision.knowledgeRequirements.map(\.reference))
      var compiler = compiler(requirements)
      return CompiledElement(
        key: key, name: name, title: element.name, type: type,
        logic: .decision(compiler.expression(decision.expression)), requirements: requirements)
    case .knowledgeModel(let knowledge):
      let requirements = requirements(knowledge.knowledgeRequirements.map(\.reference))
      var compiler = compiler(requirements)
      compiler.scope.add(name)
      let literal = knowledge.logic.map { compiler.function($0) }
      return CompiledElement(
        key: key, name: name, title: element.name, type: type,
        logic: .function(
          literal
            ?? FunctionLiteral(
              parameters: [],
              body: BoxCompiler.fault(
                .other(chinese: "函数没有内容", english: "the function has no body")),
              isExternal: false)),
        requirements: requirements)
    case .service(let service):
      return CompiledElement(
        key: key, name: name, title: element.name, type: type, logic: .service(compiled(service)),
        requirements: [])
    }
  }

  private func compiled(_ service: DecisionService) -> CompiledService {
    func keys(_ references: [ElementReference]) -> [ModelLibrary.Key] {
      references.map { library.key($0, in: model.namespace) }
    }
    return CompiledService(
      inputs: keys(service.inputData), inputDecisions: keys(service.inputDecisions),
      outputs: keys(service.outputDecisions))
  }

  private func requirements(
    _ references: [ElementReference]
  ) -> [CompiledElement.Requirement] {
    references.compactMap { reference in
      let key = library.key(reference, in: model.namespace)
      guard let path = library.path(from: model.namespace, to: key.namespace) else { return nil }
      return CompiledElement.Requirement(key: key, path: path)
    }
  }

  /// A compiler that knows the names of what an element requires, and those of all members.
  private func compiler(_ requirements: [CompiledElement.Requirement]) -> BoxCompiler {
    var scope = scope
    var variables: [String: ValueType] = [:]
    for requirement in requirements {
      guard let element = library[requirement.key] else { continue }
      let name = element.variable?.name ?? element.name
      let names = requirement.path + [name]
      scope.add(names[0])
      if names.count == 1 {
        variables[name] = types.type(element.variable?.typeRef, in: requirement.key.namespace)
      }
      for name in names.dropFirst() { scope.add(member: name) }
    }
    return BoxCompiler(
      scope: scope, types: types, namespace: model.namespace, variables: variables,
      journal: journal)
  }

  private static func addMembers(of items: [ItemDefinition], to scope: inout Scope) {
    for item in items {
      for component in item.components { scope.add(member: component.name) }
      addMembers(of: item.components, to: &scope)
    }
  }
}
