extension ModelBuilder {
  mutating func diagrams(_ element: XMLElement) -> DiagramInterchange {
    var interchange = DiagramInterchange()
    for part in element.elements {
      switch part.name {
      case "DMNDiagram": interchange.diagrams.append(diagram(part))
      case "DMNStyle": interchange.styles.append(style(part))
      default: unexpected(part)
      }
    }
    return interchange
  }

  private mutating func diagram(_ element: XMLElement) -> Diagram {
    let head = diagramHead(
      element, "name", "documentation", "resolution", "useAlternativeInputDataShape")
    var diagram = Diagram(name: element["name"], head: head)
    diagram.documentation = element["documentation"]
    diagram.resolution = number("resolution", element)
    diagram.usesAlternativeInputShape = flag("useAlternativeInputDataShape", element) ?? false
    for part in diagramParts(of: element) {
      switch part.name {
      case "Size":
        set(
          &diagram.size,
          DiagramSize(width: length("width", part), height: length("height", part)), part)
      case "DMNShape": diagram.elements.append(.shape(shape(part)))
      case "DMNEdge": diagram.elements.append(.edge(edge(part)))
      default: unexpected(part)
      }
    }
    return diagram
  }

  private mutating func shape(_ element: XMLElement) -> DiagramShape {
    let head = diagramHead(element, "dmnElementRef", "isListedInputData", "isCollapsed")
    var shape = DiagramShape(
      qualified(required("dmnElementRef", element), at: element), head: head)
    shape.isListedInputData = flag("isListedInputData", element)
    shape.isCollapsed = flag("isCollapsed", element) ?? false
    for part in diagramParts(of: element) {
      switch part.name {
      case "Bounds": set(&shape.bounds, bounds(part), part)
      case "DMNLabel": set(&shape.label, label(part), part)
      case "DMNDecisionServiceDividerLine": set(&shape.divider, divider(part), part)
      default: unexpected(part)
      }
    }
    return shape
  }

  private mutating func divider(_ element: XMLElement) -> DiagramDivider {
    var divider = DiagramDivider(head: diagramHead(element))
    for part in diagramParts(of: element) {
      if part.name == "waypoint" { divider.waypoints.append(point(part)) } else { unexpected(part) }
    }
    return divider
  }

  private mutating func edge(_ element: XMLElement) -> DiagramEdge {
    let head = diagramHead(element, "dmnElementRef", "sourceElement", "targetElement")
    var edge = DiagramEdge(qualified(required("dmnElementRef", element), at: element), head: head)
    edge.source = element["sourceElement"].map { qualified($0, at: element) }
    edge.target = element["targetElement"].map { qualified($0, at: element) }
    for part in diagramParts(of: element) {
      switch part.name {
      case "waypoint": edge.waypoints.append(point(part))
      case "DMNLabel": set(&edge.label, label(part), part)
      default: unexpected(part)
      }
    }
    return edge
  }

  private mutating func label(_ element: XMLElement) -> DiagramLabel {
    var label = DiagramLabel(head: diagramHead(element))
    for part in diagramParts(of: element) {
      switch part.name {
      case "Bounds": set(&label.bounds, bounds(part), part)
      case "Text": set(&label.text, part.text, part)
      default: unexpected(part)
      }
    }
    return label
  }

  private mutating func bounds(_ element: XMLElement) -> DiagramBounds {
    DiagramBounds(
      x: length("x", element), y: length("y", element), width: length("width", element),
      height: length("height", element))
  }

  private mutating func point(_ element: XMLElement) -> DiagramPoint {
    DiagramPoint(x: length("x", element), y: length("y", element))
  }
}
