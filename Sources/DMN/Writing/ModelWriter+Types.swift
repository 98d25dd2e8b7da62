extension ModelWriter {
  mutating func importing(_ item: Import) {
    element("import", item.head, attributes(of: item))
  }

  func attributes(of item: Import) -> [XMLTextAttribute] {
    XMLTextAttribute.present(
      ("name", item.name), ("namespace", item.namespace), ("locationURI", item.locationURI),
      ("importType", item.importType))
  }

  mutating func itemDefinition(_ name: String, _ item: ItemDefinition) {
    let own = XMLTextAttribute.present(
      ("name", item.name), ("typeLanguage", item.typeLanguage),
      ("isCollection", item.isCollection ? "true" : nil))
    element(name, item.head, own) { writer in
      if let type = item.typeRef { writer.xml.leaf("typeRef", type) }
      writer.unaryTests("allowedValues", item.allowedValues)
      writer.unaryTests("typeConstraint", item.typeConstraint)
      for component in item.components { writer.itemDefinition("itemComponent", component) }
      if let function = item.functionItem { writer.functionItem(function) }
    }
  }

  private mutating func functionItem(_ item: FunctionItem) {
    let own = XMLTextAttribute.present(("outputTypeRef", item.outputTypeRef))
    element("functionItem", item.head, own) { writer in
      for parameter in item.parameters { writer.informationItem("parameters", parameter) }
    }
  }

  mutating func informationItem(_ name: String, _ item: InformationItem?) {
    guard let item else { return }
    element(
      name, item.head, XMLTextAttribute.present(("name", item.name), ("typeRef", item.typeRef)))
  }

  mutating func unaryTests(_ name: String, _ tests: UnaryTestsText?) {
    guard let tests else { return }
    let own = XMLTextAttribute.present(
      ("typeRef", tests.typeRef), ("expressionLanguage", tests.expressionLanguage))
    element(name, tests.head, own) { writer in writer.xml.leaf("text", tests.text) }
  }
}
