extension ModelCheck {
  mutating func checkTypes() {
    for item in model.itemDefinitions {
      for type in item.typeRefs where !isKnown(type) {
        note(.unknownType(type), "itemDefinition", item.head, item.name)
      }
    }
    for node in model.elements {
      if let type = node.variable?.typeRef, !isKnown(type) { note(.unknownType(type), node) }
      for box in expressions(of: node) {
        for type in box.typeRefs where !isKnown(type) { note(.unknownType(type), node) }
      }
    }
  }

  /// Whether a name is that of a type: of FEEL, of this model, or of an imported one.
  private func isKnown(_ type: String) -> Bool {
    if FEELTypeName.isKnown(type) { return true }
    if model.itemDefinitions.contains(where: { $0.name == type }) { return true }
    for item in model.imports {
      guard let other = models[item.namespace] else {
        // A model that is not at hand may hold any type under its name.
        if item.name.isEmpty || type.hasPrefix("\(item.name).") { return true }
        continue
      }
      let names = other.itemDefinitions.lazy.map { definition in
        item.name.isEmpty ? definition.name : "\(item.name).\(definition.name)"
      }
      if names.contains(type) { return true }
    }
    return false
  }
}
