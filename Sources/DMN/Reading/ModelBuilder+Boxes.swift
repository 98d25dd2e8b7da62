extension ModelBuilder {
  mutating func relation(_ element: XMLElement) -> BoxedRelation {
    let head = head(element, "typeRef")
    var relation = BoxedRelation(typeRef: type(element["typeRef"], at: element), head: head)
    for part in parts(of: element) {
      switch part.name {
      case "column": relation.columns.append(informationItem(part))
      case "row": relation.rows.append(list(part))
      default: unexpected(part)
      }
    }
    return relation
  }

  mutating func list(_ element: XMLElement) -> BoxedList {
    let head = head(element, "typeRef")
    var list = BoxedList(typeRef: type(element["typeRef"], at: element), head: head)
    for part in parts(of: element) {
      if let item = expression(part) { list.items.append(item) } else { unexpected(part) }
    }
    return list
  }

  mutating func conditional(_ element: XMLElement) -> BoxedConditional {
    let head = head(element, "typeRef")
    let children = children(of: element, ["if", "then", "else"])
    return BoxedConditional(
      if: children[0], then: children[1], else: children[2],
      typeRef: type(element["typeRef"], at: element), head: head)
  }

  mutating func iteration(_ element: XMLElement) -> BoxedIteration {
    let head = head(element, "typeRef", "iteratorVariable")
    let children = children(of: element, ["in", "return"])
    return BoxedIteration(
      element["iteratorVariable"], in: children[0], return: children[1],
      typeRef: type(element["typeRef"], at: element), head: head)
  }

  mutating func quantification(
    _ kind: BoxedQuantification.Kind, _ element: XMLElement
  ) -> BoxedQuantification {
    let head = head(element, "typeRef", "iteratorVariable")
    let children = children(of: element, ["in", "satisfies"])
    return BoxedQuantification(
      kind, element["iteratorVariable"], in: children[0], satisfies: children[1],
      typeRef: type(element["typeRef"], at: element), head: head)
  }

  mutating func filter(_ element: XMLElement) -> BoxedFilter {
    let head = head(element, "typeRef")
    let children = children(of: element, ["in", "match"])
    return BoxedFilter(
      in: children[0], match: children[1], typeRef: type(element["typeRef"], at: element),
      head: head)
  }

  /// The parts of a box that each hold another box, one for each name. An empty box stands for a
  /// part that is not there.
  private mutating func children(of element: XMLElement, _ names: [String]) -> [ChildExpression] {
    var found: [ChildExpression?] = names.map { _ in nil }
    for part in parts(of: element) {
      if let place = names.firstIndex(of: part.name) {
        set(&found[place], child(part), part)
      } else {
        unexpected(part)
      }
    }
    for (name, child) in zip(names, found) where child == nil { note(.missingPart(name), element) }
    return found.map { $0 ?? ChildExpression(.literal(LiteralExpression())) }
  }

  private mutating func child(_ element: XMLElement) -> ChildExpression {
    let head = head(element, "typeRef")
    var value: BoxedExpression?
    for part in parts(of: element) {
      if let expression = expression(part) {
        set(&value, expression, part)
      } else {
        unexpected(part)
      }
    }
    if value == nil { note(.missingPart("literalExpression"), element) }
    return ChildExpression(
      value ?? .literal(LiteralExpression()), id: head.id,
      typeRef: type(element["typeRef"], at: element))
  }
}
