extension ModelCheck {
  mutating func checkRequirementCycles() {
    // Sorted, so that the same model always gives the same words.
    let keys = nodes.keys.sorted { $0.href < $1.href }
    let places = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
    let search = CircleSearch(
      keys.map { key in
        needs(of: nodes[key]).compactMap { places[absolute($0, from: key.namespace)] }
      })
    for circle in search.circles() {
      let path = circle.compactMap { nodes[keys[$0]] }
      guard let first = path.first else { continue }
      note(.requirementCycle(path.map(\.name)), first)
    }
  }

  /// What must be found before a node: the answers and functions that it needs.
  private func needs(of node: GraphElement?) -> [ElementReference] {
    switch node {
    case .decision(let decision):
      decision.informationRequirements.map(\.reference)
        + decision.knowledgeRequirements.map(\.reference)
    case .knowledgeModel(let model): model.knowledgeRequirements.map(\.reference)
    case .service(let service): service.outputDecisions + service.encapsulatedDecisions
    case .input, .source, nil: []
    }
  }

  mutating func checkTypeCycles() {
    let items = model.itemDefinitions
    let places = Dictionary(
      zip(items.map(\.name), items.indices), uniquingKeysWith: { first, _ in first })
    let search = CircleSearch(items.map { item in item.typeRefs.compactMap { places[$0] } })
    for circle in search.circles() {
      let path = circle.map { items[$0] }
      guard let first = path.first else { continue }
      note(.typeCycle(path.map(\.name)), "itemDefinition", first.head, first.name)
    }
  }
}

extension ItemDefinition {
  /// The types that the type is made of, those of its parts included.
  var typeRefs: [String] {
    var found: [String] = []
    var waiting = [self]
    while let item = waiting.popLast() {
      if let type = item.typeRef { found.append(type) }
      if let function = item.functionItem {
        found += function.parameters.compactMap(\.typeRef)
        if let type = function.outputTypeRef { found.append(type) }
      }
      waiting += item.components
    }
    return found
  }
}
