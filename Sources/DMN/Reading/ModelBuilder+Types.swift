extension ModelBuilder {
  mutating func itemDefinition(_ element: XMLElement) -> ItemDefinition {
    let head = head(element, "name", "typeLanguage", "isCollection")
    let isComponent = element.name == "itemComponent"
    var item = ItemDefinition(
      name: isComponent ? required("name", element) : name(element), head: head)
    item.typeLanguage = language(element["typeLanguage"])
    item.isCollection = flag("isCollection", element) ?? false
    for part in parts(of: element) {
      switch part.name {
      case "typeRef":
        if let type = type(part.text, at: part) { set(&item.typeRef, type, part) }
      case "allowedValues": set(&item.allowedValues, unaryTests(part), part)
      case "typeConstraint": set(&item.typeConstraint, unaryTests(part), part)
      case "itemComponent": item.components.append(itemDefinition(part))
      case "functionItem": set(&item.functionItem, functionItem(part), part)
      default: unexpected(part)
      }
    }
    return item
  }

  private mutating func functionItem(_ element: XMLElement) -> FunctionItem {
    let head = head(element, "outputTypeRef")
    var item = FunctionItem(outputTypeRef: type(element["outputTypeRef"], at: element), head: head)
    for part in parts(of: element) {
      if part.name == "parameters" {
        item.parameters.append(informationItem(part))
      } else {
        unexpected(part)
      }
    }
    return item
  }

  mutating func informationItem(_ element: XMLElement) -> InformationItem {
    let head = head(element, "name", "typeRef")
    for part in parts(of: element) { unexpected(part) }
    return InformationItem(
      name: required("name", element), typeRef: type(element["typeRef"], at: element), head: head)
  }

  mutating func unaryTests(_ element: XMLElement) -> UnaryTestsText {
    let head = head(element, "typeRef", "expressionLanguage")
    var text: String?
    for part in parts(of: element) {
      if part.name == "text" { set(&text, part.text, part) } else { unexpected(part) }
    }
    if text == nil { note(.missingPart("text"), element) }
    var tests = UnaryTestsText(
      text ?? "", typeRef: type(element["typeRef"], at: element), head: head)
    tests.expressionLanguage = language(element["expressionLanguage"])
    return tests
  }
}
