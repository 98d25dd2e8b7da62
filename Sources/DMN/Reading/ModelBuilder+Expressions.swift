extension ModelBuilder {
  func isExpression(_ element: XMLElement) -> Bool { Self.expressionNames.contains(element.name) }

  private static let expressionNames: Set<String> = [
    "literalExpression", "context", "invocation", "functionDefinition", "relation", "list",
    "decisionTable", "conditional", "for", "some", "every", "filter",
  ]

  /// A box; `nil` for an element that is none.
  mutating func expression(_ element: XMLElement) -> BoxedExpression? {
    switch element.name {
    case "literalExpression": .literal(literal(element))
    case "context": .context(context(element))
    case "invocation": .invocation(invocation(element))
    case "functionDefinition": .function(function(element))
    case "relation": .relation(relation(element))
    case "list": .list(list(element))
    case "decisionTable": .table(table(element))
    case "conditional": .conditional(conditional(element))
    case "for": .iteration(iteration(element))
    case "some": .quantification(quantification(.some, element))
    case "every": .quantification(quantification(.every, element))
    case "filter": .filter(filter(element))
    default: nil
    }
  }

  mutating func literal(_ element: XMLElement) -> LiteralExpression {
    let head = head(element, "typeRef", "expressionLanguage")
    var literal = LiteralExpression(typeRef: type(element["typeRef"], at: element), head: head)
    literal.expressionLanguage = language(element["expressionLanguage"])
    for part in parts(of: element) {
      switch part.name {
      case "text": set(&literal.text, part.text, part)
      case "importedValues": set(&literal.importedValues, importedValues(part), part)
      default: unexpected(part)
      }
    }
    return literal
  }

  private mutating func importedValues(_ element: XMLElement) -> ImportedValues {
    let head = head(
      element, "name", "namespace", "locationURI", "importType", "expressionLanguage")
    var imported: String?
    for part in parts(of: element) {
      if part.name == "importedElement" {
        set(&imported, part.text, part)
      } else {
        unexpected(part)
      }
    }
    if imported == nil { note(.missingPart("importedElement"), element) }
    let source = Import(
      name: element["name"] ?? "", namespace: required("namespace", element),
      locationURI: element["locationURI"], importType: required("importType", element), head: head)
    return ImportedValues(
      source, element: imported ?? "", expressionLanguage: language(element["expressionLanguage"]))
  }

  private mutating func context(_ element: XMLElement) -> BoxedContext {
    let head = head(element, "typeRef")
    var context = BoxedContext(typeRef: type(element["typeRef"], at: element), head: head)
    for part in parts(of: element) {
      guard part.name == "contextEntry" else {
        unexpected(part)
        continue
      }
      if let entry = contextEntry(part) { context.entries.append(entry) }
    }
    return context
  }

  private mutating func contextEntry(_ element: XMLElement) -> BoxedContext.Entry? {
    let head = head(element)
    var variable: InformationItem?
    var value: BoxedExpression?
    for part in parts(of: element) {
      if part.name == "variable" {
        set(&variable, informationItem(part), part)
      } else if let expression = expression(part) {
        set(&value, expression, part)
      } else {
        unexpected(part)
      }
    }
    if value == nil { note(.missingPart("literalExpression"), element) }
    return value.map { BoxedContext.Entry(variable, $0, head: head) }
  }

  private mutating func invocation(_ element: XMLElement) -> BoxedInvocation {
    let head = head(element, "typeRef")
    var invocation = BoxedInvocation(typeRef: type(element["typeRef"], at: element), head: head)
    for part in parts(of: element) {
      if part.name == "binding" {
        if let binding = binding(part) { invocation.bindings.append(binding) }
      } else if let expression = expression(part) {
        set(&invocation.function, expression, part)
      } else {
        unexpected(part)
      }
    }
    return invocation
  }

  private mutating func binding(_ element: XMLElement) -> BoxedInvocation.Binding? {
    var parameter: InformationItem?
    var value: BoxedExpression?
    for part in parts(of: element) {
      if part.name == "parameter" {
        set(&parameter, informationItem(part), part)
      } else if let expression = expression(part) {
        set(&value, expression, part)
      } else {
        unexpected(part)
      }
    }
    if parameter == nil { note(.missingPart("parameter"), element) }
    return parameter.map { BoxedInvocation.Binding($0, value) }
  }

  mutating func function(_ element: XMLElement) -> BoxedFunction {
    let head = head(element, "typeRef", "kind")
    var function = BoxedFunction(
      kind: choice("kind", element) ?? foreignKind(head) ?? .feel,
      typeRef: type(element["typeRef"], at: element), head: head)
    for part in parts(of: element) {
      if part.name == "formalParameter" {
        function.parameters.append(informationItem(part))
      } else if let expression = expression(part) {
        set(&function.body, expression, part)
      } else {
        unexpected(part)
      }
    }
    return function
  }

  // Version 1.1 has no attribute for the kind; tools put one of their own, by its initial.
  private func foreignKind(_ head: ElementHead) -> BoxedFunction.Kind? {
    guard version == .v1_1, let kind = head.attributes.first(where: { $0.name == "kind" }) else {
      return nil
    }
    return BoxedFunction.Kind.allCases.first { known in
      kind.value == known.rawValue || kind.value == known.rawValue.prefix(1)
    }
  }
}
