extension ModelBuilder {
  mutating func definitions(_ element: XMLElement) -> Definitions {
    ownNamespace = required("namespace", element)
    noteImports(element)
    var model = Definitions(
      name: required("name", element), namespace: ownNamespace,
      head: head(
        element, "name", "namespace", "expressionLanguage", "typeLanguage", "exporter",
        "exporterVersion"))
    model.expressionLanguage = language(element["expressionLanguage"])
    model.typeLanguage = language(element["typeLanguage"])
    model.exporter = element["exporter"]
    model.exporterVersion = element["exporterVersion"]
    model.prefixes = foreignPrefixes()
    for part in parts(of: element) { take(part, into: &model) }
    for part in element.elements
    where part.namespace.flatMap({ Vocabulary.uses[$0] }) == .diagram {
      if part.name == "DMNDI" {
        set(&model.diagrams, diagrams(part), part)
      } else {
        unexpected(part)
      }
    }
    return model
  }

  private mutating func take(_ part: XMLElement, into model: inout Definitions) {
    switch part.name {
    case "import": model.imports.append(importing(part))
    case "itemDefinition": model.itemDefinitions.append(itemDefinition(part))
    case "decision": model.elements.append(.decision(decision(part)))
    case "businessKnowledgeModel": model.elements.append(.knowledgeModel(knowledgeModel(part)))
    case "decisionService": model.elements.append(.service(service(part)))
    case "inputData": model.elements.append(.input(inputData(part)))
    case "knowledgeSource": model.elements.append(.source(source(part)))
    case "group": model.artifacts.append(.group(group(part)))
    case "textAnnotation": model.artifacts.append(.annotation(annotation(part)))
    case "association": model.artifacts.append(.association(association(part)))
    case "elementCollection": model.collections.append(collection(part))
    case "performanceIndicator": model.businessContext.append(.indicator(indicator(part)))
    case "organizationUnit": model.businessContext.append(.organization(organization(part)))
    default: unexpected(part)
    }
  }

  /// References and types may stand before or after what they need, so imports are looked at first.
  private mutating func noteImports(_ element: XMLElement) {
    for part in element.elements where isModel(part) && part.name == "import" {
      guard let namespace = part["namespace"]?.trimmed else { continue }
      importNames[namespace] = importName(part)
      if let location = part["locationURI"]?.trimmed, !location.isEmpty {
        importLocations[location] = namespace
      }
    }
  }

  // Imports have no name in 1.1; the prefix of their namespace is what expressions use.
  private func importName(_ element: XMLElement) -> String? {
    if let name = element["name"] { return name }
    guard version == .v1_1, let namespace = element["namespace"]?.trimmed else { return nil }
    return document.prefixes.first { $0.namespace == namespace && !$0.prefix.isEmpty }?.prefix ?? ""
  }

  mutating func importing(_ element: XMLElement) -> Import {
    let head = head(element, "name", "namespace", "locationURI", "importType")
    let type = required("importType", element).trimmed
    return Import(
      name: importName(element) ?? required("name", element),
      namespace: required("namespace", element).trimmed, locationURI: element["locationURI"],
      importType: Vocabulary.uses[type] == .model ? Vocabulary.model : type, head: head)
  }

  /// The prefixes that foreign content may use, each with one meaning.
  private func foreignPrefixes() -> [NamespacePrefix] {
    var taken = Set(ModelWriter.reservedPrefixes)
    var bound: Set<String> = []
    var kept: [NamespacePrefix] = []
    var later: [String] = []
    for entry in document.prefixes where Vocabulary.uses[entry.namespace] == nil {
      if entry.namespace.isEmpty || entry.namespace == document.root.namespace { continue }
      if taken.contains(entry.prefix) {
        later.append(entry.namespace)
      } else {
        taken.insert(entry.prefix)
        bound.insert(entry.namespace)
        kept.append(entry)
      }
    }
    var number = 0
    for namespace in later where bound.insert(namespace).inserted {
      repeat { number += 1 } while taken.contains("ns\(number)")
      kept.append(NamespacePrefix("ns\(number)", namespace))
    }
    return kept
  }
}
