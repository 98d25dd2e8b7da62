extension ModelBuilder {
  mutating func group(_ element: XMLElement) -> Group {
    let head = head(element, "name")
    for part in parts(of: element) { unexpected(part) }
    return Group(name: element["name"], head: head)
  }

  mutating func annotation(_ element: XMLElement) -> TextAnnotation {
    let head = head(element, "textFormat")
    var annotation = TextAnnotation(textFormat: element["textFormat"], head: head)
    for part in parts(of: element) {
      if part.name == "text" { set(&annotation.text, part.text, part) } else { unexpected(part) }
    }
    return annotation
  }

  mutating func association(_ element: XMLElement) -> Association {
    let head = head(element, "associationDirection")
    var source: ElementReference?
    var target: ElementReference?
    for part in parts(of: element) {
      switch part.name {
      case "sourceRef": set(&source, reference(part), part)
      case "targetRef": set(&target, reference(part), part)
      default: unexpected(part)
      }
    }
    if source == nil { note(.missingPart("sourceRef"), element) }
    if target == nil { note(.missingPart("targetRef"), element) }
    return Association(
      from: source ?? ElementReference(id: ""), to: target ?? ElementReference(id: ""),
      direction: choice("associationDirection", element, or: .none), head: head)
  }

  mutating func collection(_ element: XMLElement) -> ElementCollection {
    let head = head(element, "name")
    var collection = ElementCollection(name: name(element), head: head)
    for part in parts(of: element) {
      if part.name == "drgElement" {
        collection.elements.append(reference(part))
      } else {
        unexpected(part)
      }
    }
    return collection
  }

  mutating func indicator(_ element: XMLElement) -> PerformanceIndicator {
    let head = head(element, "name", "URI")
    var indicator = PerformanceIndicator(name: name(element), uri: element["URI"], head: head)
    for part in parts(of: element) {
      if part.name == "impactingDecision" {
        indicator.impactingDecisions.append(reference(part))
      } else {
        unexpected(part)
      }
    }
    return indicator
  }

  mutating func organization(_ element: XMLElement) -> OrganizationUnit {
    let head = head(element, "name", "URI")
    var unit = OrganizationUnit(name: name(element), uri: element["URI"], head: head)
    for part in parts(of: element) {
      switch part.name {
      case "decisionMade": unit.decisionsMade.append(reference(part))
      case "decisionOwned": unit.decisionsOwned.append(reference(part))
      default: unexpected(part)
      }
    }
    return unit
  }
}
