extension ModelCheck {
  mutating func checkImports() {
    for item in model.imports where item.isModel && models[item.namespace] == nil {
      note(.missingModel(namespace: item.namespace), "import", item.head, item.name)
    }
    let namespaces = models.keys.sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(namespaces, namespaces.indices))
    let search = CircleSearch(
      namespaces.map { namespace in
        models[namespace]?.imports.compactMap { places[$0.namespace] } ?? []
      })
    for circle in search.circles() {
      let names = circle.map { models[namespaces[$0]]?.name ?? "" }
      note(.importCycle(names), "definitions", model.head, model.name)
    }
  }

  mutating func checkNames() {
    var nodes: [String: GraphElement] = [:]
    for node in model.elements where node.kind != .source {
      if nodes.updateValue(node, forKey: node.name) != nil {
        note(.duplicateName(node.name, of: node.kind.rawValue), node)
      }
    }
    var imports: Set<String> = []
    for item in model.imports where !item.name.isEmpty && !imports.insert(item.name).inserted {
      note(.duplicateName(item.name, of: "import"), "import", item.head, item.name)
    }
    var types: Set<String> = []
    for item in model.itemDefinitions {
      if !types.insert(item.name).inserted {
        note(
          .duplicateName(item.name, of: "itemDefinition"), "itemDefinition", item.head, item.name)
      }
      checkComponentNames(item)
    }
  }

  private mutating func checkComponentNames(_ item: ItemDefinition) {
    var waiting = [item]
    while let structure = waiting.popLast() {
      var names: Set<String> = []
      for part in structure.components where !names.insert(part.name).inserted {
        note(.duplicateName(part.name, of: "itemComponent"), "itemDefinition", item.head, item.name)
      }
      waiting += structure.components
    }
  }

  mutating func checkIdentifiers() {
    var identifiers: Set<String> = []
    for node in model.elements {
      guard let id = node.id, !identifiers.insert(id).inserted else { continue }
      note(.duplicateIdentifier(id), node)
    }
  }
}
