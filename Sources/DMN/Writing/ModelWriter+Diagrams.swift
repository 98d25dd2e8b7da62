extension ModelWriter {
  mutating func diagrams(_ interchange: DiagramInterchange) {
    xml.open("dmndi:DMNDI")
    for diagram in interchange.diagrams { self.diagram(diagram) }
    for style in interchange.styles { self.style(style) }
    xml.close()
  }

  private mutating func diagram(_ diagram: Diagram) {
    let own = XMLTextAttribute.present(
      ("name", diagram.name), ("documentation", diagram.documentation),
      ("resolution", diagram.resolution.map(\.description)),
      ("useAlternativeInputDataShape", diagram.usesAlternativeInputShape ? "true" : nil))
    drawn("DMNDiagram", diagram.head, own) { writer in
      if let size = diagram.size {
        writer.xml.empty(
          "dmndi:Size",
          [
            XMLTextAttribute("width", size.width.description),
            XMLTextAttribute("height", size.height.description),
          ])
      }
      for element in diagram.elements {
        switch element {
        case .shape(let shape): writer.shape(shape)
        case .edge(let edge): writer.edge(edge)
        }
      }
    }
  }

  private mutating func shape(_ shape: DiagramShape) {
    let own =
      qualified("dmnElementRef", shape.element)
      + XMLTextAttribute.present(
        ("isListedInputData", shape.isListedInputData.map { $0 ? "true" : "false" }),
        ("isCollapsed", shape.isCollapsed ? "true" : nil))
    drawn("DMNShape", shape.head, own) { writer in
      writer.bounds(shape.bounds)
      writer.label(shape.label)
      if let divider = shape.divider {
        writer.drawn("DMNDecisionServiceDividerLine", divider.head) { writer in
          writer.waypoints(divider.waypoints)
        }
      }
    }
  }

  private mutating func edge(_ edge: DiagramEdge) {
    let own =
      qualified("dmnElementRef", edge.element) + qualified("sourceElement", edge.source)
      + qualified("targetElement", edge.target)
    drawn("DMNEdge", edge.head, own) { writer in
      writer.waypoints(edge.waypoints)
      writer.label(edge.label)
    }
  }

  private mutating func label(_ label: DiagramLabel?) {
    guard let label else { return }
    drawn("DMNLabel", label.head) { writer in
      writer.bounds(label.bounds)
      if let text = label.text { writer.xml.leaf("dmndi:Text", text) }
    }
  }

  private mutating func bounds(_ bounds: DiagramBounds?) {
    guard let bounds else { return }
    xml.empty(
      "dc:Bounds",
      XMLTextAttribute.present(
        ("x", bounds.x.description), ("y", bounds.y.description),
        ("width", bounds.width.description), ("height", bounds.height.description)))
  }

  private mutating func waypoints(_ points: [DiagramPoint]) {
    for point in points {
      xml.empty(
        "di:waypoint",
        XMLTextAttribute.present(("x", point.x.description), ("y", point.y.description)))
    }
  }

  /// A qualified name; a namespace without a prefix gets one on the spot.
  private func qualified(_ name: String, _ reference: ElementReference?) -> [XMLTextAttribute] {
    guard let reference else { return [] }
    guard let namespace = reference.namespace else { return [XMLTextAttribute(name, reference.id)] }
    if let prefix = prefix(of: namespace) {
      return [XMLTextAttribute(name, "\(prefix):\(reference.id)")]
    }
    return [
      XMLTextAttribute("xmlns:\(name)", namespace),
      XMLTextAttribute(name, "\(name):\(reference.id)"),
    ]
  }
}
