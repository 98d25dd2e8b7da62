extension ModelWriter {
  mutating func artifact(_ artifact: Artifact) {
    switch artifact {
    case .group(let group):
      element("group", group.head, XMLTextAttribute.present(("name", group.name)))
    case .annotation(let note):
      let own = XMLTextAttribute.present(("textFormat", note.textFormat))
      element("textAnnotation", note.head, own) { writer in
        if let text = note.text { writer.xml.leaf("text", text) }
      }
    case .association(let line):
      let direction = line.direction == .none ? nil : line.direction.rawValue
      let own = XMLTextAttribute.present(("associationDirection", direction))
      element("association", line.head, own) { writer in
        writer.references("sourceRef", [line.source])
        writer.references("targetRef", [line.target])
      }
    }
  }

  mutating func collection(_ collection: ElementCollection) {
    let own = [XMLTextAttribute("name", collection.name)]
    element("elementCollection", collection.head, own) { writer in
      writer.references("drgElement", collection.elements)
    }
  }

  mutating func businessContext(_ item: BusinessContextElement) {
    switch item {
    case .indicator(let indicator):
      let own = XMLTextAttribute.present(("name", indicator.name), ("URI", indicator.uri))
      element("performanceIndicator", indicator.head, own) { writer in
        writer.references("impactingDecision", indicator.impactingDecisions)
      }
    case .organization(let unit):
      let own = XMLTextAttribute.present(("name", unit.name), ("URI", unit.uri))
      element("organizationUnit", unit.head, own) { writer in
        writer.references("decisionMade", unit.decisionsMade)
        writer.references("decisionOwned", unit.decisionsOwned)
      }
    }
  }
}
